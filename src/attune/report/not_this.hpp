// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace attune::report {

/// What an account is not, and what it is: one line that stands on everything attune hands out.
inline constexpr std::string_view what_this_is_not =
    "No recording makes a diagnosis or an attachment classification; trained people and validated "
    "procedures do. This account describes what was coded, and says which moments to look at.";

} // namespace attune::report
