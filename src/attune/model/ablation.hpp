// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/parameters.hpp>

#include <span>
#include <string_view>

namespace attune::model {

/// A mechanism that can be switched off, to see what it carries: each is one claim about how attachment works
/// (docs/model/moments.md), and all of them are parameters.
struct Ablation {
    std::string_view name;
    std::string_view meaning; ///< what happens without it
    void (*remove)(Parameters& parameters);
};

/// All of them, in the order of the manual.
std::span<const Ablation> ablations();
const Ablation* ablation_named(std::string_view text);

} // namespace attune::model
