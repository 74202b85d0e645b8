// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/idea.hpp>
#include <attune/report/markup.hpp>
#include <attune/report/speaker.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune::report {

/// A sentence, and the result of the account that it tells.
struct MeasureSentence {
    const measure::Result* result;
    std::string words; ///< ends with up to three moments where it can be seen
};

/// Which measures are told: a parent's page has the few that need no explanation.
enum class Telling { few, all };

/// What the measures say of all free episodes together: each number with its n and interval, or that it is
/// not known. Measures that were not asked are left out.
std::vector<MeasureSentence> measure_sentences(const Speaker& speaker, const measure::Account& account,
                                               Telling telling);

/// The same as a list, and what the intervals speak of; each names the result that it tells, so that a number
/// can be found again.
void write_measure_sentences(Markup& page, const Speaker& speaker, const measure::Account& account,
                             Telling telling);

/// How often the child called and turned away at once, for the list for supervision alone.
std::optional<MeasureSentence> contradiction_sentence(const Speaker& speaker,
                                                      const measure::Account& account);
/// A sentence in an element `name`, which names the result that it tells.
void write_measure_sentence(Markup& page, const char* name, const MeasureSentence& sentence);

} // namespace attune::report
