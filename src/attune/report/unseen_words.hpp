// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/speaker.hpp>

#include <string>
#include <vector>

namespace attune::report {

/// What is not known, since nobody noted it or it could not be seen: sentences about the caregiver's
/// channels, then the child's. Of channels that somebody does not use nothing is said: nothing is missing
/// there. The pace is left out where nobody noted it: hardly any scheme has its onsets.
std::vector<std::string> unseen_words(const measure::Account& account, const Speaker& speaker);

} // namespace attune::report
