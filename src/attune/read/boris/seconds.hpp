// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/time.hpp>

#include <optional>
#include <string_view>

namespace attune::read::ethogram {

/// A number of seconds, as written in JSON (or in a text of JSON), to the nanosecond; none where it is no
/// number, or lies more than 90 years from zero.
std::optional<Duration> seconds_in(std::string_view written);

} // namespace attune::read::ethogram
