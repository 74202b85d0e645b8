// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/beta.hpp>

#include <attune/chance/misuse.hpp>

#include <boost/math/special_functions/beta.hpp>
#include <fmt/format.h>

#include <cmath>

namespace attune::chance {

double beta_quantile(double alpha, double beta, double probability) {
    if (!(alpha > 0 && beta > 0 && std::isfinite(alpha) && std::isfinite(beta)))
        throw Misuse{
            fmt::format("beta_quantile: Beta({}, {}) needs two finite numbers above 0", alpha, beta)};
    if (!(probability >= 0 && probability <= 1))
        throw Misuse{fmt::format("beta_quantile: probability {} is outside [0, 1]", probability)};
    return boost::math::ibeta_inv(alpha, beta, probability);
}

} // namespace attune::chance
