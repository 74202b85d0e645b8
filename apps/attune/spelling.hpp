// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace attune::app {

/// ` (did you mean "measure"?)` where one of the known words is at most a third of its letters away from
/// `word` (letters added, left out, exchanged or swapped with their neighbour); nothing otherwise.
std::string did_you_mean(std::string_view word, std::span<const std::string_view> known);

} // namespace attune::app
