// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/breaks.hpp>
#include <attune/measure/circle_moments.hpp>
#include <attune/measure/coincidence.hpp>
#include <attune/measure/not_now.hpp>
#include <attune/measure/result.hpp>

#include <functional>
#include <string>
#include <vector>

namespace attune::measure {

/// What every measure is made from: computed once for a dyad, read by all, changed by none. It keeps
/// references.
struct Evidence {
    const Observation& seen;
    const Ledger& ledger;
    const std::vector<Break>& breaks;
    const Options& options;
    const std::vector<Measured<Coincidence>>& coincidence; ///< one for each episode of `seen`
    const std::vector<NotNow>& not_nows;
    const std::vector<CircleMoment>& circle_moments;
};

/// Where a number is taken: one episode, or all those without instruction together.
struct Scope {
    std::string name;                  ///< the episode's, or "free"
    std::vector<std::size_t> episodes; ///< positions in `Observation::episodes`
    bool instructed = false;

    bool holds(std::optional<std::size_t> episode) const;
};

/// The scopes of a recording: each episode, then "free" where there are several free ones. Episodes with the
/// same name are one scope. Instructed episodes are never part of "free".
std::vector<Scope> scopes(const Observation& seen);

/// Watched time of a scope.
Stretches watched_in(const Observation& seen, const Scope& scope);
/// What of `time` lies in the episodes of a scope.
Stretches part_in(const Observation& seen, const Scope& scope, const Stretches& time);

/// The five equal parts of a scope's watched time, or of any time, joined end to end, for the jackknife
/// (definitions, section 6): the part, 0 to 4, that a moment of it lies in.
class FiveBlocks {
public:
    FiveBlocks(const Observation& seen, const Scope& scope);
    explicit FiveBlocks(Stretches time) : time_{std::move(time)} {}

    std::size_t of(Instant moment) const;

private:
    Stretches time_;
};

/// What is counted: "break", "breaks".
struct Noun {
    std::string_view one;
    std::string_view many;
};

/// Why a share or a median of few instances is not given: "1 break; at least 5 are needed".
Undetermined too_few(std::size_t n, const Noun& noun);

/// A result of a measure in a scope, without chance.
Result result(const Description& description, const Scope& scope, std::string part,
              Measured<Estimate> estimate);

} // namespace attune::measure
