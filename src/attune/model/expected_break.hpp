// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/course.hpp>
#include <attune/model/draws.hpp>
#include <attune/timeline/progress.hpp>

#include <cstdint>
#include <vector>

namespace attune::model {

/// The child is with the caregiver or busy, and stays so for this long: then a break is over.
inline constexpr double settled = 5; // s

struct BreakOptions {
    std::uint32_t draws = 99; ///< of the parameters: at least `least_draws`
    std::uint32_t times = 60; ///< that the procedure is simulated with each draw
    std::uint64_t seed = 1;
    unsigned threads = 0; ///< 0: one for each core. The result does not depend on it.
};

/// An expectation: the mean over draws, and the middle 95 % of them.
struct Band {
    double value = 0;
    double low = 0;
    double high = 0;
};

/// How many seconds after the caregiver comes back the break is over, as shares of simulated dyads.
struct Mending {
    double by;    ///< s after the return
    Band fitted;  ///< the share of dyads
    double usual; ///< the same
};

/// What is expected of a dyad in a procedure, beside a usual one.
struct ExpectedBreak {
    std::uint32_t draws;
    std::uint32_t times;
    Bins bins;
    std::vector<ByQuantity<Band>> fitted;  ///< for each bin
    std::vector<ByQuantity<double>> usual; ///< for each bin
    std::vector<Mending> mending;          ///< every `bin_length` of the last episode
};

/// Simulates `procedure` `times` times with each draw, and as often with the usual parameters, in pairs of
/// the same chance; every dyad with the strategy `direct` and on a day like any other, as the fit takes it.
/// The break is over when, since the last episode began, the child has been engaged or content for `settled`
/// s without a gap; a dyad in which that does not come to be within the episode is never over.
///
/// The band holds what the fit leaves open, and the chance of `times` simulations with it. The same bytes on
/// any number of threads. Throws Misuse with too few draws; Stopped where `progress` asks for it.
ExpectedBreak expected_break(const Draws& draws, const Parameters& usual, const Procedure& procedure,
                             const BreakOptions& options, Progress& progress);

} // namespace attune::model
