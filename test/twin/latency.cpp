// SPDX-License-Identifier: Apache-2.0
#include <test/twin/latency.hpp>
#include <test/twin/words.hpp>

namespace twin {

namespace {

Time zero_of(const Cue& cue, From from) {
    return from == From::onset ? cue.onset : cue.offset;
}

/// What ends a cue's waiting, and when, since its onset or offset.
struct End {
    Time t;
    std::string cause;
};

// CHOICE: the earliest of the three ends the waiting; of a rebuff and an answer at the same time the rebuff
// does, as for `met`. A later cue whose window is over before this one's is no end: the child's first cue is
// at risk again (re-entry). A shadowed cue is not ended by a next cue: it is only not at risk.
std::optional<End> end_of(const Cue& cue, Ends ends, From from) {
    const Time zero = zero_of(cue, from);
    if (ends == Ends::answer_alone) {
        if (!cue.answer) return std::nullopt;
        return End{*cue.answer - zero, "answer"};
    }
    std::optional<End> end;
    if (cue.status == Status::superseded && !cue.own.empty()) {
        end = End{cue.own.back().offset - zero, "next cue"};
    }
    if (cue.answer) {
        const bool one = cue.first_channel.size() == 1;
        end = End{*cue.answer - zero, one ? std::string{name(*cue.first_channel.begin())} : "several"};
    }
    if (cue.rebuffed && (!end || *cue.rebuffed - zero <= end->t)) {
        end = End{*cue.rebuffed - zero, "rebuff or frighten"};
    }
    return end;
}

/// At risk at t: own time holds onset + t and nothing has ended the waiting before; or the end is at t.
bool is_at_risk(const Cue& cue, const std::optional<End>& end, Time t, From from) {
    if (t < 0 || (end && end->t < t)) return false;
    return holds(cue.own, zero_of(cue, from) + t) || (end && end->t == t);
}

/// The curve from the offset starts with the cues that were still waiting then.
std::vector<Cue> still_waiting(std::vector<Cue> cues, Ends ends, From from) {
    std::erase_if(cues, [&](const Cue& cue) {
        const auto end = end_of(cue, ends, from);
        return end && end->t < 0;
    });
    return cues;
}

std::vector<CurveStep> curve(const std::vector<Cue>& all, Ends ends, From from) {
    const std::vector<Cue> cues = still_waiting(all, ends, from);
    std::map<Time, CurveStep> steps;
    for (const Cue& cue : cues) {
        const std::optional<End> end = end_of(cue, ends, from);
        if (end) ++steps[end->t].events[end->cause];
    }
    double survival = 1;
    bool shown = true;
    std::map<std::string, double> incidence;
    std::vector<CurveStep> found;
    for (auto& [t, step] : steps) {
        step.t = t;
        for (const Cue& cue : cues) step.at_risk += is_at_risk(cue, end_of(cue, ends, from), t, from) ? 1 : 0;
        double lost = 0;
        for (const auto& [cause, events] : step.events) {
            const double hazard = static_cast<double>(events) / step.at_risk;
            lost += hazard;
            if (ends == Ends::any_of_three) incidence[cause] += survival * hazard;
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

/// All times at which the number at risk may change.
std::set<Time> changes(const std::vector<Cue>& cues, Ends ends, From from) {
    std::set<Time> times;
    for (const Cue& cue : cues) {
        const Time zero = zero_of(cue, from);
        for (const Stretch& own : cue.own) {
            if (own.offset <= zero) continue;
            times.insert(std::max<Time>(0, own.onset - zero));
            times.insert(own.offset - zero);
        }
        if (const auto end = end_of(cue, ends, from)) times.insert(end->t);
    }
    return times;
}

} // namespace

std::vector<CurveStep> had_the_child_waited(const std::vector<Cue>& cues, From from) {
    return curve(cues, Ends::answer_alone, from);
}

std::vector<CurveStep> cumulative_incidence(const std::vector<Cue>& cues, From from) {
    return curve(cues, Ends::any_of_three, from);
}

std::optional<Time> median_of(const std::vector<CurveStep>& curve) {
    for (const CurveStep& step : curve) {
        if (step.shown && step.survival <= 0.5 + 1e-12) return step.t;
    }
    return std::nullopt;
}

int how_many_wait(const std::vector<Cue>& all, Ends ends, From from) {
    int waiting = 0;
    for (const Cue& cue : still_waiting(all, ends, from)) {
        if (!changes({cue}, ends, from).empty()) ++waiting;
    }
    return waiting;
}

// CHOICE: "a curve ends where fewer than 5 cues are at risk": at the first time just after which there are
// fewer, also where more come back later.
Time end_of_curve(const std::vector<Cue>& all, Ends ends, From from) {
    const std::vector<Cue> cues = still_waiting(all, ends, from);
    Time last = 0;
    for (const Time t : changes(cues, ends, from)) {
        int left = 0;
        for (const Cue& cue : cues) left += is_at_risk(cue, end_of(cue, ends, from), t + 1, from) ? 1 : 0;
        last = t;
        if (left < 5) return t;
    }
    return last;
}

} // namespace twin
