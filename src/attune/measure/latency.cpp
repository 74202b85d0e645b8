// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/latency.hpp>

#include <attune/chance/cumulative_incidence.hpp>
#include <attune/chance/jackknife.hpp>
#include <attune/chance/survival.hpp>
#include <attune/measure/expected_latency.hpp>
#include <attune/measure/median_over_time.hpp>
#include <attune/measure/waiting.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace attune::measure {

constexpr double no_limit = std::numeric_limits<double>::infinity();

const Description latency_onset{
    .identifier = "latency",
    .name = "Latency of the answer from the cue's onset",
    .question = "How long did a cue wait for its answer?",
    .unit = "s",
    .least = 0,
    .most = no_limit,
    .direction = "child -> caregiver",
    .needs = "5 cues",
    .citation = "Aalen & Johansen 1978; Kaplan & Meier 1958",
};
const Description latency_offset{
    .identifier = "latency_offset",
    .name = "Latency of the answer from the cue's offset",
    .question =
        "How long after a cue had ended did its answer come? Negative: while the child was still calling.",
    .unit = "s",
    .least = -no_limit,
    .most = no_limit,
    .direction = "child -> caregiver",
    .needs = "5 cues",
    .citation = "Aalen & Johansen 1978; Kaplan & Meier 1958",
};

namespace {

/// The part of the cues that independent ones would need to tell as much (definitions, section 6).
double effective_fraction(const Evidence& evidence, const Scope& scope) {
    const FiveBlocks blocks{evidence.seen, scope};
    chance::FiveParts<chance::Tally> parts{};
    double n = 0;
    for (const Row& row : evidence.ledger.rows) {
        if (!scope.holds(row.cue.episode) || !row.cue.complete) continue;
        chance::Tally& part = parts[blocks.of(row.cue.onset)];
        part.n += 1;
        part.x += row.answered();
        n += 1;
    }
    return n == 0 ? 1.0 : chance::share_interval(parts).effective_fraction();
}

Curve curve(std::string name, const chance::IncidenceCurve& incidence) {
    Curve made{std::move(name), {}, Duration{incidence.ends_at}, std::nullopt};
    for (const chance::IncidenceStep& step : incidence.steps)
        made.steps.push_back({Duration{step.at}, step.incidence,
                              step.band ? std::optional{step.band->low} : std::nullopt,
                              step.band ? std::optional{step.band->high} : std::nullopt});
    if (const auto median = incidence.first_reaching(0.5)) made.median = Duration{*median};
    return made;
}

Curve curve(std::string name, const chance::SurvivalCurve& survival) {
    Curve made{std::move(name), {}, Duration{survival.ends_at}, std::nullopt};
    for (const chance::SurvivalStep& step : survival.steps)
        made.steps.push_back({Duration{step.at}, 1 - step.survival,
                              step.band ? std::optional{1 - step.band->high} : std::nullopt,
                              step.band ? std::optional{1 - step.band->low} : std::nullopt});
    if (const auto median = survival.median()) made.median = Duration{*median};
    return made;
}

std::size_t each(Ending ending) {
    return static_cast<std::size_t>(ending);
}

std::size_t answer_next_cue_or_rebuff(std::size_t ending) {
    const auto one = static_cast<Ending>(ending);
    return is_answer(one) ? 0 : one == Ending::next_cue ? 1 : 2;
}

std::vector<Curve> competing(const chance::RiskTable& by_ending, double fraction) {
    const auto incidences = chance::aalen_johansen(by_ending, fraction);
    std::vector<Curve> curves;
    for (std::size_t ending = 0; ending < endings; ++ending) {
        Curve one = curve(name(static_cast<Ending>(ending)), incidences[ending]);
        const bool happens = !one.steps.empty() && one.steps.back().value > 0;
        if (happens) curves.push_back(std::move(one));
    }
    return curves;
}

Measured<LatencyCurves> curves_of(const Evidence& evidence, const Scope& scope, From from) {
    std::size_t waiting = 0;
    chance::RiskCounts counts{endings};
    for_each_waiting(evidence, scope, from, [&](const WaitingCue& cue) {
        counts.add(cue.at_risk, cue.event(each));
        ++waiting;
    });
    if (waiting < least_cues)
        return Undetermined{fmt::format("{}: {} {} waiting from the {}; at least {} are needed", scope.name,
                                        waiting, waiting == 1 ? "cue" : "cues", name(from), least_cues)};
    const double fraction = effective_fraction(evidence, scope);
    LatencyCurves found{.episode = scope.name, .instructed = scope.instructed, .from = from, .cues = waiting};
    const chance::RiskTable by_ending = counts.table();
    const chance::RiskTable any = chance::regrouped(by_ending, 3, answer_next_cue_or_rebuff);
    found.answered = curve("answered", chance::aalen_johansen(any, fraction).front());
    found.competing = competing(by_ending, fraction);
    chance::RiskCounts alone;
    for_each_had_it_waited(evidence, scope, from, [&](const WaitingCue& cue) {
        alone.add(cue.at_risk, cue.event([](Ending) { return std::size_t{0}; }));
    });
    found.had_the_child_waited = curve("had the child waited", chance::kaplan_meier(alone.table(), fraction));
    return found;
}

Measured<Estimate> median_of(const Curve& curve, std::size_t cues) {
    if (!curve.median)
        return Undetermined{fmt::format("not reached: the curve ends at {:.4g} s with {:.3f}",
                                        Seconds{curve.ends_at}.count(),
                                        curve.steps.empty() ? 0.0 : curve.steps.back().value)};
    return Estimate{.value = Seconds{*curve.median}.count(), .of = static_cast<double>(cues)};
}

Measured<Estimate> median_of_answered(const Evidence& evidence, const Scope& scope, From from) {
    const Stretches watched = watched_in(evidence.seen, scope);
    std::vector<SeenAt> latencies;
    for (const Row& row : evidence.ledger.rows) {
        if (!scope.holds(row.cue.episode) || !row.answer || !watched.contains(row.cue.onset)) continue;
        const Instant zero = from == From::onset ? row.cue.onset : row.cue.offset;
        latencies.push_back({row.cue.onset, *row.answer - zero});
    }
    return median_over_time(evidence, scope, latencies, {"answered cue", "answered cues"});
}

} // namespace

