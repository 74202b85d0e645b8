// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/tip.hpp>

#include <cstdint>
#include <string_view>

namespace attune::report {

/// What of a recording a thing to try is chosen by: things that happened in its free episodes, which are
/// known without error. The first of these that is there decides.
enum class Occasion : std::uint8_t {
    too_little, ///< below 30 s watched or 5 complete cues: we do not know, and say so
    crying,     ///< an alarm that no answer was seen to, or after whose answer the child was not yet calm
    pauses,     ///< a "not now" in which something began before the child was back
    busy,       ///< a complete cue without an answer in a distraction
    apart,      ///< the caregiver went still or away while the child was turned to the caregiver
    mended,     ///< a break that was repaired
    turns,      ///< answers, and no call after one of them
    together,   ///< none of these
};

std::string_view name(Occasion occasion);

struct ThingToTry {
    Occasion because;
    const Tip* tip; ///< never null
};

/// One thing to try. The tip follows what the occasion was made of: a child who turned away with the body is
/// not spoken of as looking away, and what a partner does not use is not asked for. It is no advice about
/// attachment, and it tells of no break.
ThingToTry thing_to_try(const measure::Account& account);

} // namespace attune::report
