// SPDX-License-Identifier: Apache-2.0
#include <attune/report/strip_who.hpp>

#include <attune/report/who_words.hpp>
#include <attune/report/without_names.hpp>

namespace attune::report {

void write_who(Markup& page, const Speaker& speaker, const std::string& id, Partner partner, double y) {
    if (is_called_by_role(id, partner)) {
        page.element("text", {{"class", "role"}, {"x", 0}, {"y", y + 4}},
                     called_briefly(speaker, id, partner));
        return;
    }
    page.element("text", {{"class", "who"}, {"x", 0}, {"y", y - 2}}, called_briefly(speaker, id, partner));
    page.element("text", {{"class", "role"}, {"x", 0}, {"y", y + 11}}, brief_role(speaker, partner));
}

} // namespace attune::report
