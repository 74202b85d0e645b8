// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/trust.hpp>

#include <attune/chance/beta.hpp>

#include <algorithm>
#include <cmath>

namespace attune::measure {

std::vector<TrustStep> trust_trace(const Ledger& ledger, double half_life) {
    std::vector<std::uint32_t> ends;
    for (std::uint32_t i = 0; i < ledger.rows.size(); ++i)
        if (ledger.rows[i].ends_run()) ends.push_back(i);
    std::stable_sort(ends.begin(), ends.end(), [&](std::uint32_t one, std::uint32_t next) {
        return ledger.rows[one].known_at() < ledger.rows[next].known_at();
    });
    const double decay = std::exp2(-1 / half_life);
    double alpha = 1;
    double beta = 1;
    bool grey = false;
    std::vector<TrustStep> trace;
    trace.reserve(ends.size());
    for (const std::uint32_t i : ends) {
        const Row& row = ledger.rows[i];
        const double y = row.answered() ? 1 : 0;
        alpha = 1 + (alpha - 1) * decay + y;
        beta = 1 + (beta - 1) * decay + 1 - y;
        trace.push_back({row.known_at(), alpha, beta, i, row.instructed, grey && !row.instructed});
        grey = grey || row.instructed;
    }
    return trace;
}

TrustBand band(const TrustStep& step) {
    return {chance::beta_quantile(step.alpha, step.beta, 0.05),
            chance::beta_quantile(step.alpha, step.beta, 0.95)};
}

} // namespace attune::measure
