// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/not_now.hpp>

#include <attune/chance/jackknife.hpp>
#include <attune/chance/survival.hpp>
#include <attune/measure/evidence.hpp>
#include <attune/measure/pressing.hpp>
#include <attune/measure/share_of_cues.hpp>

#include <fmt/format.h>

#include <limits>

namespace attune::measure {

const Description not_now{
    .identifier = "not_now",
    .name = "\"Not now\"",
    .question = "When the child turned away, how often was that respected?",
    .unit = "share",
    .least = 0,
    .most = std::numeric_limits<double>::infinity(),
    .direction = "child -> caregiver",
    .needs = "turning away of the child, 30 s watched",
    .citation = "Brazelton, Koslowski & Main 1974; Beebe & Stern 1977",
};

namespace {

/// How many independent not-nows tell as much as these (definitions, section 6).
double effective_fraction(const FiveBlocks& blocks, const std::vector<NotNow>& list) {
    chance::FiveParts<chance::Tally> parts{};
    for (const NotNow& one : list) {
        chance::Tally& part = parts[blocks.of(one.onset)];
        part.n += 1;
        part.x += one.chase.has_value();
    }
    return chance::share_interval(parts).effective_fraction();
}

/// The chance that nothing has pressed up to `after`, an act at that very moment included.
Measured<Estimate> not_chased(const FiveBlocks& blocks, const std::vector<NotNow>& list, Duration after) {
    if (list.size() < least_cues) return too_few(list.size(), {"not-now", "not-nows"});
    std::vector<chance::Subject> subjects;
    for (const NotNow& one : list) {
        chance::Subject subject{{{0, one.length().count()}}, std::nullopt};
        if (one.chase) subject.event = chance::RiskEvent{(one.chase->onset - one.onset).count(), 0};
        subjects.push_back(std::move(subject));
    }
    const auto curve = chance::kaplan_meier(chance::risk_table(subjects), effective_fraction(blocks, list));
    const auto share = curve.at(after.count());
    if (!share)
        return Undetermined{fmt::format("fewer than {} not-nows went on for {} s", least_cues,
                                        std::chrono::duration_cast<std::chrono::seconds>(after).count())};
    Estimate estimate{.value = *share, .of = static_cast<double>(list.size())};
    for (const chance::SurvivalStep& step : curve.steps)
        if (step.at <= after.count())
            estimate.interval =
                step.band ? std::optional{Range{step.band->low, step.band->high, "log-log Greenwood"}}
                          : std::nullopt;
    return estimate;
}

class Asking {
public:
    explicit Asking(const Evidence& evidence)
        : evidence_{evidence}, list_{evidence.not_nows}, pressing_{evidence, list_} {}

    std::vector<Result> results() const {
        std::vector<Result> all;
        for (const Scope& scope : scopes(evidence_.seen)) add(all, scope);
        return all;
    }

private:
    void add(std::vector<Result>& all, const Scope& scope) const {
        if (evidence_.seen.child.withdraw.empty()) {
            // The scheme may know of no turning away: then "never" would be made up.
            all.push_back(
                result(not_now, scope, "respected", Undetermined{"no turning away of the child is coded"}));
            return;
        }
        const FiveBlocks blocks{evidence_.seen, scope};
        std::vector<NotNow> list;
        for (const NotNow& one : list_)
            if (scope.holds(one.episode)) list.push_back(one);
        const auto say = [&](std::string part, std::string_view unit, Measured<Estimate> estimate) {
            all.push_back(result(not_now, scope, std::move(part), std::move(estimate)));
            all.back().unit = unit;
        };
        say("rate", "per minute", rate_per_minute(evidence_, scope, list.size()));
        say("respected", "share", respected(scope, blocks, list));
        say("continues", "share", continues(scope, blocks, list));
        say("not chased for 2 s", "share", not_chased(blocks, list, 2s));
        say("not chased for 5 s", "share", not_chased(blocks, list, 5s));
        say("pressing ratio", "times", pressing_.ratio(scope));
        all.push_back(pressing_.share(scope));
    }

    Measured<Estimate> respected(const Scope& scope, const FiveBlocks& blocks,
                                 const std::vector<NotNow>& list) const {
        std::vector<Instance> instances;
        for (const NotNow& one : list)
            if (one.outcome == Respect::respected || one.outcome == Respect::chased)
                instances.push_back({one.onset, one.outcome == Respect::respected});
        return share_of(evidence_, scope, blocks, instances, "respected or chased not-now");
    }

    Measured<Estimate> continues(const Scope& scope, const FiveBlocks& blocks,
                                 const std::vector<NotNow>& list) const {
        std::vector<Instance> instances;
        for (const NotNow& one : list)
            if (one.outcome != Respect::cut)
                instances.push_back({one.onset, one.outcome == Respect::continues});
        return share_of(evidence_, scope, blocks, instances, "not-now");
    }

    const Evidence& evidence_;
    const std::vector<NotNow>& list_;
    Pressing pressing_;
};

} // namespace

std::vector<Result> not_now_results(const Evidence& evidence) {
    return Asking{evidence}.results();
}

} // namespace attune::measure
