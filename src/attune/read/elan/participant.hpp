// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace attune::read::eaf {

/// Whose tier it is: its participant, where one is given, else what follows the last `@` of its name
/// ("gaze@CHI"); empty where neither says.
std::string participant_of(std::string_view participant, std::string_view tier);

} // namespace attune::read::eaf
