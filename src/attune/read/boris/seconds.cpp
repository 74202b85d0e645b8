// SPDX-License-Identifier: Apache-2.0
#include <attune/read/boris/seconds.hpp>

#include <attune/read/number.hpp>

namespace attune::read::ethogram {

std::optional<Duration> seconds_in(std::string_view written) {
    constexpr std::int64_t ninety_years = 90LL * 366 * 86'400 * 1'000'000'000;
    const auto nanoseconds = scaled(written, '.', 9);
    if (!nanoseconds || *nanoseconds > ninety_years || *nanoseconds < -ninety_years) return std::nullopt;
    return Duration{*nanoseconds};
}

} // namespace attune::read::ethogram
