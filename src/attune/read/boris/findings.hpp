// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/finding_log.hpp>
#include <attune/timeline/time.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace attune::read::ethogram {

// What can be wrong with rows of BORIS, in its projects and in its tables alike.

inline constexpr FindingKind no_time{Severity::error, "rows without a time",
                                     "Give the images a time in BORIS (\"time lapse\"), or code them again."};
inline constexpr FindingKind unpaired{
    Severity::warning, "states that never end",
    "Run \"Check state events\" in BORIS: perhaps an end is missing, or its modifiers are "
    "not those of the beginning."};
inline constexpr FindingKind no_length{Severity::note, "states that begin and end at once", ""};
inline constexpr FindingKind outside{
    Severity::warning, "rows outside the media",
    "Check that the media of this observation are the ones it was coded from."};

/// "lies at 12.5 s, and the media end at 10 s; kept", for a time before zero or behind the end of the media;
/// none for one between. The end itself lies within.
std::optional<std::string> outside_the_media(Duration time, std::optional<Duration> length);

/// "smile" begins at 3 s and never ends; its end is left open
std::string never_ends(std::string_view label, Duration onset);
/// That the rows had to be put in order of time.
Finding out_of_order(Place place);

} // namespace attune::read::ethogram
