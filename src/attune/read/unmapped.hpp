// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/mapping.hpp>

#include <vector>

namespace attune::read {

/// What the codebook does not know: a finding for each code, or one for the track where no rule fits it or
/// more than ten codes are new. For an empty codebook one note for the whole recording.
std::vector<Finding> unmapped(const Coding& coding, const Codebook& codebook, const Mapping& mapping);

} // namespace attune::read
