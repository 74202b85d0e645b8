// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/timeline.hpp>

#include <optional>
#include <string>

namespace attune {

/// A copy of what a timeline was made of, to make another one from: without somebody, or under other names.
Parts parts_of(const Timeline& timeline);

/// The same signal under another name, or with another place of its person.
SignalTrack with_heading(const SignalTrack& signal, std::string name, std::optional<PersonIndex> person);

} // namespace attune
