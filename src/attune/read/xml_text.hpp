// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace attune::read {

/// Text between tags, or of an attribute, as a reader of it means it: `&lt;` and `&#xE9;` replaced, comments
/// left out, CDATA unwrapped. Entities that XML does not define stay as written.
std::string plain(std::string_view written);

} // namespace attune::read
