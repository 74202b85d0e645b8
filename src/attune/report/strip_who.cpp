// SPDX-License-Identifier: Apache-2.0
#include <attune/report/strip_who.hpp>

#include <attune/report/without_names.hpp>
#include <attune/report/wording.hpp>

namespace attune::report {

void write_who(Markup& page, const std::string& id, Partner partner, double y) {
    if (is_called_by_role(id, partner)) {
        page.element("text", {{"class", "role"}, {"x", 0}, {"y", y + 4}}, id);
        return;
    }
    page.element("text", {{"class", "who"}, {"x", 0}, {"y", y - 2}}, shortened(id, 8));
    page.element("text", {{"class", "role"}, {"x", 0}, {"y", y + 11}}, name(partner));
}

} // namespace attune::report
