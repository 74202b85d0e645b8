// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/timeline.hpp>

#include <string>

namespace attune::write::plain_table {

/// A person as the cells of a plain table name them: `child`, `caregiver:FAT`; the role alone where it is the
/// id as well. Throws Misuse where the person has no role.
std::string whose(const Person& person);

/// The same for rows of coverage, where a role alone means everybody of that role: `child:child` where there
/// is another child.
std::string whose_coverage(const Person& person, const Timeline& timeline);

} // namespace attune::write::plain_table
