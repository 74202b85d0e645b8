// SPDX-License-Identifier: Apache-2.0
#include <attune/report/number.hpp>

#include <attune/timeline/misuse.hpp>

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>

namespace attune::report {

std::string exact_seconds(Duration length) {
    constexpr std::uint64_t in_a_second = 1'000'000'000;
    // Negated as unsigned: the most negative length has no positive twin.
    const auto count = length.count() < 0 ? -static_cast<std::uint64_t>(length.count())
                                          : static_cast<std::uint64_t>(length.count());
    std::string text = fmt::format("{}{}", length.count() < 0 ? "-" : "", count / in_a_second);
    if (count % in_a_second == 0) return text;
    text += fmt::format(".{:09}", count % in_a_second);
    text.erase(text.find_last_not_of('0') + 1);
    return text;
}

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
