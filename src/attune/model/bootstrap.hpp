// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/measured.hpp>
#include <attune/measure/result.hpp>
#include <attune/model/fit.hpp>
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
    unsigned threads = 0; ///< 0: one for each core. The result does not depend on it.
};

/// The parametric bootstrap of a fit (Efron 1979, Ann. Stat. 7; Davison & Hinkley 1997, section 2.2): the
/// same minutes are simulated with the fitted parameters, and each simulated recording is fitted as the real
/// one was (one climb, no profiles). For each number that the fit told, in its order, the middle 95 % of what
/// the refits tell: it does not lean on the shape of the likelihood, as the curvature does, and carries the
/// estimate's own lean with it. It holds only if the model is true, and what the fit does not tell has its
/// usual value in all of them. Undetermined where fewer than `least_refits` refits tell it.
///
/// Throws Misuse without sessions or with too few refits; Stopped where `progress` asks for it.
std::vector<Refitted> bootstrap(const Fit& fit, std::span<const Minutes> sessions, const FitOptions& how,
                                const BootstrapOptions& options, Progress& progress);

} // namespace attune::model
