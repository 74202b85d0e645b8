// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/reunion.hpp>
#include <attune/model/upbringing.hpp>
#include <attune/timeline/progress.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace attune::model {

/// What a child has learned of a caregiver after a session, and how the last sessions with that caregiver
/// went, of those that the population has watched.
struct Learning {
    double trust = 0;
    double threat = 0;
    ByStrategy<double> chances;     ///< of each strategy, when an episode of distress begins
    std::optional<double> distress; ///< mean of s in the watched sessions; none: there was none
    std::optional<double> settling; ///< mean length of their episodes of distress, s; none: there was none
    std::optional<double> answered; ///< share of bids and cries that a comforting act followed; none: no cue
    Reunion reunion;

    bool operator==(const Learning&) const = default;
};

/// After a session, for each caregiver in the order of `caregiver_name`; none of one not met by then.
using Telling = std::vector<std::optional<Learning>>;

/// Of one child, for each session that the population tells of; where there are several generations, of the
/// children of one line, one after the other.
using Development = std::vector<Telling>;

/// How many tellings a development of the population has.
std::size_t tellings(const Population& population);

/// Takes the child with this index, and its caregivers, through all their sessions; then the child that it
/// is the first caregiver of, and so on. Each session has a row of chance of its own. Throws Misuse where
/// there are several generations and the plan has no norms.
Development develop(const DevelopmentPlan& plan, chance::Seed seed, std::uint64_t dyad);

/// Develops the dyads from `first` up to `dyads` on `threads` threads (0: one for each core), a wave of them
/// at a time, and hands each wave over on the calling thread, in the order of the dyads: whoever keeps them
/// can go on from there another time. What is handed over does not depend on the threads. A wave takes
/// seconds. Asks `progress`; throws Stopped, and the wave under way is lost.
void develop_many(const DevelopmentPlan& plan, chance::Seed seed, std::uint64_t first, std::uint64_t dyads,
                  unsigned threads, Progress& progress,
                  const std::function<void(std::span<const Development>)>& keep);

} // namespace attune::model
