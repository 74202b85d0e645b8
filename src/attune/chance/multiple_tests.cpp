// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/multiple_tests.hpp>

#include <attune/chance/misuse.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

namespace attune::chance {

std::vector<std::optional<double>> benjamini_hochberg(std::span<const std::optional<double>> p_values) {
    std::vector<std::size_t> determined;
    for (std::size_t i = 0; i < p_values.size(); ++i) {
        if (!p_values[i]) continue;
        if (!(*p_values[i] >= 0 && *p_values[i] <= 1))
            throw Misuse{fmt::format("benjamini_hochberg: p {} is outside [0, 1]", *p_values[i])};
        determined.push_back(i);
    }
    std::sort(determined.begin(), determined.end(),
              [&](std::size_t one, std::size_t other) { return *p_values[one] < *p_values[other]; });
    std::vector<std::optional<double>> adjusted(p_values.size());
    const double m = static_cast<double>(determined.size());
    double least = 1;
    for (std::size_t i = determined.size(); i > 0; --i) {
        const std::size_t test = determined[i - 1];
        least = std::min(least, *p_values[test] * (m / static_cast<double>(i)));
        adjusted[test] = least;
    }
    return adjusted;
}

} // namespace attune::chance
