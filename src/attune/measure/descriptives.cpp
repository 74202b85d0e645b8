// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/descriptives.hpp>

#include <attune/chance/poisson_interval.hpp>
#include <attune/measure/time_share.hpp>

#include <algorithm>
#include <functional>
#include <iterator>
#include <numeric>
#include <set>

namespace attune::measure {
namespace {

/// What a row is about, and when it was on in the whole recording.
struct Subject {
    Partner person;
    std::optional<Channel> channel;
    std::optional<Act> act;
    std::string code;
    Stretches time;
    const Stretches& covered;
};

bool is_something(Act act) {
    return act != Act::neutral && act != Act::content;
}

using SeeSubject = std::function<void(const Subject&)>;

/// Everything, and each act, of the bouts on one channel or on any.
void for_each_act(const Observation& seen, Partner person, std::optional<Channel> channel,
                  const Stretches& covered, const SeeSubject& see) {
    const std::vector<Bout>& bouts = seen.bouts[person];
    const auto here = [&](const Bout& bout) { return !channel || bout.channel == *channel; };
    see({person, channel, std::nullopt, "",
         on(bouts, [&](const Bout& bout) { return here(bout) && is_something(bout.act); }), covered});
    std::set<Act> acts;
    for (const Bout& bout : bouts)
        if (here(bout)) acts.insert(bout.act);
    for (const Act act : acts)
        see({person, channel, act, "",
             on(bouts, [&](const Bout& bout) { return here(bout) && bout.act == act; }), covered});
}

/// One after the other: each is as large as the recording.
void for_each_subject(const Observation& seen, const SeeSubject& see) {
    for (const Partner person : partners) {
        if (seen.in_use[person].empty()) continue;
        for_each_act(seen, person, std::nullopt, *covered_throughout(seen, person, every_channel), see);
        for (const Channel channel : channels) {
            if (!seen.in_use[person].contains(channel)) continue;
            const Stretches& covered = seen.covered[person][channel];
            for_each_act(seen, person, channel, covered, see);
            for (const CodeTime& code : seen.code_times[person])
                if (code.channel == channel)
                    see({person, channel, std::nullopt, code.code, code.time, covered});
        }
    }
}

/// Lengths of the stretches that begin in `within`, in order of length; an instant has 0.
std::vector<Duration> lengths_begun(const Stretches& time, const Stretches& within) {
    std::vector<Duration> lengths;
    for (const Interval& one : time.intervals())
        if (within.contains(one.onset()))
            lengths.push_back(one.length() == tick ? Duration{0} : one.length());
    std::sort(lengths.begin(), lengths.end());
    return lengths;
}

std::optional<Duration> first_in(const Stretches& time, const Stretches& within) {
    if (within.empty()) return std::nullopt;
    const Instant zero = within.intervals().front().onset();
    if (time.contains(zero)) return Duration{0};
    for (const Interval& one : time.intervals())
        if (within.contains(one.onset())) return one.onset() - zero;
    return std::nullopt;
}

void tell_share(const Subject& subject, const Stretches& within, Descriptive& row) {
    const auto share = time_share(subject.time, within);
    if (!share) return;
    row.share = share->share;
    if (within.length() < least_watched) return;
    const Range range = *estimate_of(*share).interval;
    row.share_interval = chance::Bounds{range.low, range.high};
}

void tell_bouts(const Subject& subject, const Stretches& within, Descriptive& row) {
    const std::vector<Duration> lengths = lengths_begun(subject.time, within);
    row.bouts = lengths.size();
    if (!within.empty()) {
        const double minutes = Seconds{within.length()}.count() / 60;
        row.per_minute = static_cast<double>(lengths.size()) / minutes;
        if (within.length() >= least_watched)
            row.rate_interval = chance::poisson_rate_interval({lengths.size(), minutes});
    }
    if (lengths.empty()) return;
    const auto n = static_cast<Duration::rep>(lengths.size());
    row.mean = std::accumulate(lengths.begin(), lengths.end(), Duration{0}) / n;
    const std::size_t half = lengths.size() / 2;
    row.median = lengths.size() % 2 == 1 ? lengths[half] : (lengths[half - 1] + lengths[half]) / 2;
}

Descriptive described(const Observation& seen, const Scope& scope, const Subject& subject) {
    const Stretches within = part_in(seen, scope, subject.covered);
    Descriptive row{.episode = scope.name,
                    .instructed = scope.instructed,
                    .person = subject.person,
                    .channel = subject.channel,
                    .act = subject.act,
                    .code = subject.code,
                    .covered = within.length()};
    tell_share(subject, within, row);
    tell_bouts(subject, within, row);
    if (scope.episodes.size() == 1) row.latency = first_in(subject.time, within);
    return row;
}

} // namespace

std::vector<Descriptive> descriptives(const Observation& seen) {
    const std::vector<Scope> all = scopes(seen);
    std::vector<std::vector<Descriptive>> by_scope(all.size());
    for_each_subject(seen, [&](const Subject& subject) {
        for (std::size_t i = 0; i < all.size(); ++i) by_scope[i].push_back(described(seen, all[i], subject));
    });
    std::vector<Descriptive> rows;
    for (std::vector<Descriptive>& some : by_scope)
        std::move(some.begin(), some.end(), std::back_inserter(rows));
    return rows;
}

} // namespace attune::measure
