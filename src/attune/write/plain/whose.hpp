// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/timeline.hpp>

#include <string>
#include <vector>

namespace attune::write::plain_table {

/// A person as the cells of a plain table name them: `child`, `caregiver:FAT`; the role alone where it is the
/// id as well. Throws Misuse where the person has no role.
std::string whose(const Person& person);

/// The same for rows of coverage, where a role alone means everybody of that role: `child:child` where
/// another child is in the table.
class WhoseCoverage {
public:
    explicit WhoseCoverage(const Timeline& timeline);
    std::string operator()(PersonIndex person) const;

private:
    const Timeline& timeline_;
    std::vector<bool> is_in_table_; ///< who acts, or whose coverage is stated
};

} // namespace attune::write::plain_table
