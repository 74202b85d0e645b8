// SPDX-License-Identifier: Apache-2.0
#include <attune/model/fitted.hpp>

#include <attune/model/parameter_table.hpp>

#include <utility>

namespace attune::model {

Fitted fitted(Parameter parameter, std::size_t events, measure::Measured<measure::Estimate> estimate,
              const FitOptions& options) {
    const ParameterRow& described = row(parameter);
    return {.name = std::string{described.name},
            .unit = name(described.unit),
            .meaning = described.meaning,
            .usual = options.usual[parameter],
            .events = events,
            .estimate = std::move(estimate)};
}

} // namespace attune::model
