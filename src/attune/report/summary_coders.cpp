// SPDX-License-Identifier: Apache-2.0
#include <attune/report/summary_sections.hpp>

#include <attune/measure/measures.hpp>
#include <attune/report/second_coder.hpp>
#include <attune/report/text_table.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::report {
namespace {

std::string number(const std::optional<double>& value, const CoderRange& range) {
    const bool has_sign = range.what == "excess" || measure::description(range.first->measure)->least < 0;
    return value ? number_words(*value, has_sign) : "\u2013";
}

std::string range_words(const CoderRange& range) {
    return range.low() ? number(range.low(), range) + " to " + number(range.high(), range) : "\u2013";
}

} // namespace

std::string coders_section(const measure::Account& account, const Provenance& provenance) {
    using enum TextTable::Align;
    TextTable table{{left, left, left, right, right, left}};
    table.row({"", "", "", "first", "second", "range"});
    bool any = false;
    for (const CoderRange& range : coder_ranges(account)) {
        if (!range.of_first && !range.of_second) continue;
        any = true;
        const auto* described = measure::description(range.first->measure);
        const std::string part =
            range.what == "excess" ? range.first->part + ", excess over chance" : range.first->part;
        table.row({episode_label(*range.first), fmt::format("{} ({})", described->name, range.first->unit),
                   part, number(range.of_first, range), number(range.of_second, range), range_words(range)});
    }
    if (!any) return "";
    return fmt::format("\nThe same from the second coder's file, {}\n{}",
                       provenance.second_recording ? provenance.second_recording->name : "", table.text(2));
}

} // namespace attune::report
