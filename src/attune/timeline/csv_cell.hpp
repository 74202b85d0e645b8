// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace attune {

/// A text as it stands in a cell of a csv table that attune writes: in quotes where it holds a comma, a quote
/// or a line end, or begins or ends with a blank, which programs would else take off; quotes in it are
/// doubled (RFC 4180).
std::string csv_cell(std::string_view text);

} // namespace attune
