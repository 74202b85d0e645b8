// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace attune::read::ethogram {

/// A behaviour with its modifiers as one code: "smile" with "broad |None" is `smile [broad|None]`; where no
/// modifier was chosen ("", "None", "None|None") it is `smile`.
std::string label(std::string_view code, std::string_view modifiers);

} // namespace attune::read::ethogram
