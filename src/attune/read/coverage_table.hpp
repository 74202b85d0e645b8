// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/coding.hpp>
#include <attune/read/document.hpp>

#include <vector>

namespace attune::read {

/// Reads when each channel of each person could be seen: `person,channel,onset_s,offset_s`. A person is the
/// id that the recording has, or `*` for everybody; a channel may be `*` for all. Throws Unreadable, with the
/// line, for anything that is not understood.
std::vector<CodedCoverage> coverage_table(const Document& document);

} // namespace attune::read
