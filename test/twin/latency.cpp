// SPDX-License-Identifier: Apache-2.0
#include <test/twin/latency.hpp>
#include <test/twin/words.hpp>

namespace twin {

namespace {

/// What ends a cue's waiting, and when, since its onset.
struct End {
    Time t;
    std::string cause;
};

std::optional<End> answer_alone(const Cue& cue) {
    if (!cue.answer) return std::nullopt;
    return End{*cue.answer - cue.onset, "answer"};
}

// CHOICE: the earliest of the three ends the waiting; of a rebuff and an answer at the same time the rebuff
// does, as for `met`. A later cue whose window is over before this one's is no end: the child's first cue is
// at risk again (re-entry). A shadowed cue is not ended by a next cue: it is only not at risk.
std::optional<End> first_of_three(const Cue& cue) {
    std::optional<End> end;
    if (cue.status == Status::superseded && !cue.own.empty()) {
        end = End{cue.own.back().offset - cue.onset, "next cue"};
    }
    if (cue.answer) {
        const bool one = cue.first_channel.size() == 1;
        end = End{*cue.answer - cue.onset, one ? std::string{name(*cue.first_channel.begin())} : "several"};
    }
    if (cue.rebuffed && (!end || *cue.rebuffed - cue.onset <= end->t)) {
        end = End{*cue.rebuffed - cue.onset, "rebuff or frighten"};
    }
    return end;
}

/// At risk at t: own time holds onset + t and nothing has ended the waiting before; or the end is at t.
bool is_at_risk(const Cue& cue, const std::optional<End>& end, Time t) {
    if (end && end->t < t) return false;
    return holds(cue.own, cue.onset + t) || (end && end->t == t);
}

template <class Ends>
std::vector<CurveStep> curve(const std::vector<Cue>& cues, Ends ends, bool by_cause) {
    std::map<Time, CurveStep> steps;
    for (const Cue& cue : cues) {
        const std::optional<End> end = ends(cue);
        if (end) ++steps[end->t].events[end->cause];
    }
    double survival = 1;
    bool shown = true;
    std::map<std::string, double> incidence;
    std::vector<CurveStep> found;
    for (auto& [t, step] : steps) {
        step.t = t;
        for (const Cue& cue : cues) step.at_risk += is_at_risk(cue, ends(cue), t) ? 1 : 0;
        double lost = 0;
        for (const auto& [cause, events] : step.events) {
            const double hazard = static_cast<double>(events) / step.at_risk;
            lost += hazard;
            if (by_cause) incidence[cause] += survival * hazard;
        }
        survival *= 1 - lost;
        shown = shown && step.at_risk >= 5;
        step.survival = survival;
        step.incidence = incidence;
        step.shown = shown;
        found.push_back(step);
    }
    return found;
}

} // namespace

std::vector<CurveStep> had_the_child_waited(const std::vector<Cue>& cues) {
    return curve(cues, answer_alone, false);
}

std::vector<CurveStep> cumulative_incidence(const std::vector<Cue>& cues) {
    return curve(cues, first_of_three, true);
}

std::optional<Time> median_of(const std::vector<CurveStep>& curve) {
    for (const CurveStep& step : curve) {
        if (step.shown && step.survival <= 0.5 + 1e-12) return step.t;
    }
    return std::nullopt;
}

} // namespace twin
