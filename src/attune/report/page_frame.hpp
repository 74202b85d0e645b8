// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/report/markup.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace attune::report {

/// What stands around every page.
struct PageHead {
    std::string title;
    std::string attune;                     ///< version of the program
    std::vector<std::string_view> sheets{}; ///< style sheets of our own, in their order
    bool pictures = false;                  ///< it holds pictures in itself
};

/// The head of a page that needs nothing but itself: a browser that is asked to load anything refuses. On
/// paper the title and the version stand in the margin of each sheet.
void write_head(Markup& page, const PageHead& head);

} // namespace attune::report
