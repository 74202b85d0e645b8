// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/speaker.hpp>

#include <string>
#include <vector>

namespace attune::report {

/// What the measures say of all free episodes together: each a share with its n and interval, or that it is
/// not known. Measures that were not asked are left out.
std::vector<std::string> measure_sentences(const Speaker& speaker, const measure::Account& account);

} // namespace attune::report
