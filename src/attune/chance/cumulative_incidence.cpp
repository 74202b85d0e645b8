// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/cumulative_incidence.hpp>

#include <attune/chance/misuse.hpp>
#include <attune/chance/survival.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::chance {
namespace {

/// S and its variance, shared by all causes.
struct Waiting {
    double share = 1;
    double variance = 0;
};

/// I_k, its variance, and its covariance with S.
struct Incidence {
    double share = 0;
    double variance = 0;
    double with_waiting = 0;

    // I' = I + S h_k and S' = S (1 − h), where the hazards h_k of one moment are multinomial in n:
    // var h_k = h_k (1 − h_k)/n, cov(h_k, h) = h_k (1 − h)/n. Hazards of different moments are uncorrelated.
    void step(const Waiting& before, double h_k, double h, double n) {
        const double s2 = before.share * before.share;
        variance += h_k * h_k * before.variance + s2 * h_k * (1 - h_k) / n + 2 * h_k * with_waiting;
        with_waiting = (1 - h) * (with_waiting + h_k * before.variance - s2 * h_k / n);
        share += before.share * h_k;
    }

    std::optional<Bounds> band(double effective_fraction) const {
        const double rest = 1 - share;
        if (rest <= 1e-12) return std::nullopt;
        const auto turned = log_log_band(rest, variance / (rest * rest) / effective_fraction);
        return Bounds{1 - turned->high, 1 - turned->low};
    }
};

} // namespace

std::optional<double> IncidenceCurve::at(std::int64_t t) const {
    const bool ends_on_a_step = !steps.empty() && steps.back().at == ends_at;
    if (t > ends_at || (t == ends_at && !ends_on_a_step)) return std::nullopt;
    const auto after =
        std::upper_bound(steps.begin(), steps.end(), t,
                         [](std::int64_t moment, const IncidenceStep& s) { return moment < s.at; });
    return after == steps.begin() ? 0.0 : std::prev(after)->incidence;
}

std::optional<std::int64_t> IncidenceCurve::first_reaching(double share) const {
    const auto reached = std::find_if(steps.begin(), steps.end(), [&](const IncidenceStep& step) {
        return step.incidence >= share - 1e-12; // a sum that is `share` on paper
    });
    if (reached == steps.end()) return std::nullopt;
    return reached->at;
}

std::vector<IncidenceCurve> aalen_johansen(const RiskTable& table, double effective_fraction) {
    if (!(effective_fraction > 0 && effective_fraction <= 1))
        throw Misuse{
            fmt::format("aalen_johansen: the effective fraction {} is outside (0, 1]", effective_fraction)};
    std::vector<IncidenceCurve> curves(table.causes);
    std::vector<Incidence> incidences(table.causes);
    for (IncidenceCurve& curve : curves) curve.ends_at = table.ends_at;
    Waiting waiting;
    for (std::size_t i = 0; i < table.rows_shown; ++i) {
        const RiskRow& row = table.rows[i];
        const double n = static_cast<double>(row.at_risk);
        const double h = static_cast<double>(row.events) / n;
        for (std::size_t cause = 0; cause < table.causes; ++cause) {
            Incidence& incidence = incidences[cause];
            incidence.step(waiting, static_cast<double>(row.by_cause[cause]) / n, h, n);
            curves[cause].steps.push_back({row.at, incidence.share, incidence.band(effective_fraction)});
        }
        waiting.variance =
            (1 - h) * (1 - h) * waiting.variance + waiting.share * waiting.share * h * (1 - h) / n;
        waiting.share *= 1 - h;
    }
    return curves;
}

} // namespace attune::chance
