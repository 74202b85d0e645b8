// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/report/markup.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace attune::report {

/// A number with its interval, beside another that it is compared with.
struct DotRow {
    std::string name;
    double value;
    double low;
    double high;
    double usual;
    std::string words; ///< at the right end: "0.71 (0.52 to 0.94)"
};

/// What an axis of dots is: shares from 0 to 1, a length from 0 on, or how many times as often, by doublings.
enum class DotAxis { share, seconds, times };

/// A panel of dots with whiskers, a row for each number; a bar across the row where the usual one stands.
/// Whiskers that leave the axis are cut at its end. `rows` must not be empty.
void draw_dot_rows(Markup& page, std::string_view title, const std::vector<DotRow>& rows, DotAxis axis,
                   std::string_view label, std::string_view style = {});

} // namespace attune::report
