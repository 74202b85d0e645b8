// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/finding_log.hpp>
#include <attune/timeline/person.hpp>

#include <vector>

namespace attune::read {

/// Reports people whose ids differ only in capitals, blanks or punctuation ("Mother", "mother "): often one
/// person written in two ways. They stay two.
void namesakes(const std::vector<Person>& people, FindingLog& findings);

} // namespace attune::read
