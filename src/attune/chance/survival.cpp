// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/survival.hpp>

#include <attune/chance/misuse.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace attune::chance {

std::optional<double> SurvivalCurve::at(std::int64_t t) const {
    const bool ends_on_a_step = !steps.empty() && steps.back().at == ends_at;
    if (t > ends_at || (t == ends_at && !ends_on_a_step)) return std::nullopt;
    const auto after =
        std::upper_bound(steps.begin(), steps.end(), t,
                         [](std::int64_t moment, const SurvivalStep& s) { return moment < s.at; });
    return after == steps.begin() ? 1.0 : std::prev(after)->survival;
}

std::optional<std::int64_t> SurvivalCurve::median() const {
    constexpr double half = .5 + 1e-12; // a product that is ½ on paper
    const auto reached = std::find_if(steps.begin(), steps.end(),
                                      [](const SurvivalStep& step) { return step.survival <= half; });
    if (reached == steps.end()) return std::nullopt;
    return reached->at;
}

std::optional<Bounds> log_log_band(double survival, double variance_of_log) {
    if (survival <= 0) return std::nullopt;
    if (survival >= 1) return Bounds{1, 1};
    constexpr double z = 1.959963984540054;
    const double log_survival = std::log(survival);
    const double reach = z * std::sqrt(variance_of_log) / -log_survival;
    return Bounds{std::exp(log_survival * std::exp(reach)), std::exp(log_survival * std::exp(-reach))};
}

SurvivalCurve kaplan_meier(const RiskTable& table, double effective_fraction) {
    if (!(effective_fraction > 0 && effective_fraction <= 1))
        throw Misuse{
            fmt::format("kaplan_meier: the effective fraction {} is outside (0, 1]", effective_fraction)};
    SurvivalCurve curve{.steps = {}, .ends_at = table.ends_at};
    double survival = 1;
    double greenwood = 0;
    for (std::size_t i = 0; i < table.rows_shown; ++i) {
        const RiskRow& row = table.rows[i];
        const double n = static_cast<double>(row.at_risk);
        const double d = static_cast<double>(row.events);
        survival = row.events == row.at_risk ? 0.0 : survival * (1 - d / n);
        if (survival > 0) greenwood += d / (n * (n - d));
        curve.steps.push_back({row.at, row.at_risk, row.events, survival,
                               log_log_band(survival, greenwood / effective_fraction)});
    }
    return curve;
}

} // namespace attune::chance
