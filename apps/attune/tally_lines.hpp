// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/mapping.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace attune::app {

/// How often something was coded, and for how long altogether.
struct Tally {
    std::size_t marks = 0;
    Duration length{0};

    void add(const read::CodeMapping& code) {
        marks += code.marks;
        length += code.length;
    }
    void add(const read::TrackMapping& track) {
        for (const read::CodeMapping& code : track.codes) add(code);
    }
};

/// A line of a list: a name, its tally, and words beside it.
struct TallyLine {
    std::string name;
    Tally tally;
    std::string words;
};

/// Stands for a blank at which `words` are not broken into lines.
inline constexpr char unbroken_blank = '\x1f';

/// The lines in columns; words that are too long go on below themselves.
std::string printed(const std::vector<TallyLine>& lines, std::size_t width);

} // namespace attune::app
