// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/provenance.hpp>

#include <string>

namespace attune::report {

/// An account for the eye, on a terminal of 90 columns, without colour: who and what was watched, every
/// number that there is, the breaks, and why each number that there is not could not be had. It is made from
/// the registry: a measure that is new there is new here.
std::string summary(const measure::Account& account, const Provenance& provenance);

} // namespace attune::report
