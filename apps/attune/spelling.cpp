// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/spelling.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace attune::app {

namespace {

/// Damerau's distance, restricted: no letter is touched twice.
std::size_t distance(std::string_view one, std::string_view other) {
    std::vector<std::size_t> two_above(other.size() + 1), above(other.size() + 1), row(other.size() + 1);
    for (std::size_t j = 0; j <= other.size(); ++j) above[j] = j;
    for (std::size_t i = 1; i <= one.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= other.size(); ++j) {
            const bool same = one[i - 1] == other[j - 1];
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                row[j] = std::min(row[j], two_above[j - 2] + 1);
        }
        std::swap(two_above, above);
        std::swap(above, row);
    }
    return above[other.size()];
}

} // namespace

std::string did_you_mean(std::string_view word, std::span<const std::string_view> known) {
    if (known.empty()) return "";
    const auto nearest =
        std::ranges::min(known, {}, [word](std::string_view candidate) { return distance(word, candidate); });
    return distance(word, nearest) * 3 <= nearest.size() ? fmt::format(" (did you mean \"{}\"?)", nearest)
                                                         : "";
}

} // namespace attune::app
