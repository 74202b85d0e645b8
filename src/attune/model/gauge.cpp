// SPDX-License-Identifier: Apache-2.0
#include <attune/model/gauge.hpp>

#include <attune/measure/breaks.hpp>
#include <attune/measure/child_time.hpp>
#include <attune/measure/evidence.hpp>
#include <attune/measure/ledger.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::model {
namespace {

using measure::Measured;
using measure::Undetermined;

constexpr std::size_t at(Gauge gauge) {
    return static_cast<std::size_t>(gauge);
}

double minutes(const Stretches& time) {
    return Seconds{time.length()}.count() / 60;
}

double median(std::vector<double> all) {
    const auto middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
    std::nth_element(all.begin(), middle, all.end());
    if (all.size() % 2 == 1) return *middle;
    return (*std::max_element(all.begin(), middle) + *middle) / 2;
}

constexpr measure::Noun complete_cues{"complete cue", "complete cues"};
constexpr measure::Noun answered_cues{"answered cue", "answered cues"};

Undetermined too_few(std::size_t n, const measure::Noun& noun, std::size_t least) {
    const std::string_view things = n == 1 ? noun.one : noun.many;
    if (least == 1) return Undetermined{fmt::format("{} {}; at least 1 is needed", n, things)};
    return Undetermined{fmt::format("{} {}; at least {} are needed", n, things, least)};
}

} // namespace

const std::array<GaugeRow, gauge_count>& gauges() {
    using enum Gauge;
    static const std::array<GaugeRow, gauge_count> all{
        {{answered, "share_answered", "cues of calling answered", "share"},
         {latency, "median_latency", "median latency", "s"},
         {engaged, "minutes_engaged", "engaged", "min"},
         {bidding, "minutes_bidding", "bidding", "min"},
         {averted, "minutes_averted", "turned away", "min"},
         {alarmed, "minutes_alarmed", "in alarm", "min"},
         {bids, "bouts_bidding", "bouts of bidding", "times"},
         {turnings_away, "bouts_averted", "bouts of turning away", "times"},
         {cries, "bouts_alarmed", "bouts of alarm", "times"},
         {breaks, "breaks", "breaks", "times"},
         {repaired, "breaks_repaired", "breaks repaired", "times"}}};
    return all;
}

void Readings::add(const measure::Observation& seen, const measure::Options& options) {
    using enum Gauge;
    const measure::Ledger ledger = measure::ledger(seen, options);
    for (const measure::Row& row : ledger.rows) {
        if (row.instructed || !row.cue.episode) continue;
        if (row.answer && seen.watched.contains(row.cue.onset))
            latencies_.push_back(Seconds{*row.answer - row.cue.onset}.count());
        if (!row.cue.complete) continue;
        ++cues_;
        sums_[model::at(answered)] += row.answered();
    }
    const auto child = [&](Gauge time, Gauge bouts, const Stretches& state) {
        const Stretches on = intersection(state, seen.watched);
        sums_[model::at(time)] += minutes(on);
        if (bouts != time) sums_[model::at(bouts)] += static_cast<double>(on.size());
    };
    child(engaged, engaged, seen.child.engage);
    child(bidding, bids, seen.child.bid);
    child(averted, turnings_away, seen.child.withdraw);
    child(alarmed, cries, seen.child.alarm);
    for (const measure::Break& one : measure::breaks(seen, ledger, options)) {
        if (one.let_go()) continue;
        sums_[model::at(breaks)] += 1;
        sums_[model::at(repaired)] += one.outcome == measure::Outcome::repaired;
    }
}

void Readings::operator+=(const Readings& other) {
    cues_ += other.cues_;
    latencies_.insert(latencies_.end(), other.latencies_.begin(), other.latencies_.end());
    for (std::size_t i = 0; i < gauge_count; ++i) sums_[i] += other.sums_[i];
}

Measured<double> Readings::at(Gauge gauge, std::size_t times, std::size_t least) const {
    if (gauge == Gauge::answered) {
        if (cues_ < least) return too_few(cues_, complete_cues, least);
        return sums_[model::at(gauge)] / static_cast<double>(cues_);
    }
    if (gauge == Gauge::latency) {
        if (latencies_.size() < least) return too_few(latencies_.size(), answered_cues, least);
        return median(latencies_);
    }
    return sums_[model::at(gauge)] / static_cast<double>(times);
}

} // namespace attune::model
