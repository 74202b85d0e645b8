// SPDX-License-Identifier: Apache-2.0
#include <attune/care/day.hpp>

#include <fmt/format.h>

namespace attune::care {
namespace {

/// The number that digits alone write; none where there is anything else.
std::optional<int> number(std::string_view digits) {
    int value = 0;
    for (const char sign : digits) {
        if (sign < '0' || sign > '9') return std::nullopt;
        value = 10 * value + (sign - '0');
    }
    return value;
}

} // namespace

std::optional<Day> day_named(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = number(text.substr(0, 4));
    const auto month = number(text.substr(5, 2));
    const auto day = number(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    const Day named{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                    std::chrono::day{static_cast<unsigned>(*day)}};
    return named.ok() ? std::optional{named} : std::nullopt;
}

std::string name(Day day) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()));
}

} // namespace attune::care
