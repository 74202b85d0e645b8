// SPDX-License-Identifier: Apache-2.0
#include <attune/timeline/seconds_text.hpp>

#include <fmt/format.h>

#include <cstdint>

namespace attune {

std::string seconds_text(Duration length) {
    constexpr std::uint64_t in_a_second = 1'000'000'000;
    // Negated as unsigned: the most negative length has no positive twin.
    const auto count = length.count() < 0 ? 0 - static_cast<std::uint64_t>(length.count())
                                          : static_cast<std::uint64_t>(length.count());
    std::string text = fmt::format("{}{}", length.count() < 0 ? "-" : "", count / in_a_second);
    if (count % in_a_second == 0) return text;
    text += fmt::format(".{:09}", count % in_a_second);
    text.erase(text.find_last_not_of('0') + 1);
    return text;
}

std::string seconds_text(Instant moment) {
    return seconds_text(moment.since_zero());
}

} // namespace attune
