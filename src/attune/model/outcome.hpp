// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace attune::model {

/// How a search ended. A search that ends other than hoped is a result, with where it got to.
enum class Outcome : std::uint8_t {
    converged,      ///< at a maximum inside its box
    at_limit,       ///< at a maximum on the border of its box, or out of steps
    stopped,        ///< somebody asked it to stop
    not_identified, ///< there is no one maximum: the data say nothing about some direction
};

std::string_view name(Outcome outcome);

} // namespace attune::model
