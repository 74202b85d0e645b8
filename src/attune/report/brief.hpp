// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/speaker.hpp>

#include <string>
#include <vector>

namespace attune::report {

/// The account in a few sentences, strengths first, each with its n and interval; nothing of instructed
/// episodes.
std::vector<std::string> brief(const measure::Account& account, const Speaker& speaker);

} // namespace attune::report
