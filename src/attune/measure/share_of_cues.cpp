// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/share_of_cues.hpp>

#include <attune/chance/jackknife.hpp>
#include <attune/chance/poisson_interval.hpp>

#include <fmt/format.h>

namespace attune::measure {
std::optional<std::string> too_little_watched(const Evidence& evidence, const Scope& scope) {
    const Duration watched = watched_in(evidence.seen, scope).length();
    if (watched >= least_watched) return std::nullopt;
    return fmt::format("{:.3g} s watched; at least {} s are needed", Seconds{watched}.count(),
                       Seconds{least_watched}.count());
}

Measured<Estimate> share_of(const Evidence& evidence, const Scope& scope, const FiveBlocks& blocks,
                            const std::vector<Instance>& instances, std::string_view noun) {
    if (instances.size() < least_cues) return too_few(instances.size(), {noun, std::string{noun} + 's'});
    if (auto why = too_little_watched(evidence, scope)) return Undetermined{*why};
    chance::FiveParts<chance::Tally> parts{};
    double x = 0;
    for (const Instance& one : instances) {
        chance::Tally& part = parts[blocks.of(one.moment)];
        part.n += 1;
        part.x += one.counts;
        x += one.counts;
    }
    const chance::ShareInterval interval = chance::share_interval(parts);
    return Estimate{.value = interval.share,
                    .count = x,
                    .of = static_cast<double>(instances.size()),
                    .interval = Range{interval.bounds.low, interval.bounds.high, "5-block jackknife"}};
}

Measured<Estimate> share_of_cues(const Evidence& evidence, const Scope& scope, const FiveBlocks& blocks,
                                 const CountsCue& in_denominator, const CountsCue& in_numerator,
                                 std::string_view noun) {
    std::vector<Instance> instances;
    for (const Row& row : evidence.ledger.rows)
        if (scope.holds(row.cue.episode) && row.cue.complete && in_denominator(row))
            instances.push_back({row.cue.onset, in_numerator(row)});
    return share_of(evidence, scope, blocks, instances, noun);
}

Measured<Estimate> rate_per_minute(const Evidence& evidence, const Scope& scope, std::size_t events) {
    if (auto why = too_little_watched(evidence, scope)) return Undetermined{*why};
    const double minutes = Seconds{watched_in(evidence.seen, scope).length()}.count() / 60;
    const chance::Bounds bounds = chance::poisson_rate_interval({events, minutes});
    return Estimate{.value = static_cast<double>(events) / minutes,
                    .count = static_cast<double>(events),
                    .of = minutes * 60,
                    .interval = Range{bounds.low, bounds.high, "exact Poisson"}};
}

} // namespace attune::measure
