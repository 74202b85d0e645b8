// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/distribution.hpp>
#include <attune/model/freedom.hpp>

#include <optional>

namespace attune::model {

/// What is known of a number before it is fitted: its density along a coordinate.
class Belief {
public:
    /// As spread over a population. The density along the coordinate is that of the values, times how fast
    /// they change along it. Throws Misuse for a constant: what everybody has alike is no belief.
    Belief(Scale scale, const Distribution& spread);
    /// Normal along the coordinate, around that of `centre`: log-normal, or of a share logit-normal.
    static Belief normal(Scale scale, double centre, double deviation);
    /// Where nothing is known. The deviation is 1 (19 of 20 within a factor of 7.1) or, of a share, 1.5
    /// (around a half all shares are about as likely; 19 of 20 lie between 5 and 95 %). Both are assumptions.
    static Belief weak(Scale scale, double centre);

    /// ln of the density at a coordinate, but for a constant, and its slope.
    Dual<1> log_density(double at) const;
    double mean() const { return mean_; }         ///< of the coordinate, as far as a fit can reach
    double variance() const { return variance_; } ///< likewise
    /// The variance of the normal law that is as sharp at the top, to weigh against a fit's, which is told
    /// so; of a uniform spread, which has no top along a coordinate, `variance`.
    double variance_at_top() const;
    /// Keeps a box to where there is any density.
    void narrow(double& least, double& most) const;

private:
    Belief() = default;

    Scale scale_ = Scale::logarithm;
    std::optional<Distribution> spread_; ///< none: normal along the coordinate
    double mean_ = 0;
    double variance_ = 0;
};

} // namespace attune::model
