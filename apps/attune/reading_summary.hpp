// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <apps/attune/reading.hpp>

#include <string>

namespace attune::app {

/// How much of a long list is printed.
enum class Detail { enough_to_know, everything };

/// What a file holds, for a terminal, at most 120 columns wide: format and why, people, episodes, coverage,
/// tracks with their codes, signals, findings, and what to do next.
std::string reading_summary(const ReadFile& file, const ReadingRequest& request, Detail detail);

} // namespace attune::app
