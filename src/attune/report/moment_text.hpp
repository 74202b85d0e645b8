// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/moment_list.hpp>

#include <string>
#include <vector>

namespace attune::report {

enum class Length { enough_to_choose, everything };

/// The list for a terminal, a hundred columns wide: the session's moments, then more by theme, at most five
/// of each unless everything is wished. Each with its number, its time, its theme, why it is in the list, and
/// what can be said to it.
std::string moment_text(const Speaker& speaker, const measure::Account& account,
                        const std::vector<ListedMoment>& list, Length length);

} // namespace attune::report
