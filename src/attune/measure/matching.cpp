// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/matching.hpp>

#include <attune/chance/risk_table.hpp>
#include <attune/measure/share_of_cues.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace attune::measure {

const Description phase_match{
    .identifier = "match",
    .name = "Match, mismatch and repair of phases",
    .question = "How much of the time were both in matching phases, and how often did mismatch become match?",
    .unit = "share",
    .least = 0,
    .most = std::numeric_limits<double>::infinity(),
    .direction = "child <-> caregiver",
    .needs = "engagement phases of both partners (codebook)",
    .citation = "Tronick & Cohn 1989",
};

namespace {

using Phases = std::map<std::string, Stretches>;

Phases long_enough(const Phases& phases, std::optional<Duration> step) {
    if (!step) return phases;
    Phases kept;
    for (const auto& [phase, stretches] : phases) {
        std::vector<Interval> intervals{stretches.intervals().begin(), stretches.intervals().end()};
        std::erase_if(intervals, [&](const Interval& one) { return one.length() < *step; });
        kept[phase] = Stretches{std::move(intervals)};
    }
    return kept;
}

Stretches matched_time(const Observation& seen) {
    const ByPartner<Phases> phases =
        by_partner([&](Partner p) { return long_enough(seen.phases[p], seen.resolution); });
    Stretches matched;
    const auto add = [&](const std::string& child, const std::string& caregiver) {
        const auto one = phases.child.find(child);
        const auto other = phases.caregiver.find(caregiver);
        if (one != phases.child.end() && other != phases.caregiver.end())
            matched = unite(matched, intersection(one->second, other->second));
    };
    if (seen.matches.empty())
        for (const auto& [phase, stretches] : phases.child) add(phase, phase);
    for (const PhaseMatch& pair : seen.matches) add(pair.child, pair.caregiver);
    return matched;
}

/// The area under the Kaplan-Meier curve of the stretches' lengths, up to the longest.
std::optional<Seconds> mean_seen_whole(const std::vector<chance::Subject>& spells) {
    if (spells.empty()) return std::nullopt;
    std::int64_t longest = 0;
    for (const chance::Subject& spell : spells) longest = std::max(longest, spell.stretches.front().leave);
    double area = 0;
    double survival = 1;
    std::int64_t before = 0;
    for (const chance::RiskRow& row : chance::risk_table(spells, 1, 1).rows) {
        area += survival * static_cast<double>(row.at - before);
        // One whose end is not seen is still at risk at that very length.
        const auto censored_here =
            std::count_if(spells.begin(), spells.end(), [&](const chance::Subject& spell) {
                return !spell.event && spell.stretches.front().leave == row.at;
            });
        survival *= 1
                    - static_cast<double>(row.events)
                          / static_cast<double>(row.at_risk + static_cast<std::size_t>(censored_here));
        before = row.at;
    }
    area += survival * static_cast<double>(longest - before);
    return Seconds{area / 1e9};
}

} // namespace

std::optional<Matching> matching(const Observation& seen, const Scope& scope) {
    if (seen.phases.child.empty() || seen.phases.caregiver.empty()) return std::nullopt;
    const Stretches matched = matched_time(seen);
    Matching found;
    std::vector<chance::Subject> spells;
    for (const std::size_t episode : scope.episodes) {
        const Stretches segments = seen.watched_in(episode);
        for (const Interval& segment : segments.intervals()) {
            found.watched += segment.length();
            const Stretches apart = difference(Stretches{{segment}}, matched);
            found.matched += segment.length() - apart.length();
            for (const Interval& mismatch : apart.intervals()) {
                ++found.mismatches;
                const bool ended = mismatch.offset() < segment.offset();
                found.repairs += ended;
                if (mismatch.onset() == segment.onset()) continue;
                chance::Subject spell{{{0, mismatch.length().count()}}, std::nullopt};
                if (ended) spell.event = chance::RiskEvent{mismatch.length().count(), 0};
                spells.push_back(std::move(spell));
            }
        }
    }
    if (found.mismatches > 0)
        found.mean_mismatch = (found.watched - found.matched) / static_cast<Duration::rep>(found.mismatches);
    found.mean_mismatch_seen_whole = mean_seen_whole(spells);
    return found;
}

std::vector<Result> phase_matches(const Evidence& evidence) {
    std::vector<Result> results;
    for (const Scope& scope : scopes(evidence.seen)) {
        const auto found = matching(evidence.seen, scope);
        if (!found) return {};
        const double watched = Seconds{found->watched}.count();
        const double apart = watched - Seconds{found->matched}.count();
        const auto repairs = static_cast<double>(found->repairs);
        const auto add = [&](std::string part, std::string_view unit, Measured<Estimate> estimate) {
            Result one = result(phase_match, scope, std::move(part), std::move(estimate));
            one.unit = unit;
            results.push_back(std::move(one));
        };
        const auto or_why = [&](bool there, Estimate estimate, std::string why) -> Measured<Estimate> {
            if (there) return estimate;
            return Undetermined{std::move(why)};
        };
        add("matched", "share",
            or_why(watched >= 30, {.value = watched > 0 ? 1 - apart / watched : 0, .of = watched},
                   fmt::format("{:.3g} s watched; at least 30 s are needed", watched)));
        add("mean mismatch", "s",
            or_why(found->mean_mismatch.has_value(),
                   {.value = Seconds{found->mean_mismatch.value_or(Duration{0})}.count(),
                    .of = static_cast<double>(found->mismatches)},
                   "no mismatch"));
        add("mean mismatch, ends seen", "s",
            or_why(found->mean_mismatch_seen_whole.has_value(),
                   {.value = found->mean_mismatch_seen_whole.value_or(Seconds{0}).count()},
                   "no mismatch whose beginning was seen"));
        add("repairs", "per minute", rate_per_minute(evidence, scope, found->repairs));
        add("repairs per minute of mismatch", "per minute",
            or_why(apart > 0,
                   {.value = apart > 0 ? repairs / (apart / 60) : 0, .count = repairs, .of = apart},
                   "no mismatch"));
    }
    return results;
}

} // namespace attune::measure
