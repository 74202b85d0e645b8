// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/median_over_time.hpp>

#include <attune/chance/moving_blocks.hpp>

#include <algorithm>

namespace attune::measure {
namespace {

/// The median of the values at chosen positions, found by counting ranks: a resample costs no sorting.
class RankedValues {
public:
    explicit RankedValues(const std::vector<double>& values) : sorted_{values}, rank_(values.size()) {
        std::sort(sorted_.begin(), sorted_.end());
        for (std::size_t i = 0; i < values.size(); ++i)
            rank_[i] = static_cast<std::size_t>(std::lower_bound(sorted_.begin(), sorted_.end(), values[i])
                                                - sorted_.begin());
    }

    std::optional<double> median(std::span<const std::size_t> chosen) {
        if (chosen.empty()) return std::nullopt;
        counts_.assign(sorted_.size(), 0);
        for (const std::size_t one : chosen) ++counts_[rank_[one]];
        const std::size_t half = chosen.size() / 2;
        const double upper = value_at(half);
        return chosen.size() % 2 == 1 ? upper : (value_at(half - 1) + upper) / 2;
    }
    double median() const {
        const std::size_t half = sorted_.size() / 2;
        return sorted_.size() % 2 == 1 ? sorted_[half] : (sorted_[half - 1] + sorted_[half]) / 2;
    }

private:
    /// The chosen value that has `before` others before it.
    double value_at(std::size_t before) const {
        std::size_t rank = 0;
        for (std::size_t seen = counts_[0]; seen <= before; seen += counts_[rank]) ++rank;
        return sorted_[rank];
    }

    std::vector<double> sorted_;
    std::vector<std::size_t> rank_;
    std::vector<std::uint32_t> counts_;
};

} // namespace

Measured<Estimate> median_over_time(const Evidence& evidence, const Scope& scope,
                                    const std::vector<SeenAt>& lengths, const Noun& noun) {
    if (lengths.size() < least_cues) return too_few(lengths.size(), noun);
    const Stretches watched = watched_in(evidence.seen, scope);
    std::vector<std::int64_t> positions;
    std::vector<double> seconds;
    for (const SeenAt& seen : lengths) {
        positions.push_back(watched.length_before(seen.moment).count());
        seconds.push_back(Seconds{seen.length}.count());
    }
    RankedValues ranked{seconds};
    Estimate estimate{.value = ranked.median(), .of = static_cast<double>(seconds.size())};
    const Duration block = std::max<Duration>(10s, watched.length() / 10);
    const auto interval = chance::moving_blocks_interval(
        {positions, watched.length().count(), block.count()},
        [&](std::span<const std::size_t> drawn) { return ranked.median(drawn); },
        {.seed = chance::Seed{evidence.options.seed}});
    if (interval) estimate.interval = Range{interval->low, interval->high, "moving blocks"};
    return estimate;
}

} // namespace attune::measure
