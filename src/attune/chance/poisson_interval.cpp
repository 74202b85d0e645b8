// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/poisson_interval.hpp>

#include <attune/chance/binomial.hpp>
#include <attune/chance/misuse.hpp>

#include <boost/math/special_functions/gamma.hpp>
#include <fmt/format.h>

#include <cmath>

namespace attune::chance {
namespace {

void check(const Exposed& counted) {
    if (!(counted.exposure > 0 && std::isfinite(counted.exposure)))
        throw Misuse{fmt::format("a rate: the exposure {} is not finite and above 0", counted.exposure)};
}

} // namespace

Bounds poisson_rate_interval(const Exposed& counted) {
    check(counted);
    const double x = static_cast<double>(counted.events);
    // Half a χ² quantile with 2k degrees of freedom is a gamma quantile with shape k.
    const double low = counted.events == 0 ? 0.0 : boost::math::gamma_p_inv(x, .025);
    const double high = boost::math::gamma_p_inv(x + 1, .975);
    return {low / counted.exposure, high / counted.exposure};
}

RateRatio rate_ratio(const Exposed& here, const Exposed& elsewhere) {
    check(here);
    check(elsewhere);
    RateRatio result;
    if (here.events + elsewhere.events == 0) return result;
    const double exposures = elsewhere.exposure / here.exposure;
    const auto ratio_of_share = [&](double share) { return share / (1 - share) * exposures; };
    const Bounds share = clopper_pearson_interval(here.events, here.events + elsewhere.events);
    result.low = ratio_of_share(share.low);
    if (elsewhere.events > 0) {
        result.ratio = static_cast<double>(here.events) / static_cast<double>(elsewhere.events) * exposures;
        result.high = ratio_of_share(share.high);
    }
    return result;
}

} // namespace attune::chance
