// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/breaks.hpp>
#include <attune/measure/result.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace attune::measure {

struct Evidence;

/// What became of a "not now" (definitions, section 9).
enum class Respect : std::uint8_t {
    respected, ///< nothing pressed until it was over
    chased,    ///< a pressing act began while it lasted
    continues, ///< a touch or voice that was there before it went on, and nothing new began: neither
    cut,       ///< the watched time ended first
};

std::string name(Respect respect);

/// An act that asks something of a child who turns away: `demand`, `rebuff` or `frighten` on any channel, an
/// `answer` on voice, touch or posture. A look or a smile waits.
bool presses(const Bout& bout);

/// The act that ended the child's pause.
struct Chase {
    Instant onset;
    Act act;
    Channel channel;
    std::string source;
};

/// The child turned away out of contact: "now is not a good time".
struct NotNow {
    Instant onset;
    Instant offset; ///< the first of: end of turning away, next bid or alarm, end of the watched stretch
    Respect outcome;
    ChannelSet channels; ///< on which the child turned away
    std::string source;  ///< of these acts, joined by `+`
    std::optional<Chase> chase{};
    std::optional<std::size_t> episode{}; ///< that holds the onset

    Duration length() const { return offset - onset; }
};

/// The onsets of withdraw (union over channels) that come out of contact: the caregiver is not gone, no break
/// is open, watching did not just begin, and either a shared bout had lasted 2 s and was on or had ended at
/// most 1 s before, or a pressing act began in the 2 s before, [onset - 2 s, onset). A chase begins in the
/// open interval between onset and offset: what begins at the same moment is not ordered. By onset;
/// O(n log n).
std::vector<NotNow> not_nows(const Observation& seen, const std::vector<Break>& breaks);

/// Per scope: how often; the share respected of those respected or chased; the share that `continues` of all
/// not cut; the chance that nothing presses in the first 2 and 5 s (Kaplan & Meier; the end of the not-now
/// censors); how many times as often as elsewhere the caregiver presses (exact conditional interval), and the
/// share of the pressing that falls into not-now time, which grows with that ratio, beside chance (p `less`).
/// Elsewhere: watched, outside not-nows, alarm and the windows of cues. Undetermined below 5 not-nows or 5
/// pressing onsets, 30 s watched, or without any turning away coded; the ratio below 5 s of not-now time.
/// Brazelton, Koslowski & Main 1974; Beebe & Stern 1977 ("chase and dodge").
extern const Description not_now;

std::vector<Result> not_now_results(const Evidence& evidence);

} // namespace attune::measure
