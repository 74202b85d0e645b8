// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/result.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace attune::measure {

struct Evidence;
struct Ledger;
struct Observation;

/// What a caregiver was to the child in a moment, in the words of the Circle of Security.
enum class CircleKind : std::uint8_t {
    safe_haven,  ///< the child was in alarm, was answered, and settled
    secure_base, ///< the child was busy, checked back, was met, and went on
};

std::string name(CircleKind kind);

/// Such a moment (definitions, section 5), from the cue to R after the answer.
struct CircleMoment {
    CircleKind kind;
    std::size_t cue;                    ///< position in the ledger
    Instant onset;                      ///< of the cue
    Instant answer;                     ///< first credited onset
    Instant effect;                     ///< answer + R: when the child had settled, or was busy again
    std::optional<std::size_t> episode; ///< that holds the onset
};

/// The moments in complete cues, by onset; O(n log n).
///   Safe haven: an alarm answered on touch, voice or face (a credited answer; others may be on other
///   channels), whose reaction is `settles`. Secure base: a bid with `content` on just before it, that is
///   answered and met first with an `answer`; at a + R (watched throughout) `content` is on just before, and
///   neither alarm nor withdraw.
std::vector<CircleMoment> circle_moments(const Observation& seen, const Ledger& ledger,
                                         const Options& options);

/// How many there were per minute, and of the occasions the share that became one: of complete alarms, of
/// bids out of `content`. Left out is an occasion that was answered as it should be and after which too
/// little was watched. Interval: 5-block jackknife; exact Poisson for the rate. Undetermined below 5
/// occasions or 30 s watched, and `secure_base` where no `content` is coded. No chance beside it: the
/// definitions name none. Marvin, Cooper, Hoffman & Powell 2002.
extern const Description safe_haven;
extern const Description secure_base;

std::vector<Result> circle_results(const Evidence& evidence);

} // namespace attune::measure
