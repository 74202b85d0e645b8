// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/observation.hpp>
#include <attune/model/parameter_table.hpp>
#include <attune/model/recording.hpp>
#include <attune/model/transcript.hpp>

namespace attune::model::test {

/// A procedure as a fit sees it: the three strategies are one, no stressor comes from outside, and every day
/// is alike.
inline Plan one_strategy(const char* procedure) {
    Plan plan{*built_in_procedure(procedure), default_parameters(), 0};
    for (const Parameter direct : {Parameter::bid_direct, Parameter::cry_direct, Parameter::bidding_direct,
                                   Parameter::alarming_direct, Parameter::averting_direct}) {
        const auto at = static_cast<std::size_t>(direct);
        plan.parameters.values[at - 1] = plan.parameters.values[at + 1] = plan.parameters.values[at];
    }
    plan.parameters[Parameter::inconsistency] = 0;
    for (PlannedEpisode& episode : plan.procedure.episodes) episode.conditions.stressors = 0;
    return plan;
}

inline Transcript transcript_of(const Timeline& timeline) {
    measure::Options options;
    options.apart.reset();
    return transcript(*measure::observe(timeline, std::get<Dyad>(choose_dyad(timeline, "", "")), options));
}

inline Transcript simulated_transcript(const Plan& plan, std::uint64_t dyad) {
    return transcript_of(recording(plan, chance::Seed{11}, dyad));
}

} // namespace attune::model::test
