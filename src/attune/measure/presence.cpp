// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/presence.hpp>

#include <attune/measure/length.hpp>
#include <attune/measure/share_of_cues.hpp>
#include <attune/measure/time_share.hpp>

#include <algorithm>
#include <limits>

namespace attune::measure {

const Description presence{
    .identifier = "presence",
    .name = "Presence",
    .question = "How much of the time was the caregiver there for the child, neither gone nor distracted?",
    .unit = "share",
    .least = 0,
    .most = std::numeric_limits<double>::infinity(),
    .direction = "caregiver -> child",
    .needs = "30 s watched; distractions, where they are coded",
    .citation = "attune definitions, section 9",
};
const Description focus{
    .identifier = "focus",
    .name = "Focus",
    .question = "How much of the time was the caregiver doing something with the child, and how long were "
                "the lapses?",
    .unit = "share",
    .least = 0,
    .most = std::numeric_limits<double>::infinity(),
    .direction = "caregiver -> child",
    .needs = "directed acts or waiting of the caregiver, 30 s watched",
    .citation = "attune definitions, section 9",
};

namespace {

constexpr Duration shortest_lapse = 2s;
constexpr Noun distractions{"distraction", "distractions"};

Result with_unit(Result result, std::string_view unit) {
    result.unit = unit;
    return result;
}

/// Those that begin in watched time of the scope, with the length that was coded.
std::vector<Duration> distractions_in(const Observation& seen, const Scope& scope) {
    std::vector<Duration> lengths;
    for (const Interval& one : seen.distracted.intervals())
        if (seen.watched.contains(one.onset()) && scope.holds(seen.episode_at(one.onset())))
            lengths.push_back(one.length());
    return lengths;
}

void add_presence(const Evidence& evidence, const Scope& scope, std::vector<Result>& results) {
    const Observation& seen = evidence.seen;
    const Stretches watched = watched_in(seen, scope);
    const auto share = [&](const Stretches& time) { return share_of_time(time, watched, "watched"); };
    const Stretches present = difference(difference(watched, seen.gone), seen.distracted);
    results.push_back(result(presence, scope, "present", share(present)));
    results.push_back(result(presence, scope, "gone", share(seen.gone)));
    const Measured<Estimate> none = Undetermined{"no distraction is coded"};
    const bool coded = !seen.distracted.empty();
    const std::vector<Duration> lengths = distractions_in(seen, scope);
    results.push_back(result(presence, scope, "distracted", coded ? share(seen.distracted) : none));
    results.push_back(with_unit(result(presence, scope, "distractions",
                                       coded ? rate_per_minute(evidence, scope, lengths.size()) : none),
                                "per minute"));
    results.push_back(with_unit(
        result(presence, scope, "mean distraction", coded ? mean_length(lengths, distractions) : none), "s"));
}

Measured<Estimate> longest(const std::vector<Interval>& lapses, const Measured<Estimate>& rate) {
    if (!rate) return Undetermined{rate.because()};
    if (lapses.empty()) return Undetermined{"no lapse of 2 s or more"};
    Duration most{0};
    for (const Interval& lapse : lapses) most = std::max(most, lapse.length());
    return Estimate{.value = Seconds{most}.count()};
}

void add_focus(const Evidence& evidence, const Scope& scope, const Stretches& focused,
               std::vector<Result>& results) {
    results.push_back(result(focus, scope, "of the time",
                             share_of_time(focused, watched_in(evidence.seen, scope), "watched")));
    const std::vector<Interval> found = lapses(evidence.seen, scope, focused);
    const Measured<Estimate> rate = rate_per_minute(evidence, scope, found.size());
    results.push_back(with_unit(result(focus, scope, "lapses", rate), "per minute"));
    results.push_back(with_unit(result(focus, scope, "longest lapse", longest(found, rate)), "s"));
}

} // namespace

Stretches focused_time(const Observation& seen) {
    return on(seen.bouts.caregiver, [](const Bout& bout) {
        return (is_directed(bout.act) || bout.act == Act::wait) && !bout.elsewhere;
    });
}

std::vector<Interval> lapses(const Observation& seen, const Scope& scope, const Stretches& focused) {
    std::vector<Interval> found;
    for (const std::size_t episode : scope.episodes) {
        const Stretches without = difference(seen.watched_in(episode), focused);
        for (const Interval& one : without.intervals())
            if (one.length() >= shortest_lapse) found.push_back(one);
    }
    return found;
}

std::vector<Result> presence_results(const Evidence& evidence) {
    const Stretches focused = focused_time(evidence.seen);
    std::vector<Result> results;
    for (const Scope& scope : scopes(evidence.seen)) {
        add_presence(evidence, scope, results);
        add_focus(evidence, scope, focused, results);
    }
    return results;
}

} // namespace attune::measure
