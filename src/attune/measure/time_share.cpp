// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/time_share.hpp>

#include <attune/chance/jackknife.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::measure {

std::optional<TimeShare> time_share(const Stretches& state, const Stretches& within) {
    const auto length = within.length().count();
    if (length < 5) return std::nullopt;
    const Stretches on = intersection(state, within);
    // `on` up to each border of the five parts, on the axis of covered time joined end to end.
    std::array<double, 6> borders{}, on_before{};
    for (std::size_t i = 0; i <= 5; ++i) {
        const auto position = length * static_cast<Duration::rep>(i) / 5;
        borders[i] = static_cast<double>(position);
        const Instant moment =
            i == 5 ? within.intervals().back().offset() : within.at_position(Duration{position});
        on_before[i] = static_cast<double>(on.length_before(moment).count());
    }
    TimeShare found{on_before[5] / borders[5], {}, within.length()};
    for (std::size_t i = 0; i < 5; ++i)
        found.left_one_out[i] =
            (on_before[5] - (on_before[i + 1] - on_before[i])) / (borders[5] - (borders[i + 1] - borders[i]));
    return found;
}

Estimate estimate_of(const TimeShare& share) {
    const chance::Bounds bounds = chance::jackknife_interval(share.share, share.left_one_out);
    return Estimate{.value = share.share,
                    .of = Seconds{share.covered}.count(),
                    .interval =
                        Range{std::max(0.0, bounds.low), std::min(1.0, bounds.high), "5-block jackknife"}};
}

Measured<Estimate> share_of_time(const Stretches& state, const Stretches& within, std::string_view seen) {
    const auto share = time_share(state, within);
    if (!share || share->covered < least_watched)
        return Undetermined{fmt::format("{:.3g} s {}; at least {} s are needed",
                                        Seconds{within.length()}.count(), seen,
                                        Seconds{least_watched}.count())};
    return estimate_of(*share);
}

} // namespace attune::measure
