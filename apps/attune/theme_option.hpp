// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/report/candidates.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace attune::app {

class Destination;

/// The themes as they are typed, "not-now", with something between them.
std::string typed_themes(std::string_view between);
/// Takes one of them.
Destination theme_into(std::optional<report::Theme>& theme);

} // namespace attune::app
