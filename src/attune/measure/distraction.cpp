// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/distraction.hpp>

#include <attune/chance/jackknife.hpp>
#include <attune/measure/share_of_cues.hpp>
#include <attune/measure/time_share.hpp>

#include <limits>

namespace attune::measure {

const Description distraction{
    .identifier = "distraction",
    .name = "Distraction",
    .question = "How much of the time was there a distraction, and how were cues answered in it?",
    .unit = "share",
    .least = 0,
    .most = std::numeric_limits<double>::infinity(),
    .direction = "caregiver -> child",
    .needs = "distractions that are coded, 30 s watched, 5 complete cues on either side",
    .citation = "attune definitions, section 9; Haldane 1956",
};

namespace {

/// A kind of distraction, or all of them.
struct Kind {
    std::string name;
    const Stretches& time;
};

class Asking {
public:
    Asking(const Evidence& evidence, const Scope& scope)
        : evidence_{evidence}, scope_{scope}, blocks_{evidence.seen, scope}, watched_{watched_in(
                                                                                 evidence.seen, scope)} {}

    std::vector<Result> results() const {
        const auto outside = [](const Row& row) { return !row.in_distraction; };
        std::vector<Result> all{told("outside, answered", answered(outside))};
        add(all, {"any", evidence_.seen.distracted});
        for (const auto& [name, time] : evidence_.seen.distractions) add(all, {name, time});
        return all;
    }

private:
    void add(std::vector<Result>& results, const Kind& kind) const {
        const auto inside = [&](const Row& row) { return kind.time.contains(row.cue.onset); };
        results.push_back(told(kind.name + ", of the time", share_of_time(kind.time, watched_, "watched")));
        results.push_back(told(kind.name + ", answered", answered(inside)));
        Result odds = told(kind.name + ", odds ratio", odds_ratio(kind));
        odds.unit = "odds ratio";
        results.push_back(std::move(odds));
        results.push_back(told(kind.name + ", of all answers", of_all_answers(kind)));
    }

    Result told(std::string part, Measured<Estimate> estimate) const {
        return result(distraction, scope_, std::move(part), std::move(estimate));
    }

    Measured<Estimate> answered(const CountsCue& among) const {
        return share_of_cues(evidence_, scope_, blocks_, among,
                             [](const Row& row) { return row.answered(); });
    }

    /// Of the answers that cues of the scope are credited with first.
    Measured<Estimate> of_all_answers(const Kind& kind) const {
        std::vector<Instance> answers;
        for (const Row& row : evidence_.ledger.rows)
            if (scope_.holds(row.cue.episode) && row.cue.complete && row.answered())
                answers.push_back({row.cue.onset, kind.time.contains(*row.answer)});
        return share_of(evidence_, scope_, blocks_, answers, "answered cue");
    }

    Measured<Estimate> odds_ratio(const Kind& kind) const {
        chance::FiveParts<chance::TwoTallies> parts{};
        std::size_t n_inside = 0, n_outside = 0;
        for (const Row& row : evidence_.ledger.rows) {
            const bool inside = kind.time.contains(row.cue.onset);
            if (!scope_.holds(row.cue.episode) || !row.cue.complete || (!inside && row.in_distraction))
                continue;
            chance::TwoTallies& part = parts[blocks_.of(row.cue.onset)];
            chance::Tally& tally = inside ? part.inside : part.outside;
            tally.n += 1;
            tally.x += row.answered();
            ++(inside ? n_inside : n_outside);
        }
        if (auto why = too_little_watched(evidence_, scope_)) return Undetermined{*why};
        if (n_inside < least_cues) return too_few(n_inside, {"complete cue inside", "complete cues inside"});
        if (n_outside < least_cues)
            return too_few(n_outside, {"complete cue outside", "complete cues outside"});
        const chance::OddsRatioInterval ratio = chance::odds_ratio_interval(parts);
        return Estimate{.value = ratio.odds_ratio,
                        .of = static_cast<double>(n_inside + n_outside),
                        .interval = Range{ratio.bounds.low, ratio.bounds.high, "5-block jackknife"}};
    }

    const Evidence& evidence_;
    const Scope& scope_;
    FiveBlocks blocks_;
    Stretches watched_;
};

} // namespace

std::vector<Result> distraction_results(const Evidence& evidence) {
    std::vector<Result> results;
    for (const Scope& scope : scopes(evidence.seen)) {
        if (evidence.seen.distracted.empty()) {
            results.push_back(result(distraction, scope, "any", Undetermined{"no distraction is coded"}));
            continue;
        }
        for (Result& one : Asking{evidence, scope}.results()) results.push_back(std::move(one));
    }
    return results;
}

} // namespace attune::measure
