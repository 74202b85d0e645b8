// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/channel.hpp>

#include <cstdint>
#include <limits>

namespace attune::model {

/// What a directed act of the caregiver is.
enum class ActKind : std::uint8_t { comfort, rebuff, fright };

/// What the caregiver has begun to do and not yet done: an act on each of some channels, each with a latency
/// of its own, all from one decision. One answer is under way at a time, so at most one act is pending on
/// each channel; cues meanwhile are absorbed.
struct Answer {
    static constexpr double never = std::numeric_limits<double>::infinity();

    ByChannel<double> due{{never, never, never, never, never, never}}; ///< on the clock of the dyad, s
    Channel next = Channel::gaze;                                      ///< the pending one that is due first
    ChannelSet mirrored;  ///< its content fits what the child feels
    ChannelSet calm;      ///< seen or heard to be calm
    double strength = 0;  ///< I: of the cue that is answered
    double composure = 1; ///< z^(I/2)
    double felt = 1;      ///< the share of contact that its tempo leaves
    ActKind kind = ActKind::comfort;
    bool offered = false;  ///< nothing called for it
    bool begun = false;    ///< its first act is done, and with it its kind is decided
    bool intruded = false; ///< it has met a child that is content, or an offer one that has turned away

    bool is_pending() const { return due[next] < never; }
    double earliest() const { return due[next]; }

    /// Puts an act on a channel.
    void add(Channel channel, double when) {
        due[channel] = when;
        if (!(due[next] <= when)) next = channel;
    }

    /// Takes the act that is due first.
    Channel take() {
        const Channel taken = next;
        due[taken] = never;
        for (const Channel channel : channels)
            if (due[channel] < due[next]) next = channel;
        return taken;
    }
};

} // namespace attune::model
