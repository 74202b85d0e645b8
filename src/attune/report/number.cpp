// SPDX-License-Identifier: Apache-2.0
#include <attune/report/number.hpp>

#include <attune/timeline/misuse.hpp>

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>

namespace attune::report {

std::string shortest(double number) {
    if (!std::isfinite(number)) throw Misuse{fmt::format("{} can not be written into a table", number)};
    if (number == 0) return "0";
    std::array<char, 32> text{};
    const double size = std::abs(number);
    const bool plain = size >= 1e-6 && size < 1e15;
    const auto end =
        plain ? std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed)
              : std::to_chars(text.data(), text.data() + text.size(), number);
    return {text.data(), end.ptr};
}

} // namespace attune::report
