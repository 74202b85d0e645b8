// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/evidence.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace attune::measure {

/// Whether the stages of breaks came as in the Still-Face (bid, turning away, alarm), beside how often rates
/// alone would bring that about: with l_b, l_t, l_a the onsets per second inside these breaks, full =
/// l_b/(l_b + l_t + l_a) * l_t/(l_t + l_a), pair i before j = l_i/(l_i + l_j). Only the excess is evidence
/// for a sequence (definitions, section 7).
struct StageOrder {
    std::uint32_t with_all_three = 0; ///< breaks with the three, none of them `on` already
    std::uint32_t in_full_order = 0;
    std::uint32_t pairs = 0;
    double pairs_in_order = 0;              ///< ties half
    std::array<double, 3> per_second{};     ///< onsets of bids, turning away, alarm
    std::optional<double> full_by_rates{};  ///< none where a rate leaves nothing to divide by
    std::optional<double> pairs_by_rates{}; ///< mean over the pairs that are present
};

StageOrder stage_order(const std::vector<const Break*>& breaks);

/// One step to a further stage: how much time was spent at the present stage and how often each further one
/// followed, in all and by time in the stage: 0-5, 5-15, above 15 s (a border belongs to the later part).
struct StageStep {
    Duration at_risk{0};
    std::array<Duration, 3> at_risk_by_time{};
    std::array<std::uint32_t, 4> to{};                        ///< by Stage
    std::array<std::array<std::uint32_t, 4>, 3> to_by_time{}; ///< [part of time][Stage]
};

/// By present stage: none, bid, turn away. The present stage is the furthest so far; stages that begin
/// together lead to the furthest; a stage at the break's own onset takes no time. Breaks with a state already
/// `on` are left out.
std::array<StageStep, 3> stage_steps(const std::vector<const Break*>& breaks);

/// Results: order (full, pairs, and the same by rates alone) and the hazard of each step to the next stage,
/// per second with exact Poisson intervals. Order is Undetermined below 5 breaks with all three stages (full)
/// or 5 pairs.
extern const Description break_stage_order;
extern const Description break_step;

std::vector<Result> break_orders(const Evidence& evidence);

} // namespace attune::measure
