// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/pressing.hpp>

#include <attune/chance/poisson_interval.hpp>
#include <attune/measure/share_of_cues.hpp>

#include <fmt/format.h>

namespace attune::measure {
namespace {

constexpr Duration least_of_either = 5s;

Stretches time_of(const std::vector<NotNow>& list) {
    std::vector<Interval> whole;
    for (const NotNow& one : list) whole.emplace_back(one.onset, one.offset);
    return Stretches{std::move(whole)};
}

Stretches after_the_onsets(const std::vector<NotNow>& list) {
    std::vector<Interval> open;
    for (const NotNow& one : list)
        if (const auto after = stretch(one.onset + tick, one.offset)) open.push_back(*after);
    return Stretches{std::move(open)};
}

Stretches elsewhere(const Evidence& evidence, const Stretches& not_now) {
    std::vector<Interval> windows;
    for (const Row& row : evidence.ledger.rows)
        if (const auto window = stretch(row.cue.window_onset, row.cue.window_offset))
            windows.push_back(*window);
    const Stretches called = unite(evidence.seen.child.alarm, Stretches{std::move(windows)});
    return difference(evidence.seen.watched, unite(called, not_now));
}

std::vector<Instant> watched_onsets(const Observation& seen) {
    std::vector<Instant> onsets;
    for (const Bout& bout : seen.directed())
        if (presses(bout) && seen.watched.contains(bout.onset)) onsets.push_back(bout.onset);
    return onsets;
}

} // namespace

Pressing::Pressing(const Evidence& evidence, const std::vector<NotNow>& list)
    : evidence_{evidence}, not_now_{time_of(list)}, chasing_{after_the_onsets(list)},
      elsewhere_{elsewhere(evidence, not_now_)}, onsets_{watched_onsets(evidence.seen)},
      random_{evidence, [this](const Turning& turning, Duration lag) {
                  return std::vector{count(turning.moved(onsets_, lag))};
              }} {}

Counted Pressing::count(const std::vector<Instant>& onsets) const {
    Counted of{0, 0};
    for (const Instant onset : onsets) {
        const bool in_not_now = chasing_.contains(onset);
        of.x += in_not_now;
        of.n += in_not_now || elsewhere_.contains(onset);
    }
    return of;
}

std::vector<Instant> Pressing::onsets_in(const Scope& scope) const {
    std::vector<Instant> onsets;
    for (const Instant onset : onsets_)
        if (scope.holds(evidence_.seen.episode_at(onset))) onsets.push_back(onset);
    return onsets;
}

Measured<Estimate> Pressing::ratio(const Scope& scope) const {
    const Stretches watched = watched_in(evidence_.seen, scope);
    const Seconds here = intersection(not_now_, watched).length();
    const Seconds there = intersection(elsewhere_, watched).length();
    for (const auto& [time, what] : {std::pair{here, "not-now time"}, std::pair{there, "other time"}})
        if (time < least_of_either)
            return Undetermined{fmt::format("{:.3g} s of {}; at least {} s are needed", time.count(), what,
                                            Seconds{least_of_either}.count())};
    const Counted pressed = count(onsets_in(scope));
    const chance::RateRatio found =
        chance::rate_ratio({pressed.x, here.count()}, {pressed.n - pressed.x, there.count()});
    if (!found.ratio) return Undetermined{"nothing pressed elsewhere: there is no rate to compare with"};
    return Estimate{.value = *found.ratio,
                    .count = static_cast<double>(pressed.x),
                    .of = here.count(),
                    .interval = Range{found.low, *found.high, "exact conditional"}};
}

Result Pressing::share(const Scope& scope) const {
    std::vector<Instance> instances;
    const std::vector<Instant> onsets = onsets_in(scope);
    for (const Instant onset : onsets) {
        const bool in_not_now = chasing_.contains(onset);
        if (in_not_now || elsewhere_.contains(onset)) instances.push_back({onset, in_not_now});
    }
    const FiveBlocks blocks{evidence_.seen, scope};
    Result one = result(not_now, scope, "of the pressing",
                        share_of(evidence_, scope, blocks, instances, "pressing onset"));
    if (one.estimate) one.chance = random_.beside(scope, 0, count(onsets), chance::Sided::less);
    return one;
}

} // namespace attune::measure
