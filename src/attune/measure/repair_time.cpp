// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/repair_time.hpp>

#include <attune/chance/cumulative_incidence.hpp>
#include <attune/measure/break_shares.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace attune::measure {

const Description repair_latency{
    .identifier = "repair_latency",
    .name = "Latency of repair",
    .question = "How long did a break last until it was repaired?",
    .unit = "s",
    .least = 0,
    .most = std::numeric_limits<double>::infinity(),
    .direction = "child <-> caregiver",
    .needs = "5 breaks",
    .citation = "Tronick & Gianino 1986; Aalen & Johansen 1978",
};
const Description time_to_first_repair{
    .identifier = "first_repair",
    .name = "Time to the first repair in an episode",
    .question = "How long after an episode began was the first break in it repaired?",
    .unit = "s",
    .least = 0,
    .most = std::numeric_limits<double>::infinity(),
    .direction = "child <-> caregiver",
    .needs = "an episode that was watched",
    .citation = "Weinberg & Tronick 1996 (latency to reparation)",
};

namespace {

Measured<Estimate> median_of(std::vector<double> seconds) {
    if (seconds.size() < least_cues) return too_few(seconds.size(), {"repaired break", "repaired breaks"});
    std::sort(seconds.begin(), seconds.end());
    const std::size_t half = seconds.size() / 2;
    const double median = seconds.size() % 2 == 1 ? seconds[half] : (seconds[half - 1] + seconds[half]) / 2;
    return Estimate{.value = median, .of = static_cast<double>(seconds.size())};
}

/// When half of all breaks had been repaired; recovering alone competes, the end of watching censors.
Measured<Estimate> median_of_all(const std::vector<const Break*>& breaks) {
    if (breaks.size() < least_cues) return too_few(breaks.size(), {"break", "breaks"});
    std::vector<chance::Subject> subjects;
    for (const Break* one : breaks) {
        const Instant until = one->outcome == Outcome::censored ? one->censor : one->close;
        chance::Subject subject;
        subject.stretches.push_back({0, (until - one->onset).count()});
        if (one->outcome != Outcome::censored)
            subject.event =
                chance::RiskEvent{(until - one->onset).count(),
                                  one->outcome == Outcome::repaired ? std::size_t{0} : std::size_t{1}};
        subjects.push_back(std::move(subject));
    }
    const auto repaired = chance::aalen_johansen(chance::risk_table(subjects, 2)).front();
    if (const auto median = repaired.first_reaching(0.5))
        return Estimate{.value = Seconds{Duration{*median}}.count(),
                        .of = static_cast<double>(breaks.size())};
    return Undetermined{"not reached: less than half of the breaks were seen to be repaired"};
}

} // namespace

std::optional<FirstRepair> first_repair(const Evidence& evidence, std::size_t episode) {
    const Stretches watched = evidence.seen.watched_in(episode);
    if (watched.empty()) return std::nullopt;
    const Instant start = watched.intervals().front().onset();
    std::optional<Instant> repaired;
    for (const Break& one : evidence.breaks)
        if (one.outcome == Outcome::repaired && one.closed_in == episode)
            repaired = std::min(repaired.value_or(one.close), one.close);
    if (repaired) return FirstRepair{*repaired - start, true};
    // Where watching goes on into the next episode, a repair could be seen up to this episode's own end.
    Instant end = watched.intervals().back().offset();
    const auto segment = evidence.seen.watched.holding(end - tick);
    end = std::min(end, segment->offset() - evidence.options.settle);
    return FirstRepair{std::max(Duration{0}, end - start), false};
}

std::vector<Result> repair_times(const Evidence& evidence) {
    std::vector<Result> results;
    for (const Scope& scope : scopes(evidence.seen)) {
        const std::vector<const Break*> breaks = breaks_in(evidence, scope);
        std::vector<double> from_onset, from_answer;
        for (const Break* one : breaks) {
            if (one->outcome != Outcome::repaired) continue;
            from_onset.push_back(Seconds{one->close - one->onset}.count());
            if (one->first_answer) from_answer.push_back(Seconds{one->close - *one->first_answer}.count());
        }
        results.push_back(result(repair_latency, scope, "repaired", median_of(from_onset)));
        results.push_back(result(repair_latency, scope, "all", median_of_all(breaks)));
        results.push_back(result(repair_latency, scope, "from the first answer", median_of(from_answer)));
        if (scope.episodes.size() != 1) continue;
        const auto first = first_repair(evidence, scope.episodes.front());
        if (!first) continue;
        const double seconds = Seconds{first->after}.count();
        results.push_back(result(time_to_first_repair, scope, "first repair",
                                 first->repaired
                                     ? Measured<Estimate>{Estimate{.value = seconds}}
                                     : Measured<Estimate>{Undetermined{fmt::format(
                                         "no repair in the {:.4g} s in which one could be seen", seconds)}}));
    }
    return results;
}

} // namespace attune::measure
