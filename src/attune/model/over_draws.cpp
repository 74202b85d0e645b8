// SPDX-License-Identifier: Apache-2.0
#include <attune/model/over_draws.hpp>

#include <attune/chance/null_sample.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace attune::model {

void OverDraws::add(const measure::Measured<double>& all, const measure::Measured<double>& odd,
                    const measure::Measured<double>& even) {
    if (all) values_.push_back(*all);
    if (!odd || !even) return;
    squares_ += (*odd - *even) * (*odd - *even);
    ++differences_;
}

measure::Measured<measure::Estimate> OverDraws::estimate() const {
    const std::size_t missing = draws_ - values_.size();
    if (20 * missing > draws_)
        return measure::Undetermined{fmt::format("it has no value in {} of {} draws", missing, draws_)};
    const chance::NullSummary all = chance::summarise(values_);
    const double part = share_of_deviation(all.standard_deviation * all.standard_deviation);
    const auto nearer = [&](double end) { return all.mean + part * (end - all.mean); };
    return measure::Estimate{.value = all.mean,
                             .of = static_cast<double>(all.size),
                             .interval =
                                 measure::Range{nearer(all.low), nearer(all.high), "draws of the fit"}};
}

double OverDraws::share_of_deviation(double variance) const {
    if (differences_ == 0 || variance == 0) return 1;
    const double odd = static_cast<double>((times_ + 1) / 2), even = static_cast<double>(times_ / 2);
    const double mean_square = squares_ / static_cast<double>(differences_);
    const double n = static_cast<double>(values_.size()), m = static_cast<double>(differences_);
    const double share = mean_square * odd * even / ((odd + even) * (odd + even)) / variance;
    const double error = share * std::sqrt(2 / (n - 1) + 2 / m);
    return std::sqrt(std::min(1., std::max(0., 1 - share) + error + 1 / n));
}

} // namespace attune::model
