// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/chance/risk_table.hpp>
#include <attune/measure/latency.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>

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

/// One cue as a subject of survival analysis, in nanoseconds from its onset or offset. It keeps a reference
/// to the stretches.
struct WaitingCue {
    std::uint32_t cue;
    std::span<const chance::AtRisk> at_risk; ///< when an answer would have been credited to it
    std::optional<std::int64_t> end;         ///< of the waiting; none: censored
    Ending ending;                           ///< if there is an end

    /// What survival analysis asks, with the endings told apart as `cause_of` says.
    std::optional<chance::RiskEvent> event(std::size_t (*cause_of)(Ending)) const {
        if (!end) return std::nullopt;
        return chance::RiskEvent{*end, cause_of(ending)};
    }
};

using SeeWaiting = std::function<void(const WaitingCue&)>;

/// Shows every cue of a scope that was at risk. `from` the offset, only those that were still waiting then.
void for_each_waiting(const Evidence& evidence, const Scope& scope, From from, const SeeWaiting& see);

/// The same had the child waited: only an answer ends the waiting. The next cue censors, a rebuff ends
/// nothing.
void for_each_had_it_waited(const Evidence& evidence, const Scope& scope, From from, const SeeWaiting& see);

} // namespace attune::measure
