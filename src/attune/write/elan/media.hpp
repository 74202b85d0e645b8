// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/timeline.hpp>

#include <string>

namespace attune::write::eaf {

/// The MEDIA_DESCRIPTOR of a medium that lies beside the .eaf, as a line of its own. TIME_ORIGIN is the
/// medium's own time at the recording's zero, to the nearest millisecond.
std::string media_descriptor(const Medium& medium);

} // namespace attune::write::eaf
