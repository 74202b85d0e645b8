// SPDX-License-Identifier: Apache-2.0
#include <attune/report/moment_csv.hpp>

#include <attune/report/told_moment.hpp>
#include <attune/timeline/csv_cell.hpp>
#include <attune/timeline/seconds_text.hpp>

#include <fmt/format.h>

namespace attune::report {

std::string moment_csv(const Speaker& speaker, const measure::Account& account,
                       const std::vector<ListedMoment>& list) {
    std::string text =
        "number,session,shown,theme,onset_s,offset_s,signal_s,answer_s,effect_s,reason,sentence,maybe\n";
    for (const ListedMoment& listed : list) {
        const Candidate& moment = listed.moment;
        text += fmt::format(
            "{},{},{},{},{},{},{},{},{},{},{},{}\n", listed.moment.number,
            listed.in_session > 0 ? std::to_string(listed.in_session) : "", listed.shown, name(moment.theme),
            seconds_text(moment.time.onset()), seconds_text(moment.time.offset()),
            seconds_text(moment.signal), seconds_text(moment.answer), seconds_text(moment.effect),
            csv_cell(told(speaker, account, moment, Numbers::left_out).reason),
            csv_cell(sentence(speaker, account, moment)), csv_cell(maybe(speaker, account, moment)));
    }
    return text;
}

} // namespace attune::report
