// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace attune::report {

/// The shortest text that reads back as the same number, without an exponent between a millionth and 10^15:
/// "0.5714285714285714", "12". Throws Misuse where the number is not finite: a table has no place for it.
std::string shortest(double number);

} // namespace attune::report
