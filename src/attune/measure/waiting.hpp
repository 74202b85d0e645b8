// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/chance/risk_table.hpp>
#include <attune/measure/latency.hpp>

#include <array>
#include <string>
#include <vector>

namespace attune::measure {

/// What ends a cue's waiting: one cause for each channel, then these three.
enum class Ending : std::uint8_t { gaze, face, voice, touch, posture, pace, several, next_cue, rebuff };

inline constexpr std::size_t endings = 9;

std::string name(Ending ending);
inline bool is_answer(Ending ending) {
    return ending <= Ending::several;
}

/// The answered channels as one ending: the channel, or `several`.
Ending ending_of(ChannelSet first_channels);

/// One cue as a subject of survival analysis, in nanoseconds from its onset or offset; its event is an
/// Ending.
struct WaitingCue {
    chance::Subject subject;
    std::uint32_t cue;
};

/// Every cue of a scope that was at risk. `from` the offset, only those that were still waiting then.
std::vector<WaitingCue> waiting_cues(const Evidence& evidence, const Scope& scope, From from);

/// The same had the child waited: only an answer ends the waiting. The next cue censors, a rebuff ends
/// nothing.
std::vector<chance::Subject> waits_for_an_answer(const Evidence& evidence, const Scope& scope, From from);

/// The subjects with their endings told apart as `cause_of` says.
std::vector<chance::Subject> subjects(const std::vector<WaitingCue>& waiting,
                                      std::size_t (*cause_of)(Ending));

} // namespace attune::measure
