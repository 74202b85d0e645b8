// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/bootstrap.hpp>
#include <attune/model/predictive_check.hpp>

#include <span>

namespace attune::model {

/// How often a refit lies as far from what it makes the model expect as the real recording does, for each
/// gauge: a p that is spread evenly where the model holds, as that of `predictive_check` is not (Hjort, Dahl
/// & Steinbakk 2006, J. Am. Stat. Assoc. 101; Davison & Hinkley 1997, section 4.4).
///
/// The distance is what a gauge reads − what it reads on average in `options.times` simulations with the
/// parameters that were fitted to that very recording; the real one and each refit are treated alike, by the
/// same rows of chance. p is that of `chance::p_value`, both sides: with N refits at least 2/(N + 1). None
/// where a gauge can not be compared in the check, or has a value in fewer than `least_refits` refits.
///
/// `refits` and `check` are of the same fit, sessions and observed readings. Throws Misuse without sessions
/// or times; Stopped where `progress` asks for it.
void weigh_by_refits(PredictiveCheck& check, const Fit& fit, std::span<const Minutes> sessions,
                     std::span<const Refit> refits, const WhatIfOptions& options, Progress& progress);

} // namespace attune::model
