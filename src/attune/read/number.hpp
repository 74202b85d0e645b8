// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/blanks.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace attune::read {

/// Whether a cell says that there is no value: empty, `NA`, `n/a`, `NaN`, `null` and the like, in any case. A
/// code "none" or "-" is a code.
bool is_missing(std::string_view cell);

/// Whether a cell where a number belongs says that there is none: as `is_missing`, and `none`, `.`, `-`,
/// `--`.
bool is_missing_number(std::string_view cell);

/// The number that the whole text writes ("-1.5", "+2", "3e-4"), nearest double; `decimal` is `.` or `,`.
/// None for anything else, infinity, "nan" and thousands marks among them.
std::optional<double> number(std::string_view text, char decimal = '.');

/// The same with `otherwise` in place of none; for cells by the hundred million.
double number_or(double otherwise, std::string_view text, char decimal);

/// The whole number that the whole text writes, if it fits.
std::optional<std::int64_t> whole_number(std::string_view text);

/// value x 10^power, exactly, from the digits themselves: halves away from zero, no detour over a double. So
/// `scaled("2.0005", '.', 9)` is 2000500000. None where the text is no number or the result does not fit.
std::optional<std::int64_t> scaled(std::string_view text, char decimal, int power);

} // namespace attune::read
