// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/finding.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace attune::read {

/// Turns positions in a text into lines and columns. Counts on from the last question, so that asking in
/// order costs one pass over the text in all, however long its lines are.
class LineCount {
public:
    explicit LineCount(std::string_view text) : text_{text} {}

    /// The line and column (both from 1) of the byte at `position`, in `file`.
    Place place(const std::string& file, std::size_t position) const;

private:
    std::string_view text_;
    mutable std::size_t line_ = 1;
    mutable std::size_t line_start_ = 0;
    mutable std::size_t looked_ = 0; // line ends before this are counted
};

} // namespace attune::read
