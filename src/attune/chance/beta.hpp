// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace attune::chance {

/// The value below which a Beta(alpha, beta) variable lies with the given probability: the band of what is
/// believed about a share after alpha − 1 successes and beta − 1 failures. In [0, 1]; 0 and 1 at probability
/// 0 and 1. Inverts the regularised incomplete beta function (Abramowitz & Stegun 26.5).
/// Throws Misuse unless alpha and beta are finite and > 0 and probability is in [0, 1].
double beta_quantile(double alpha, double beta, double probability);

} // namespace attune::chance
