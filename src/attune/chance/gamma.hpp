// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/chance/stream.hpp>

namespace attune::chance {

/// A number from the Gamma distribution with this shape and scale 1, so with mean and variance `shape`; > 0.
/// By rejection from a normal (Marsaglia & Tsang 2000, "A simple method for generating gamma variables", ACM
/// TOMS 26); below shape 1 as that of shape + 1 times U^(1/shape). Throws Misuse unless shape is finite and
/// > 0.
double gamma_variable(double shape, Stream& stream);

/// A number in [0, 1] from the Beta distribution: X/(X + Y) with X, Y from Gamma(alpha), Gamma(beta). Throws
/// Misuse unless both are finite and > 0.
double beta_variable(double alpha, double beta, Stream& stream);

} // namespace attune::chance
