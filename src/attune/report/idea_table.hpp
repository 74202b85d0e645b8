// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/markup.hpp>
#include <attune/report/speaker.hpp>

namespace attune::report {

/// The account in the order of the idea, of all free episodes together: each line a question, its number
/// beside chance and up to three moments where it can be seen, or the reason why there is no number. Where
/// every episode was instructed it says so. `linked`: the strip has the cues and breaks that are pointed at.
void idea_table(Markup& page, const measure::Account& account, const Speaker& speaker, bool linked);

} // namespace attune::report
