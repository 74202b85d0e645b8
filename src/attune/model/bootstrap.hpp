// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/measured.hpp>
#include <attune/measure/result.hpp>
#include <attune/model/fit.hpp>
#include <attune/model/gauge.hpp>
#include <attune/model/minutes.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace attune::model {

/// One number of a fit, fitted again to simulated recordings.
struct Refitted {
    std::string name;
    double value = 0;                        ///< that of the fit
    std::uint32_t told = 0;                  ///< refits that tell it
    measure::Measured<measure::Range> range; ///< the middle 95 % of them
};

/// Refits. Fewer have no middle 95 %.
inline constexpr std::uint32_t least_refits = 39;

struct BootstrapOptions {
    std::uint32_t refits = 199; ///< at least `least_refits`
    std::uint64_t seed = 1;
    unsigned threads = 0;        ///< 0: one for each core. The result does not depend on it.
    measure::Options measured{}; ///< how the simulated recordings are measured
};

/// A recording simulated with the fitted parameters, and fitted as the real one was.
struct Refit {
    std::vector<std::pair<std::string, double>> told; ///< every number that it tells, by name
    Parameters parameters;                            ///< as `Fit` has them
    Readings read;                                    ///< what the gauges read off it
};

/// The same minutes, simulated with the fitted parameters and fitted again (one climb, no profiles), so many
/// times; read off with `measured`. The same on any number of threads. Throws Misuse without sessions or with
/// too few refits; Stopped where `progress` asks for it.
std::vector<Refit> refits(const Fit& fit, std::span<const Minutes> sessions, const FitOptions& how,
                          const BootstrapOptions& options, Progress& progress);

/// The parametric bootstrap of a fit (Efron 1979, Ann. Stat. 7; Davison & Hinkley 1997, section 2.2): for
/// each number that the fit told, in its order, the middle 95 % of what the refits tell. It does not lean on
/// the shape of the likelihood, as the curvature does, and carries the estimate's own lean with it. It holds
/// only if the model is true, and what the fit does not tell has its usual value in all of them. Undetermined
/// where fewer than `least_refits` refits tell it.
std::vector<Refitted> bootstrap(const Fit& fit, std::span<const Refit> refits);

} // namespace attune::model
