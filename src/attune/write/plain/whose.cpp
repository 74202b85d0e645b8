// SPDX-License-Identifier: Apache-2.0
#include <attune/write/plain/whose.hpp>

#include <attune/timeline/misuse.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::write::plain_table {

std::string whose(const Person& person) {
    if (!person.role)
        throw Misuse{fmt::format("a plain table needs the role of '{}', which is not given", person.id)};
    const std::string_view role = name(*person.role);
    return person.id == role ? std::string{role} : fmt::format("{}:{}", role, person.id);
}

std::string whose_coverage(const Person& person, const Timeline& timeline) {
    const auto of_this_role = std::count_if(timeline.people().begin(), timeline.people().end(),
                                            [&](const Person& other) { return other.role == person.role; });
    if (!person.role || of_this_role < 2) return whose(person);
    return fmt::format("{}:{}", name(*person.role), person.id);
}

} // namespace attune::write::plain_table
