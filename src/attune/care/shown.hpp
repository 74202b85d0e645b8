// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/care/day.hpp>
#include <attune/read/document.hpp>
#include <attune/timeline/interval.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace attune::care {

/// A moment that was shown to a family, and what came of it.
struct Shown {
    Day day;                        ///< when it was shown
    std::string recording;          ///< the recording's file, without folder
    Interval time;                  ///< in the recording's time
    std::string theme;              ///< as in the list of moments: "comfort"
    bool noticed_by_parent = false; ///< the parent saw it
    bool noticed_by_me = false;     ///< the one who showed it did
    bool next_time = false;         ///< to begin with next time

    bool operator==(const Shown&) const = default;
};

/// What a family was shown, in the order of the file, which a person can read and change. A moment that
/// stands in it twice for one day was shown once, and the last time counts, so that what was noticed can be
/// added. Throws read::Unreadable at the line that does not fit.
std::vector<Shown> parse_shown(const read::Document& document);

/// What the file begins with, and what each moment adds to it: parse_shown() reads back the same.
std::string_view shown_heading();
std::string shown_text(const Shown& shown);

/// How often a stretch of a recording was shown: in how many of `all` it shares at least half of the shorter
/// of the two, so that a moment is known again when the coding was corrected.
std::size_t times_shown(std::span<const Shown> all, std::string_view recording, const Interval& time);

/// The moments of the last day on which anything was shown.
std::vector<Shown> shown_last(std::span<const Shown> all);

} // namespace attune::care
