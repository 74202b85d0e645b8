// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/inconsolable.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace attune::measure {

const Description inconsolable{
    .identifier = "inconsolable",
    .name = "Inconsolable crying",
    .question = "Did the child cry for five minutes or more although the caregiver answered all along?",
    .unit = "count",
    .least = 0,
    .most = std::numeric_limits<double>::infinity(),
    .direction = "caregiver -> child",
    .needs = "5 min watched",
    .citation = "attune definitions, section 9",
};

namespace {

std::vector<InconsolableStretch> that_begin_in(const Scope& scope,
                                               const std::vector<InconsolableStretch>& all) {
    std::vector<InconsolableStretch> some;
    for (const InconsolableStretch& one : all)
        if (scope.holds(one.episode)) some.push_back(one);
    return some;
}

Measured<Estimate> number(const std::vector<InconsolableStretch>& stretches, Duration watched) {
    const Duration shortest = InconsolableRule{}.shortest;
    if (stretches.empty() && watched < shortest)
        return Undetermined{fmt::format("{:.3g} s watched; at least {} s are needed",
                                        Seconds{watched}.count(), Seconds{shortest}.count())};
    return Estimate{.value = static_cast<double>(stretches.size())};
}

Measured<Estimate> longest(const std::vector<InconsolableStretch>& stretches,
                           const Measured<Estimate>& number) {
    if (!number) return Undetermined{number.because()};
    Duration most{0};
    for (const InconsolableStretch& one : stretches) most = std::max(most, one.length());
    if (most == Duration{0}) return Undetermined{"no inconsolable crying"};
    return Estimate{.value = Seconds{most}.count()};
}

} // namespace

std::vector<InconsolableStretch> inconsolable_stretches(const Observation& seen,
                                                        const InconsolableRule& rule) {
    const Stretches answered = on(seen.answers(), [](const Bout&) { return true; });
    const Stretches crying = close_gaps_shorter_than(seen.child.alarm, rule.gap);
    std::vector<InconsolableStretch> found;
    for (const Interval& one : crying.intervals()) {
        const Duration answers = answered.length_within(one);
        if (one.length() < rule.shortest || answers < one.length() - answers) continue;
        found.push_back({one.onset(), one.offset(), seen.child.alarm.length_within(one), answers,
                         seen.episode_at(one.onset())});
    }
    return found;
}

std::vector<Result> inconsolable_results(const Evidence& evidence) {
    const std::vector<InconsolableStretch> all = inconsolable_stretches(evidence.seen);
    std::vector<Result> results;
    for (const Scope& scope : scopes(evidence.seen)) {
        const std::vector<InconsolableStretch> stretches = that_begin_in(scope, all);
        const Measured<Estimate> how_many = number(stretches, watched_in(evidence.seen, scope).length());
        results.push_back(result(inconsolable, scope, "stretches", how_many));
        Result most = result(inconsolable, scope, "longest", longest(stretches, how_many));
        most.unit = "s";
        results.push_back(std::move(most));
    }
    return results;
}

} // namespace attune::measure
