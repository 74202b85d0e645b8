// SPDX-License-Identifier: Apache-2.0
#include <attune/read/boris/zero.hpp>

#include <attune/read/clock.hpp>

#include <fmt/format.h>

namespace attune::read::ethogram {

void state_zero(Coding& coding, FindingLog& findings, bool has_media, Duration time_offset) {
    coding.zero = has_media ? "the first frame of player 1" : "the beginning of the observation";
    if (time_offset == Duration{0}) return;
    coding.zero += fmt::format("; BORIS itself counts from {} s", seconds_text(time_offset));
    findings.add(
        {Severity::note, findings.place(),
         fmt::format("the observation has a time offset of {} s; it is taken off, so that zero is {}",
                     seconds_text(time_offset), has_media ? "the first frame" : "its beginning"),
         "Add it again where you compare with times that BORIS shows."});
}

} // namespace attune::read::ethogram
