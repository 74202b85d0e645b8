// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace attune::care {

/// A date. Time in a recording has none; consent has.
using Day = std::chrono::year_month_day;

/// The day that "2026-11-02" names. None for another notation, or a day that the calendar does not have.
std::optional<Day> day_named(std::string_view text);

/// "2026-11-02".
std::string name(Day day);

} // namespace attune::care
