// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/markup.hpp>
#include <attune/report/speaker.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace attune::report {

/// A sentence, and the result of the account that it tells.
struct MeasureSentence {
    const measure::Result* result;
    std::string words;
};

/// What the measures say of all free episodes together: each a share with its n and interval, or that it is
/// not known. Measures that were not asked are left out.
std::vector<MeasureSentence> measure_sentences(const Speaker& speaker, const measure::Account& account);

/// The same as a list, and what the intervals speak of; each names the result that it tells, so that a number
/// can be found again.
void write_measure_sentences(Markup& page, const Speaker& speaker, const measure::Account& account);

} // namespace attune::report
