// SPDX-License-Identifier: Apache-2.0
#include <attune/report/summary.hpp>

#include <attune/report/not_this.hpp>
#include <attune/report/summary_sections.hpp>
#include <attune/report/text_table.hpp>

#include <fmt/format.h>

#include <cmath>

namespace attune::report {

std::string number_words(double number, bool has_sign) {
    const double size = std::abs(number);
    const int decimals = size < 10 ? 2 : size < 100 ? 1 : 0;
    return has_sign ? fmt::format("{:+.{}f}", number, decimals) : fmt::format("{:.{}f}", number, decimals);
}

std::string summary(const measure::Account& account, const Provenance& provenance) {
    return heading_section(account, provenance) + results_section(account) + breaks_section(account)
           + course_section(account) + undetermined_section(account) + '\n'
           + wrapped(what_this_is_not, summary_width, 0) + '\n';
}

} // namespace attune::report
