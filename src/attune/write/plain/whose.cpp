// SPDX-License-Identifier: Apache-2.0
#include <attune/write/plain/whose.hpp>

#include <attune/timeline/misuse.hpp>
#include <attune/write/coded.hpp>

#include <fmt/format.h>

namespace attune::write::plain_table {

std::string whose(const Person& person) {
    if (!person.role)
        throw Misuse{fmt::format("a plain table needs the role of '{}', which is not given", person.id)};
    const std::string_view role = name(*person.role);
    return person.id == role ? std::string{role} : fmt::format("{}:{}", role, person.id);
}

WhoseCoverage::WhoseCoverage(const Timeline& timeline)
    : timeline_{timeline}, is_in_table_(timeline.people().size()) {
    for (const Coded& one : coded(timeline))
        if (one.heading->person && one.code().meaning)
            is_in_table_[static_cast<std::size_t>(*one.heading->person)] = true;
    for (const Coverage& covered : timeline.coverage())
        is_in_table_[static_cast<std::size_t>(covered.person)] = true;
}

std::string WhoseCoverage::operator()(PersonIndex person) const {
    const Person& meant = timeline_[person];
    std::size_t of_this_role = 0;
    for (std::size_t i = 0; i < is_in_table_.size(); ++i)
        of_this_role += is_in_table_[i] && timeline_.people()[i].role == meant.role ? 1 : 0;
    if (of_this_role < 2 || !meant.role) return whose(meant);
    return fmt::format("{}:{}", name(*meant.role), meant.id);
}

} // namespace attune::write::plain_table
