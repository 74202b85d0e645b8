// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/fit.hpp>

#include <cstddef>

namespace attune::model {

/// What a fit says of a parameter: its estimate, or why there is none, on which so many events bear.
Fitted fitted(Parameter parameter, std::size_t events, measure::Measured<measure::Estimate> estimate,
              const FitOptions& options);

} // namespace attune::model
