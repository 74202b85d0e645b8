// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/runs.hpp>

#include <algorithm>
#include <numeric>

namespace attune::measure {
namespace {

/// Cues linked to each other, found again by their first.
class Chains {
public:
    explicit Chains(std::size_t size) : first_(size) {
        std::iota(first_.begin(), first_.end(), std::size_t{0});
    }

    std::size_t first(std::size_t cue) {
        while (first_[cue] != cue) cue = first_[cue] = first_[first_[cue]];
        return cue;
    }
    void link(std::size_t one, std::size_t other) {
        const auto [low, high] = std::minmax({first(one), first(other)});
        first_[high] = low;
    }

private:
    std::vector<std::size_t> first_;
};

bool window_holds(const Row& row, Instant moment) {
    return row.cue.window_onset <= moment && moment < row.cue.window_offset;
}

/// The earliest later cue whose window took over when the own time of `cue` ended, or before it could begin.
std::optional<std::size_t> taken_over(const Ledger& ledger, std::size_t cue, std::optional<Instant> own_end) {
    const Instant moment = own_end.value_or(ledger.rows[cue].cue.window_onset);
    for (std::size_t later = cue + 1; later < ledger.rows.size(); ++later) {
        const Row& rival = ledger.rows[later];
        if (rival.cue.onset > moment) break;
        if (own_end ? rival.cue.window_onset == moment : window_holds(rival, moment)) return later;
    }
    return std::nullopt;
}

/// The furthest end of the windows of each cue and all before it.
std::vector<Instant> window_reach(const Ledger& ledger) {
    std::vector<Instant> reach;
    for (const Row& row : ledger.rows)
        reach.push_back(reach.empty() ? row.cue.window_offset
                                      : std::max(reach.back(), row.cue.window_offset));
    return reach;
}

/// The earliest cue whose window covers the end of `cue`'s.
std::optional<std::size_t> covered_by(const Ledger& ledger, const std::vector<Instant>& reach,
                                      std::size_t cue) {
    const Instant moment = ledger.rows[cue].cue.seen_until - tick;
    const auto first = std::upper_bound(reach.begin(), reach.end(), moment) - reach.begin();
    for (auto earlier = static_cast<std::size_t>(first); earlier < cue; ++earlier)
        if (window_holds(ledger.rows[earlier], moment)) return earlier;
    return std::nullopt;
}

} // namespace

void number_runs(Ledger& ledger) {
    std::vector<std::optional<Instant>> own_end(ledger.rows.size());
    for (const OwnTime& own : ledger.own_time)
        own_end[own.cue] = std::max(own_end[own.cue].value_or(own.offset), own.offset);
    const std::vector<Instant> reach = window_reach(ledger);
    Chains chains{ledger.rows.size()};
    for (std::size_t i = 0; i < ledger.rows.size(); ++i) {
        std::optional<std::size_t> other;
        if (ledger.rows[i].status == Status::superseded) other = taken_over(ledger, i, own_end[i]);
        if (ledger.rows[i].status == Status::shadowed) other = covered_by(ledger, reach, i);
        if (other) chains.link(i, *other);
    }
    std::vector<std::uint32_t> number(ledger.rows.size(), 0);
    std::uint32_t runs = 0;
    for (std::size_t i = 0; i < ledger.rows.size(); ++i) {
        const std::size_t first = chains.first(i);
        if (number[first] == 0) number[first] = ++runs;
        ledger.rows[i].run = number[first];
    }
}

} // namespace attune::measure
