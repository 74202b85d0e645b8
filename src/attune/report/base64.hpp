// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace attune::report {

/// Bytes as text that can stand in an address (RFC 4648, section 4, with its `=` at the end).
std::string base64(std::string_view bytes);

} // namespace attune::report
