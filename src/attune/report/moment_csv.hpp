// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/moment_list.hpp>

#include <string>
#include <vector>

namespace attune::report {

/// The list as a csv table, a row for each moment in its order, for a spreadsheet or a script:
///
///     number,session,shown,theme,onset_s,offset_s,signal_s,answer_s,effect_s,reason,sentence,maybe
///
/// `session` is the place in the session, empty where it is not in it; `shown` how often it was shown to this
/// family before. Times are exact seconds of the recording. Nobody is named in it but by the speaker.
std::string moment_csv(const Speaker& speaker, const measure::Account& account,
                       const std::vector<ListedMoment>& list);

} // namespace attune::report
