// SPDX-License-Identifier: Apache-2.0
#include <attune/write/coded.hpp>

#include <attune/timeline/put_in_order.hpp>

#include <tuple>

namespace attune::write {

std::vector<Coded> coded(const Timeline& timeline) {
    std::size_t count = 0;
    for (const StateTrack& track : timeline.states()) count += track.states().size();
    for (const EventTrack& track : timeline.events()) count += track.events().size();
    std::vector<Coded> all;
    all.reserve(count); // a list that grows takes twice its room
    for (const StateTrack& track : timeline.states())
        for (const State& state : track.states())
            all.push_back({&track.heading(), &state.source, state.code, false, state.interval.onset(),
                           state.interval.offset()});
    for (const EventTrack& track : timeline.events())
        for (const Event& event : track.events())
            all.push_back({&track.heading(), &event.source, event.code, true, event.moment, event.moment});
    put_in_order(all, [](const Coded& one, const Coded& next) {
        return std::tuple{one.onset, one.end} < std::tuple{next.onset, next.end};
    });
    return all;
}

} // namespace attune::write
