// SPDX-License-Identifier: Apache-2.0
#include <test/twin/trust.hpp>

#include <cmath>

namespace twin {

std::vector<TrustStep> trust_trace(const std::vector<Cue>& cues, double half_life) {
    std::vector<TrustStep> steps;
    for (const Cue& cue : cues) {
        if (cue.status != Status::answered && cue.status != Status::unanswered) continue;
        const bool answered = cue.status == Status::answered;
        steps.push_back({answered ? *cue.answer : cue.window.offset, cue.number, answered, 1, 1});
    }
    std::stable_sort(steps.begin(), steps.end(),
                     [](const TrustStep& a, const TrustStep& b) { return a.known < b.known; });
    const double keeps = std::exp2(-1 / half_life);
    double alpha = 1;
    double beta = 1;
    for (TrustStep& step : steps) {
        alpha = step.alpha = 1 + (alpha - 1) * keeps + (step.answered ? 1 : 0);
        beta = step.beta = 1 + (beta - 1) * keeps + (step.answered ? 0 : 1);
    }
    return steps;
}

} // namespace twin
