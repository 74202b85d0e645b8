// SPDX-License-Identifier: Apache-2.0
#include <attune/report/headings.hpp>

namespace attune::report {

void write_headings(Markup& page, const Speaker& speaker, std::initializer_list<std::string_view> keys) {
    const auto head = page.in("thead");
    const auto row = page.in("tr");
    for (const std::string_view key : keys) page.element("th", {{"scope", "col"}}, speaker.words(key));
}

} // namespace attune::report
