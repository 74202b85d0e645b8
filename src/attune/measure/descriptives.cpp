// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/descriptives.hpp>

#include <attune/chance/poisson_interval.hpp>
#include <attune/measure/time_share.hpp>

#include <algorithm>
#include <numeric>

namespace attune::measure {
namespace {

/// What a row is about, and when it was on in the whole recording.
struct Subject {
    Partner person;
    std::optional<Channel> channel;
    std::optional<Act> act;
    std::string code;
    Stretches time;
    Stretches covered;
};

bool is_something(Act act) {
    return act != Act::neutral && act != Act::content;
}

/// Everything, and each act, of the bouts on one channel or on any.
void add_acts(const Observation& seen, Partner person, std::optional<Channel> channel,
              const Stretches& covered, std::vector<Subject>& subjects) {
    const std::vector<Bout>& bouts = seen.bouts[person];
    const auto here = [&](const Bout& bout) { return !channel || bout.channel == *channel; };
    subjects.push_back({person, channel, std::nullopt, "",
                        on(bouts, [&](const Bout& bout) { return here(bout) && is_something(bout.act); }),
                        covered});
    std::vector<Act> acts;
    for (const Bout& bout : bouts)
        if (here(bout)) acts.push_back(bout.act);
    std::sort(acts.begin(), acts.end());
    acts.erase(std::unique(acts.begin(), acts.end()), acts.end());
    for (const Act act : acts)
        subjects.push_back({person, channel, act, "",
                            on(bouts, [&](const Bout& bout) { return here(bout) && bout.act == act; }),
                            covered});
}

std::vector<Subject> subjects_of(const Observation& seen) {
    std::vector<Subject> subjects;
    for (const Partner person : partners) {
        if (seen.in_use[person].empty()) continue;
        add_acts(seen, person, std::nullopt, *covered_throughout(seen, person, every_channel), subjects);
        for (const Channel channel : channels) {
            if (!seen.in_use[person].contains(channel)) continue;
            const Stretches& covered = seen.covered[person][channel];
            add_acts(seen, person, channel, covered, subjects);
            for (const CodeTime& code : seen.code_times[person])
                if (code.channel == channel)
                    subjects.push_back({person, channel, std::nullopt, code.code, code.time, covered});
        }
    }
    return subjects;
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
    const std::vector<Subject> subjects = subjects_of(seen);
    std::vector<Descriptive> rows;
    for (const Scope& scope : scopes(seen))
        for (const Subject& subject : subjects) rows.push_back(described(seen, scope, subject));
    return rows;
}

} // namespace attune::measure
