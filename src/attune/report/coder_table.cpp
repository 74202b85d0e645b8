// SPDX-License-Identifier: Apache-2.0
#include <attune/report/coder_table.hpp>

#include <attune/measure/measures.hpp>
#include <attune/report/second_coder.hpp>
#include <attune/report/sideways.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

namespace attune::report {
namespace {

std::string number(const std::optional<double>& value, const CoderRange& range) {
    if (!value) return "\u2013";
    const bool difference = range.what == "excess" || range.first->unit != "share";
    const bool has_sign = range.what == "excess" || measure::description(range.first->measure)->least < 0;
    return difference ? number_words(*value, has_sign) : percent(*value);
}

void write_range(Markup& page, const CoderRange& range) {
    const auto row = page.in("tr");
    const std::string_view name = measure::description(range.first->measure)->name;
    page.element("th", {{"scope", "row"}}, name);
    page.element("td", range.first->episode + (range.first->instructed ? " (instructed)" : ""));
    page.element("td", range.first->part + (range.what == "excess" ? ", excess over chance" : ""));
    page.element("td", range.first->unit);
    page.element("td", number(range.of_first, range));
    page.element("td", number(range.of_second, range));
    const std::string because = range.because();
    if (because.empty())
        page.element("td", fmt::format("{} to {}", number(range.low(), range), number(range.high(), range)));
    else
        page.element("td", {{"class", "because"}}, because);
}

} // namespace

void coder_table(Markup& page, const measure::Account& account, const Provenance& provenance) {
    const std::vector<CoderRange> ranges = coder_ranges(account);
    if (ranges.empty()) return;
    const auto section = page.in("section", {{"id", "coders"}});
    page.element("h2", "The same from a second coder\u2019s file");
    page.element(
        "p", {{"class", "caption"}},
        fmt::format("Every headline number once more from the file {}, by the same rules. How far both lie "
                    "apart is what coding adds to what a number does not know.",
                    provenance.second_recording ? provenance.second_recording->name : "it"));
    const auto box = sideways(page, "Numbers of two coders");
    const auto table = page.in("table");
    {
        const auto head = page.in("thead");
        const auto row = page.in("tr");
        for (const std::string_view title :
             {"Number", "Where", "What", "Unit", "First coder", "Second coder", "Range"})
            page.element("th", {{"scope", "col"}}, title);
    }
    const auto body = page.in("tbody");
    for (const CoderRange& range : ranges)
        if (range.of_first || range.of_second) write_range(page, range);
}

} // namespace attune::report
