// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace attune::report {

/// The name of a variable that SPSS, R and jamovi all take, made from a measure, a part of it and one of its
/// numbers: "answered_bid_low". At most 32 signs of a-z, 0-9 and _. It depends on these three only, so that
/// the same number has the same name in every recording. Blanks and punctuation become one underscore; where
/// the words are too long, or hold capitals or letters of other alphabets, four hexadecimal digits of the
/// words stand for what is lost.
std::string variable_name(std::string_view measure, std::string_view part, std::string_view number);

} // namespace attune::report
