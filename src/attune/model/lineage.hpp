// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/development.hpp>

#include <cstddef>
#include <optional>

namespace attune::model {

/// What was learned by the end of a childhood: of each caregiver as the last telling has it, weighed by the
/// sessions that there were with it.
ByLesson childhood(const Population& population, const Upbringing& upbringing, const Telling& last);

/// The norms of a population: of 500 children whom nothing disrupts, from rows of chance of their own. Their
/// deviations are known to 3 %. `threads` as in develop_many; throws Stopped where `progress` asks to.
Norms norms(const DevelopmentPlan& plan, chance::Seed seed, unsigned threads, Progress& progress);

/// The upbringings of the children of one line, generation after generation, as its development tells them.
std::vector<Upbringing> lineage(const DevelopmentPlan& plan, chance::Seed seed, std::uint64_t dyad,
                                const Development& development);

} // namespace attune::model
