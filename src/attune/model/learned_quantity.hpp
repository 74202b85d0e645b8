// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/development.hpp>

#include <optional>
#include <span>
#include <string_view>

namespace attune::model {

/// One thing that is told of what a child has learned.
struct LearnedQuantity {
    std::string_view name; ///< as tables have it: "settle_s"
    std::string_view words;
    int digits; ///< behind the point, for people
    std::optional<double> (*read)(const Learning& learning);
    void (*write)(Learning& learning, std::optional<double> value);
};

/// All of them, in the order of tables and checkpoints.
std::span<const LearnedQuantity> learned_quantities();

} // namespace attune::model
