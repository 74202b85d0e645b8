// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <test/model/support/one_strategy.hpp>

#include <attune/model/fit.hpp>
#include <attune/model/minutes.hpp>

namespace attune::model::test {

/// A simulated session as one that somebody coded: what measures read of it, and what a fit does.
struct Session {
    Timeline timeline;
    measure::Observation seen; ///< with the measures' own options
    Transcript told;
};

inline Session session_of(const Plan& plan, std::uint64_t dyad, std::uint64_t seed = 11) {
    Timeline made = recording(plan, chance::Seed{seed}, dyad);
    auto seen = *measure::observe(made, std::get<Dyad>(choose_dyad(made, "", "")), measure::Options{});
    Transcript told = transcript_of(made);
    return {std::move(made), std::move(seen), std::move(told)};
}

inline Fit fit_of_one(const Transcript& told, const Parameters& usual, unsigned climbs = 1) {
    Progress silent;
    return fit(std::span{&told, 1}, {.climbs = climbs, .usual = usual}, silent);
}

} // namespace attune::model::test