std::string name(From from) {
    return from == From::onset ? "onset" : "offset";
}

std::vector<Measured<LatencyCurves>> latency_curves(const Evidence& evidence) {
    std::vector<Measured<LatencyCurves>> curves;
    for (const Scope& scope : scopes(evidence.seen))
        for (const From from : {From::onset, From::offset}) {
            Measured<LatencyCurves> found = curves_of(evidence, scope, from);
            if (found && from == From::onset) {
                // Only here: the medians, which ask for the curves too, have no use for it.
                LatencyCurves beside = *found;
                beside.expected = expected_latency(evidence, scope);
                found = Measured<LatencyCurves>{std::move(beside)};
            }
            curves.push_back(std::move(found));
        }
    return curves;
}

std::vector<Result> latency(const Evidence& evidence) {
    std::vector<Result> results;
    for (const Scope& scope : scopes(evidence.seen))
        for (const From from : {From::onset, From::offset}) {
            const Description& description = from == From::onset ? latency_onset : latency_offset;
            const Measured<LatencyCurves> curves = curves_of(evidence, scope, from);
            const auto of = [&](const Curve LatencyCurves::*which) -> Measured<Estimate> {
                if (!curves) return Undetermined{curves.because()};
                return median_of((*curves).*which, curves->cues);
            };
            results.push_back(
                result(description, scope, "answered", median_of_answered(evidence, scope, from)));
            results.push_back(result(description, scope, "all", of(&LatencyCurves::answered)));
            results.push_back(result(description, scope, "waited", of(&LatencyCurves::had_the_child_waited)));
        }
    return results;
}

} // namespace attune::measure
