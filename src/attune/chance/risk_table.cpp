// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/risk_table.hpp>

#include <attune/chance/misuse.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <utility>

namespace attune::chance {
namespace {

/// The first moment after which fewer than `least` are left, those with an event at it not counted.
std::int64_t end_of_curve(const std::vector<std::int64_t>& entries, const std::vector<std::int64_t>& exits,
                          const std::vector<RiskEvent>& events, std::size_t least) {
    if (entries.empty()) return events.empty() ? 0 : events.front().at;
    auto entry = entries.begin();
    auto exit = exits.begin();
    std::size_t at_risk = 0;
    std::int64_t now = entries.front();
    if (!events.empty()) now = std::min(now, events.front().at);
    for (;;) {
        for (; entry != entries.end() && *entry <= now; ++entry) ++at_risk;
        for (; exit != exits.end() && *exit <= now; ++exit) --at_risk;
        if (at_risk < least || exit == exits.end()) return now;
        now = *exit; // between exits the number only grows
    }
}

std::size_t count_until(const std::vector<std::int64_t>& moments, std::int64_t now) {
    return static_cast<std::size_t>(std::upper_bound(moments.begin(), moments.end(), now) - moments.begin());
}

} // namespace

void RiskCounts::add(std::span<const AtRisk> stretches, std::optional<RiskEvent> event) {
    for (const AtRisk& stretch : stretches)
        if (stretch.leave < stretch.enter)
            throw Misuse{fmt::format("risk_table: the stretch [{}, {}) ends before it begins", stretch.enter,
                                     stretch.leave)};
    if (event && event->cause >= causes_)
        throw Misuse{fmt::format("risk_table: cause {} is not below {}", event->cause, causes_)};
    if (event) events_.push_back(*event);

    const std::int64_t last = event ? event->at : std::numeric_limits<std::int64_t>::max();
    sorted_.assign(stretches.begin(), stretches.end());
    std::sort(sorted_.begin(), sorted_.end(),
              [](const AtRisk& one, const AtRisk& other) { return one.enter < other.enter; });
    std::int64_t covered = std::numeric_limits<std::int64_t>::min();
    for (const AtRisk& stretch : sorted_) {
        const std::int64_t enter = std::max(stretch.enter, covered);
        const std::int64_t leave = std::min(stretch.leave, last);
        if (leave <= enter) continue;
        entries_.push_back(enter);
        exits_.push_back(leave);
        covered = leave;
    }
}

RiskTable RiskCounts::table() {
    RiskTable table;
    table.causes = causes_;
    table.least_at_risk = least_at_risk_;
    std::sort(entries_.begin(), entries_.end());
    std::sort(exits_.begin(), exits_.end());
    std::sort(events_.begin(), events_.end(),
              [](const RiskEvent& one, const RiskEvent& other) { return one.at < other.at; });
    table.ends_at = end_of_curve(entries_, exits_, events_, least_at_risk_);

    for (auto event = events_.begin(); event != events_.end();) {
        RiskRow row{event->at, 0, 0, std::vector<std::size_t>(causes_)};
        for (; event != events_.end() && event->at == row.at; ++event, ++row.events)
            ++row.by_cause[event->cause];
        row.at_risk = count_until(entries_, row.at) - count_until(exits_, row.at) + row.events;
        if (row.at < table.ends_at || (row.at == table.ends_at && row.at_risk >= least_at_risk_))
            ++table.rows_shown;
        table.rows.push_back(std::move(row));
    }
    return table;
}

RiskTable regrouped(RiskTable table, std::size_t causes, std::size_t (*into)(std::size_t)) {
    for (RiskRow& row : table.rows) {
        std::vector<std::size_t> together(causes);
        for (std::size_t cause = 0; cause < table.causes; ++cause)
            if (row.by_cause[cause] > 0) together.at(into(cause)) += row.by_cause[cause];
        row.by_cause = std::move(together);
    }
    table.causes = causes;
    return table;
}

RiskTable risk_table(std::span<const Subject> subjects, std::size_t causes, std::size_t least_at_risk) {
    RiskCounts counts{causes, least_at_risk};
    for (const Subject& subject : subjects) counts.add(subject.stretches, subject.event);
    return counts.table();
}

} // namespace attune::chance
