// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/care/day.hpp>
#include <attune/read/document.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace attune::care {

/// A file that was made of a recording, or a folder that was made for such files.
struct Derived {
    std::string file;      ///< seen from the recording's folder, with `/`
    std::string sha256;    ///< of what was written; empty: a folder
    Day written;           ///< when
    std::string verb;      ///< what wrote it: "report"
    std::string made_for;  ///< for whom: "team"
    std::string recording; ///< SHA-256 of the recording that it was made of

    bool is_folder() const { return sha256.empty(); }
    bool operator==(const Derived&) const = default;
};

/// The record of what was made. A file that was written again stands in it again, and the last time counts:
/// so that writing only ever adds to the record, and several programs may at once. In the order of the last
/// time. Throws read::Unreadable at the line that does not fit.
std::vector<Derived> parse_derived(const read::Document& document);

/// What the record begins with, and what each thing that was written adds to it.
std::string_view derived_heading();
std::string derived_text(const Derived& derived);

} // namespace attune::care
