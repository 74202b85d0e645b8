// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/time.hpp>

#include <string>

namespace attune {

/// A length of time in seconds, exactly, with no more digits than it needs: "2.999", "-6.5", "10". It reads
/// back as the same whole nanoseconds. The one form in which attune writes times into tables and messages.
std::string seconds_text(Duration length);
/// The same of a moment, counted from the recording's zero.
std::string seconds_text(Instant moment);

} // namespace attune
