// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/timeline.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace attune::write::eaf {

/// One annotation on ELAN's grid of time; onset < offset. The words point into the timeline.
struct Annotation {
    std::chrono::milliseconds onset;
    std::chrono::milliseconds offset;
    std::string_view label;
    std::string_view source;
};

enum class Kind { stretches, instants };

/// A tier of an .eaf file: its annotations stand in order of time and do not overlap.
struct Tier {
    std::string name; ///< of this tier only
    std::string_view participant;
    Kind kind = Kind::stretches;
    std::vector<Annotation> annotations;
};

/// The tiers that a timeline becomes, states first, then episodes, then events; as `elan` says. Throws Misuse
/// where something begins before zero.
std::vector<Tier> tiers(const Timeline& timeline);

} // namespace attune::write::eaf
