// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/evidence.hpp>

#include <optional>
#include <string>
#include <vector>

namespace attune::measure {

/// One step of a curve: the value from `since` on.
struct CurveStep {
    Duration since;
    double value;
    std::optional<double> low, high; ///< pointwise 95 % band; none where the formula has no value
};

/// A step function that begins at 0 (incidence) and is told as far as at least 5 cues are at risk.
struct Curve {
    std::string name;
    std::vector<CurveStep> steps;
    Duration ends_at{0};
    std::optional<Duration> median{}; ///< the first moment with half or more; none: not reached
};

/// Where a latency is counted from.
enum class From : std::uint8_t { onset, offset };

std::string name(From from);

/// How long the child's cues waited, in one scope (definitions, section 5).
struct LatencyCurves {
    std::string episode;
    bool instructed = false;
    From from = From::onset;
    std::size_t cues = 0; ///< that were at risk
    Curve answered{};     ///< cumulative incidence of an answer on any channel (Aalen & Johansen 1978)
    std::vector<Curve>
        competing{}; ///< each channel that answered first, `several`, `next cue`, `rebuff or frighten`
    Curve had_the_child_waited{}; ///< 1 - Kaplan & Meier 1958; the next cue censors, a rebuff ends nothing
    std::vector<CurveStep>
        expected{}; ///< mean incidence of the first random recordings, complete cues; may be empty
};

/// The curves of every scope, from the onset and from the offset. Events: first answer (by first channel),
/// next cue, rebuff or frighten; censored are the end of the window, of the episode and of coverage. At risk
/// at t since onset: own time holds onset + t (half open; re-entry allowed), or the event is at t. The curve
/// from the offset starts with the cues that were still waiting then. Bands: log-log Greenwood, with n
/// reduced by the 5-block jackknife's measure of dependence. Undetermined below 5 cues.
std::vector<Measured<LatencyCurves>> latency_curves(const Evidence& evidence);

/// Three medians in each scope, from onset and offset: `answered`, of the cues that were answered (interval:
/// moving blocks); `all`, when half of all cues had been answered; `waited`, the same had the child waited.
/// The last two are Undetermined, "not reached", where the curve ends before a half.
extern const Description latency_onset;
extern const Description latency_offset;

std::vector<Result> latency(const Evidence& evidence);

} // namespace attune::measure
