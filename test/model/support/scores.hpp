// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/freedom.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <span>
#include <vector>

namespace attune::model::test {

/// The slopes of a log-likelihood at the truth, recording after recording: on average there are none.
class Scores {
public:
    explicit Scores(const std::vector<Freedom>& freedoms)
        : freedoms_{freedoms}, sum_(freedoms.size()), squares_(freedoms.size()) {}

    void add(std::span<const double> slopes) {
        for (std::size_t i = 0; i < slopes.size(); ++i) {
            sum_[i] += slopes[i];
            squares_[i] += slopes[i] * slopes[i];
        }
        ++n_;
    }

    /// The mean of each in standard errors.
    void check_none(double most_errors) const {
        for (std::size_t i = 0; i < sum_.size(); ++i) {
            const double mean = sum_[i] / n_;
            const double error = std::sqrt((squares_[i] / n_ - mean * mean) / n_);
            CAPTURE(name(freedoms_[i].parameter));
            CHECK(std::abs(mean) < most_errors * error + 1e-9);
        }
    }

private:
    std::vector<Freedom> freedoms_;
    std::vector<double> sum_, squares_;
    double n_ = 0;
};

} // namespace attune::model::test
