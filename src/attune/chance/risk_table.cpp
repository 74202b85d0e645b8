// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/risk_table.hpp>

#include <attune/chance/misuse.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace attune::chance {
namespace {

void check(const Subject& subject, std::size_t causes) {
    for (const AtRisk& stretch : subject.stretches)
        if (stretch.leave < stretch.enter)
            throw Misuse{fmt::format("risk_table: the stretch [{}, {}) ends before it begins", stretch.enter,
                                     stretch.leave)};
    if (subject.event && subject.event->cause >= causes)
        throw Misuse{fmt::format("risk_table: cause {} is not below {}", subject.event->cause, causes)};
}

/// Moments at which the number at risk goes up and down, without those who have their event at that moment.
struct Changes {
    std::vector<std::int64_t> entries;
    std::vector<std::int64_t> exits;
};

void add_changes(const Subject& subject, Changes& changes) {
    const std::int64_t last = subject.event ? subject.event->at : std::numeric_limits<std::int64_t>::max();
    std::vector<AtRisk> sorted = subject.stretches;
    std::sort(sorted.begin(), sorted.end(),
              [](const AtRisk& one, const AtRisk& other) { return one.enter < other.enter; });
    std::int64_t covered = std::numeric_limits<std::int64_t>::min();
    for (const AtRisk& stretch : sorted) {
        const std::int64_t enter = std::max(stretch.enter, covered);
        const std::int64_t leave = std::min(stretch.leave, last);
        if (leave <= enter) continue;
        changes.entries.push_back(enter);
        changes.exits.push_back(leave);
        covered = leave;
    }
}

/// The first moment after which fewer than `least` are left, those with an event at it not counted.
std::int64_t end_of_curve(const Changes& changes, const std::vector<RiskEvent>& events, std::size_t least) {
    if (changes.entries.empty()) return events.empty() ? 0 : events.front().at;
    auto entry = changes.entries.begin();
    auto exit = changes.exits.begin();
    std::size_t at_risk = 0;
    std::int64_t now = changes.entries.front();
    if (!events.empty()) now = std::min(now, events.front().at);
    for (;;) {
        for (; entry != changes.entries.end() && *entry <= now; ++entry) ++at_risk;
        for (; exit != changes.exits.end() && *exit <= now; ++exit) --at_risk;
        if (at_risk < least || exit == changes.exits.end()) return now;
        now = *exit; // between exits the number only grows
    }
}

} // namespace

RiskTable risk_table(std::span<const Subject> subjects, std::size_t causes, std::size_t least_at_risk) {
    RiskTable table;
    table.causes = causes;
    table.least_at_risk = least_at_risk;
    Changes changes;
    std::vector<RiskEvent> events;
    for (const Subject& subject : subjects) {
        check(subject, causes);
        add_changes(subject, changes);
        if (subject.event) events.push_back(*subject.event);
    }
    std::sort(changes.entries.begin(), changes.entries.end());
    std::sort(changes.exits.begin(), changes.exits.end());
    std::sort(events.begin(), events.end(),
              [](const RiskEvent& one, const RiskEvent& other) { return one.at < other.at; });
    table.ends_at = end_of_curve(changes, events, least_at_risk);

    for (auto event = events.begin(); event != events.end();) {
        RiskRow row{event->at, 0, 0, std::vector<std::size_t>(causes)};
        for (; event != events.end() && event->at == row.at; ++event, ++row.events)
            ++row.by_cause[event->cause];
        const auto until_now = [&](const std::vector<std::int64_t>& moments) {
            return static_cast<std::size_t>(std::upper_bound(moments.begin(), moments.end(), row.at)
                                            - moments.begin());
        };
        row.at_risk = until_now(changes.entries) - until_now(changes.exits) + row.events;
        if (row.at < table.ends_at || (row.at == table.ends_at && row.at_risk >= least_at_risk))
            ++table.rows_shown;
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace attune::chance
