// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace attune::report {

/// How many columns a text takes on a terminal: one for each sign, none for those that join the sign before.
std::size_t width_of(std::string_view text);

/// The text with blanks after it, or before it, up to a width; as it is where it is wider.
std::string padded(std::string_view text, std::size_t width);
std::string pushed(std::string_view text, std::size_t width);

/// Broken at blanks into lines of at most `width`, all but the first after `indent` blanks; no line end after
/// the last. A no-break space does not break; a word that is longer than a line stands alone.
std::string wrapped(std::string_view text, std::size_t width, std::size_t indent);

/// Rows of cells, printed in columns as wide as their widest cell.
class TextTable {
public:
    enum class Align { left, right };

    /// The alignment of each column; rows may be shorter.
    explicit TextTable(std::vector<Align> align) : align_{std::move(align)} {}

    void row(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
    bool empty() const { return rows_.empty(); }

    /// Two blanks between columns, `indent` before the first, none after the last.
    std::string text(std::size_t indent) const;

private:
    std::vector<Align> align_;
    std::vector<std::vector<std::string>> rows_;
};

} // namespace attune::report
