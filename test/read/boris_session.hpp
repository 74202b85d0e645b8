// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/coding.hpp>

#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace attune::test {

/// What one key press in BORIS left: times in milliseconds since the beginning, modifiers as BORIS joins
/// them ("None|teeth").
struct Pressed {
    int at;
    std::string subject; ///< empty: no focal subject
    std::string behaviour;
    std::string modifiers;
};

/// One observation, and the files that BORIS would write of it. "smile" (of the category "face") and "gaze"
/// (of none) are states, whatever else is pressed are point events.
struct BorisSession {
    std::vector<Pressed> pressed; ///< in order of time
    int time_offset = 0;          ///< in seconds

    std::string project() const;
    std::string tabular() const;
    std::string tabular_in_old_layout() const;
    std::string aggregated() const;
};

/// Everything on the tracks of a coding, whatever the order in which it was read; without sources.
using OnTracks = std::map<std::pair<std::string, std::string>,
                          std::vector<std::tuple<std::string, Instant, Instant, read::Extent>>>;
OnTracks on_tracks(const read::Coding& coding);

} // namespace attune::test
