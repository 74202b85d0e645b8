// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/report/markup.hpp>

namespace attune::report {

/// A box whose content may be wider than the window: it moves sideways by itself, and so that it can be moved
/// from the keyboard it takes the focus, under the name `what`. `style`: "wide-table" or "wide".
[[nodiscard]] inline Markup::Element sideways(Markup& page, std::string_view what,
                                              std::string_view style = "wide-table") {
    return page.in("div", {{"class", style}, {"role", "group"}, {"aria-label", what}, {"tabindex", "0"}});
}

} // namespace attune::report
