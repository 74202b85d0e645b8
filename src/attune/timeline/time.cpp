// SPDX-License-Identifier: Apache-2.0
#include <attune/timeline/time.hpp>

#include <attune/timeline/misuse.hpp>

#include <fmt/format.h>

#include <cmath>
#include <cstdint>

namespace attune {

Duration nearest(Seconds length) {
    const double ticks = std::round(length.count() * 1e9);
    // 2^63 is exact as a double; comparing with it keeps the cast below defined.
    if (!(std::abs(ticks) < 9223372036854775808.0))
        throw Misuse{
            fmt::format("nearest: {} s is not a length of time that a recording can have", length.count())};
    return Duration{static_cast<std::int64_t>(ticks)};
}

Rate::Rate(double per_second) : per_second_{per_second} {
    if (!std::isfinite(per_second) || per_second < 0)
        throw Misuse{fmt::format("Rate: {} per second is not a rate", per_second)};
}

} // namespace attune
