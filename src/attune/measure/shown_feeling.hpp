// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/observation.hpp>

#include <array>
#include <vector>

namespace attune::measure {

/// The channels on which a caregiver shows a feeling.
inline constexpr std::array feeling_channels{Channel::face, Channel::voice};

/// The time in which the caregiver's face or voice is of this valence, whatever the act and whoever it is
/// meant for: a child hears a sharp word to another.
Stretches shown(const Observation& seen, Channel channel, Valence valence);

/// Whether any feeling of the caregiver is coded. Where none is, the scheme may know of none: then nobody can
/// tell a calm caregiver from one whose feeling was not coded.
bool feeling_is_coded(const Observation& seen);
/// What is said in place of a number then.
inline constexpr const char* no_feeling_coded = "no feeling of the caregiver's face or voice is coded";

/// The moments at which what a channel shows changes: becomes or ceases to be positive, or negative. What is
/// covered and not coded is neutral. Only inside `within`: where seeing begins or ends, nothing changed. In
/// order, each once.
std::vector<Instant> changes_of_valence(const Observation& seen, Channel channel, const Stretches& within);

} // namespace attune::measure
