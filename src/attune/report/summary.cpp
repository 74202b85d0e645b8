// SPDX-License-Identifier: Apache-2.0
#include <attune/report/summary.hpp>

#include <attune/report/not_this.hpp>
#include <attune/report/summary_sections.hpp>
#include <attune/report/text_table.hpp>

namespace attune::report {

std::string summary(const measure::Account& account, const Provenance& provenance, Detail detail) {
    std::string text = heading_section(account, provenance) + results_section(account, detail)
                       + coders_section(account, provenance) + breaks_section(account)
                       + course_section(account) + undetermined_section(account, detail) + '\n';
    if (detail == Detail::brief)
        text += "This is the account in brief. Every number: --full, --json FILE or --csv DIR.\n";
    return text + wrapped(what_this_is_not, summary_width, 0) + '\n';
}

} // namespace attune::report
