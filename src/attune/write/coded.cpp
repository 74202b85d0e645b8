// SPDX-License-Identifier: Apache-2.0
#include <attune/write/coded.hpp>

#include <algorithm>
#include <tuple>

namespace attune::write {

std::vector<Coded> coded(const Timeline& timeline) {
    std::vector<Coded> all;
    for (const StateTrack& track : timeline.states())
        for (const State& state : track.states())
            all.push_back({&track.heading(), state.code, state.interval.onset(), state.interval.offset(),
                           state.source});
    for (const EventTrack& track : timeline.events())
        for (const Event& event : track.events())
            all.push_back({&track.heading(), event.code, event.moment, std::nullopt, event.source});
    std::stable_sort(all.begin(), all.end(), [](const Coded& one, const Coded& next) {
        return std::tuple{one.onset, one.end()} < std::tuple{next.onset, next.end()};
    });
    return all;
}

} // namespace attune::write
