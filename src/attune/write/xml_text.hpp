// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace attune::write {

/// Text as it stands between tags or in an attribute of XML 1.0: `&`, `<`, `>` and quotes by their names;
/// tabs and line ends by their numbers, since a reader may change them otherwise. What XML has no way to
/// write, control signs and bytes that are no UTF-8, becomes U+FFFD.
std::string xml_text(std::string_view text);

} // namespace attune::write
