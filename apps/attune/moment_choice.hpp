// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/report/moment_list.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace attune::app {

/// The moments with these numbers, in the order in which they were said. Throws Failure (usage) for a word
/// that is no number of the list; `option` is where it was said.
std::vector<report::ListedMoment> moments_named(const std::vector<report::ListedMoment>& list,
                                                const std::vector<std::string>& numbers,
                                                std::string_view option);

/// What is shown to the family: the moments that were picked, in that order, else the session's. Throws
/// Failure (usage) where a break would stand first or last: it is shown between strengths.
std::vector<report::ListedMoment> moments_to_show(const std::vector<report::ListedMoment>& list,
                                                  const std::vector<std::string>& picked);

} // namespace attune::app
