// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/gamma.hpp>

#include <attune/chance/misuse.hpp>
#include <attune/chance/natural_exponential.hpp>
#include <attune/chance/natural_logarithm.hpp>

#include <fmt/format.h>

#include <cmath>
#include <limits>

namespace attune::chance {

double gamma_variable(double shape, Stream& stream) {
    if (!(shape > 0 && std::isfinite(shape)))
        throw Misuse{fmt::format("a Gamma distribution has a shape > 0, not {}", shape)};
    if (shape < 1) {
        const double larger = gamma_variable(shape + 1, stream);
        const double factor = natural_exponential(natural_logarithm(stream.uniform()) / shape);
        return std::max(larger * factor, std::numeric_limits<double>::min());
    }
    const double d = shape - 1. / 3;
    const double c = 1 / std::sqrt(9 * d);
    for (;;) {
        const double x = stream.normal();
        const double root = 1 + c * x;
        if (root <= 0) continue;
        const double v = root * root * root;
        const double accepted = x * x / 2 + d - d * v + d * natural_logarithm(v);
        if (natural_logarithm(stream.uniform()) < accepted) return d * v;
    }
}

double beta_variable(double alpha, double beta, Stream& stream) {
    const double yes = gamma_variable(alpha, stream);
    return yes / (yes + gamma_variable(beta, stream));
}

} // namespace attune::chance
