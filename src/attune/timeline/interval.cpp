// SPDX-License-Identifier: Apache-2.0
#include <attune/timeline/interval.hpp>

#include <attune/timeline/misuse.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune {

Interval::Interval(Instant onset, Instant offset) : onset_{onset}, offset_{offset} {
    if (!(onset < offset))
        throw Misuse{fmt::format("Interval: onset {} ns is not before offset {} ns",
                                 onset.since_zero().count(), offset.since_zero().count())};
}

std::optional<Interval> overlap(const Interval& one, const Interval& other) {
    return stretch(std::max(one.onset(), other.onset()), std::min(one.offset(), other.offset()));
}

std::optional<Interval> stretch(Instant onset, Instant offset) {
    if (onset < offset) return Interval{onset, offset};
    return std::nullopt;
}

} // namespace attune
