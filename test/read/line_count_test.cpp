// SPDX-License-Identifier: Apache-2.0
#include <attune/read/line_count.hpp>

#include <string>
#include <utility>

#include <doctest/doctest.h>

using attune::read::LineCount;

namespace {

std::pair<std::size_t, std::size_t> line_and_column(const LineCount& lines, std::size_t position) {
    const auto place = lines.place("x", position);
    return {place.line.value(), place.column.value()};
}

} // namespace

TEST_CASE("a line ends with its line end, and columns count from 1") {
    const LineCount lines{"ab\n\ncd"};
    using At = std::pair<std::size_t, std::size_t>;
    CHECK(line_and_column(lines, 0) == At{1, 1});
    CHECK(line_and_column(lines, 2) == At{1, 3}); // the line end itself
    CHECK(line_and_column(lines, 3) == At{2, 1});
    CHECK(line_and_column(lines, 4) == At{3, 1});
    CHECK(line_and_column(lines, 5) == At{3, 2});
    CHECK(line_and_column(lines, 99) == At{3, 3}); // the end of the text
}

TEST_CASE("questions may come in any order") {
    const std::string text = "ab\n\ncd\ne\n\n\nfgh";
    for (std::size_t first = 0; first <= text.size(); ++first)
        for (std::size_t second = 0; second <= text.size(); ++second) {
            CAPTURE(first);
            CAPTURE(second);
            const LineCount lines{text};
            (void)lines.place("x", first);
            CHECK(line_and_column(lines, second) == line_and_column(LineCount{text}, second));
        }
}

// Searched from the beginning of the line or to its end each time, this would take hours.
TEST_CASE("asking along a very long line costs one pass over it") {
    const std::string text(20'000'000, 'x');
    const LineCount lines{text};
    std::size_t columns = 0;
    for (std::size_t position = 0; position < text.size(); position += 10)
        columns += lines.place("x", position).column.value();
    CHECK(columns == 2'000'000ULL * (1 + 10'000'000 - 5));
}
