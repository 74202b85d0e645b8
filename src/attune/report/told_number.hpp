// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/result.hpp>
#include <attune/report/speaker.hpp>

#include <string>
#include <string_view>

namespace attune::report {

// How a number of the account is told to a person: in its unit, with its interval, and with what it was made
// of. Those that take a result need one that has a number.

/// "48 %", "−12 %" (a difference of shares), "0.84 s", "2.27/min", "1.29 times", "0.05".
std::string in_unit(const Speaker& speaker, std::string_view unit, double value);
std::string told_value(const Speaker& speaker, const measure::Result& result);
/// Its interval in the same unit, said once: "35-62 %", "up to 59 %" behind 0 %, "0.76-1.00", "−0.24 to
/// 0.44". Empty where there is none.
std::string told_interval(const Speaker& speaker, const measure::Result& result);
/// What it was made of: "38 of 50" things, "9 in 3 min 58 s", "of 3 min 58 s", "n = 17". Empty where it was
/// made of nothing that can be counted.
std::string made_of(const Speaker& speaker, const measure::Result& result);
/// The interval of a share as it stands behind it: "45-75 %", "up to 59 %", "41 % or more".
std::string share_range(const Speaker& speaker, double share, const measure::Range& range);
/// "0.71", with the decimal sign of the language.
std::string told(const Speaker& speaker, double number, bool has_sign = false);

} // namespace attune::report
