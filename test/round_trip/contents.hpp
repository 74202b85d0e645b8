// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/timeline.hpp>

#include <string>
#include <vector>

namespace attune::test {

/// Everything that a plain table can say, in words, sorted: a line for each act, whatever track it lies on,
/// for each person, the coverage of each channel, each episode, the length and the resolution.
std::vector<std::string> contents(const Timeline& timeline);

/// The sources that the acts give, sorted.
std::vector<std::string> sources(const Timeline& timeline);

} // namespace attune::test
