// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <apps/attune/fitted.hpp>
#include <apps/attune/measuring.hpp>
#include <apps/attune/permission.hpp>

#include <attune/report/fit_account.hpp>

#include <span>

namespace attune::app {

/// What a page of a fit tells: simulates a still face with the fitted dyad, and takes names out of what is
/// shown unless they are to be kept. Throws Stopped.
report::FitAccount fit_account(const FittedDyad& fitted, const model::Parameters& usual,
                               std::span<const ObservedFile> files, const HandedOn& handed, care::Scope scope,
                               Progress& progress);

} // namespace attune::app
