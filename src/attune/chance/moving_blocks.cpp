// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/moving_blocks.hpp>

#include <attune/chance/misuse.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <vector>

namespace attune::chance {
namespace {

void check(const OnCircle& observations) {
    if (observations.block < 1)
        throw Misuse{fmt::format("moving_blocks_interval: a block of {} is no block", observations.block)};
    for (const std::int64_t position : observations.positions)
        if (position < 0 || position >= observations.length)
            throw Misuse{fmt::format("moving_blocks_interval: position {} is outside [0, {})", position,
                                     observations.length)};
}

} // namespace

std::optional<Bounds> moving_blocks_interval(const OnCircle& observations,
                                             const ResampledStatistic& statistic, const Resampling& how) {
    check(observations);
    const auto& [positions, length, block] = observations;
    const std::int64_t blocks = length / block;
    if (blocks < least_blocks) return std::nullopt;

    std::vector<std::size_t> order(positions.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto position = [&](std::size_t i) { return observations.positions[i]; };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t one, std::size_t other) { return position(one) < position(other); });

    const auto add = [&](std::int64_t from, std::int64_t until, std::vector<std::size_t>& chosen) {
        const auto before = [&](std::size_t i, std::int64_t moment) { return position(i) < moment; };
        const auto first = std::lower_bound(order.begin(), order.end(), from, before);
        chosen.insert(chosen.end(), first, std::lower_bound(first, order.end(), until, before));
    };
    return percentile_interval(
        how,
        [&](Stream& stream, std::vector<std::size_t>& chosen) {
            for (std::int64_t i = 0; i < blocks; ++i) {
                const std::int64_t start = stream.between(0, observations.length - 1);
                const std::int64_t end = start + observations.block;
                add(start, std::min(end, observations.length), chosen);
                if (end > observations.length) add(0, end - observations.length, chosen);
            }
        },
        statistic);
}

} // namespace attune::chance
