// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/in_episodes.hpp>

namespace attune::measure {

Observation in_episodes(Observation seen) {
    std::vector<Interval> told;
    for (const Episode& episode : seen.episodes) told.push_back(episode.interval);
    const Stretches inside{std::move(told)};
    for (const Partner partner : partners)
        for (const Channel channel : channels)
            seen.covered[partner][channel] = intersection(seen.covered[partner][channel], inside);
    seen.watched = intersection(seen.watched, inside);
    seen.complete_within = intersection(seen.complete_within, inside);
    return seen;
}

} // namespace attune::measure
