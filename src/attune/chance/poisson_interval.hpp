// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/chance/bounds.hpp>

#include <cstdint>
#include <optional>

namespace attune::chance {

/// `events` counted in `exposure`, the time in which they could have happened. The unit of time is the
/// caller's; rates come out per that unit.
struct Exposed {
    std::uint64_t events = 0;
    double exposure = 0;
};

/// The exact 95 % interval of a constant rate, if events come independently: χ² quantiles with 2x and 2x + 2
/// degrees of freedom, halved, by exposure. With no event from 0 to 3.689/exposure.
/// Garwood 1936 (Biometrika 28). Throws Misuse unless exposure is finite and > 0.
Bounds poisson_rate_interval(const Exposed& counted);

/// How many times as often as elsewhere.
struct RateRatio {
    std::optional<double> ratio; ///< empty where there was no event elsewhere
    double low = 0;              ///< 0 where there was no event here
    std::optional<double> high;  ///< empty (no upper limit) where there was no event elsewhere
};

/// The rate here ÷ the rate elsewhere, and its exact 95 % interval: given the sum of the events, those here
/// are binomial (Clopper & Pearson's interval of that share, turned into a ratio). With no event here the
/// ratio is 0 and `high` its upper limit; with no event at all nothing is known.
/// Przyborowski & Wilenski 1940 (Biometrika 31). Throws Misuse unless both exposures are finite and > 0.
RateRatio rate_ratio(const Exposed& here, const Exposed& elsewhere);

} // namespace attune::chance
