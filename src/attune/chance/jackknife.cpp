// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/jackknife.hpp>

#include <attune/chance/misuse.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace attune::chance {
namespace {

void check_finite(double value) {
    if (!std::isfinite(value)) throw Misuse{fmt::format("jackknife: {} is not finite", value)};
}

void check(const Tally& tally) {
    if (!(tally.x >= 0 && tally.x <= tally.n && std::isfinite(tally.n)))
        throw Misuse{fmt::format("jackknife: {} of {} is no tally", tally.x, tally.n)};
}

Tally operator+(const Tally& one, const Tally& other) {
    return {one.x + other.x, one.n + other.n};
}
TwoTallies operator+(const TwoTallies& one, const TwoTallies& other) {
    return {one.inside + other.inside, one.outside + other.outside};
}

template <typename Value>
Value sum_without(const FiveParts<Value>& parts, std::size_t left_out) {
    Value sum{};
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (i != left_out) sum = sum + parts[i];
    return sum;
}

template <typename Value>
Value sum(const FiveParts<Value>& parts) {
    return sum_without(parts, parts.size());
}

template <typename Value, typename Statistic>
FiveParts<double> leave_one_out(const FiveParts<Value>& parts, Statistic statistic) {
    FiveParts<double> values{};
    for (std::size_t i = 0; i < parts.size(); ++i) values[i] = statistic(sum_without(parts, i));
    return values;
}

double log_odds(const Tally& tally) {
    return std::log((tally.x + .5) / (tally.n - tally.x + .5));
}
double log_odds_ratio(const TwoTallies& both) {
    return log_odds(both.inside) - log_odds(both.outside);
}
double independent_variance(const Tally& tally) {
    return 1 / (tally.x + .5) + 1 / (tally.n - tally.x + .5);
}

double share_of_odds(double theta) {
    return 1 / (1 + std::exp(-theta));
}

Bounds around(double estimate, double variance) {
    const double reach = t_quantile * std::sqrt(variance);
    return {estimate - reach, estimate + reach};
}

} // namespace

double jackknife_variance(const FiveParts<double>& left_one_out) {
    double mean = 0;
    for (const double value : left_one_out) {
        check_finite(value);
        mean += value / jackknife_parts;
    }
    double squares = 0;
    for (const double value : left_one_out) squares += (value - mean) * (value - mean);
    return squares * (jackknife_parts - 1) / jackknife_parts;
}

Bounds jackknife_interval(double estimate, const FiveParts<double>& left_one_out) {
    check_finite(estimate);
    return around(estimate, jackknife_variance(left_one_out));
}

Bounds jackknife_difference(double later, const FiveParts<double>& later_left_one_out, double earlier,
                            const FiveParts<double>& earlier_left_one_out) {
    check_finite(later - earlier);
    return around(later - earlier,
                  jackknife_variance(later_left_one_out) + jackknife_variance(earlier_left_one_out));
}

ShareInterval share_interval(const FiveParts<Tally>& parts) {
    for (const Tally& part : parts) check(part);
    const Tally all = sum(parts);
    if (all.n == 0) throw Misuse{"share_interval: all five parts are empty"};
    ShareInterval result;
    result.share = all.x / all.n;
    result.log_odds = log_odds(all);
    result.between_parts = jackknife_variance(leave_one_out(parts, log_odds));
    result.independent = independent_variance(all);
    result.variance = std::max(result.between_parts, result.independent);
    const Bounds theta = around(result.log_odds, result.variance);
    result.bounds = {share_of_odds(theta.low), share_of_odds(theta.high)};
    return result;
}

OddsRatioInterval odds_ratio_interval(const FiveParts<TwoTallies>& parts) {
    for (const TwoTallies& part : parts) {
        check(part.inside);
        check(part.outside);
    }
    const TwoTallies all = sum(parts);
    OddsRatioInterval result;
    result.log_odds_ratio = log_odds_ratio(all);
    result.odds_ratio = std::exp(result.log_odds_ratio);
    result.variance = std::max(jackknife_variance(leave_one_out(parts, log_odds_ratio)),
                               independent_variance(all.inside) + independent_variance(all.outside));
    const Bounds bounds = around(result.log_odds_ratio, result.variance);
    result.bounds = {std::exp(bounds.low), std::exp(bounds.high)};
    return result;
}

} // namespace attune::chance
