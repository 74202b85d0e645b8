// SPDX-License-Identifier: Apache-2.0
#include <attune/report/coder_table.hpp>

#include <attune/measure/measures.hpp>
#include <attune/report/headings.hpp>
#include <attune/report/measure_words.hpp>
#include <attune/report/phrase.hpp>
#include <attune/report/second_coder.hpp>
#include <attune/report/sideways.hpp>
#include <attune/report/told_number.hpp>
#include <attune/report/wording.hpp>

namespace attune::report {
namespace {

std::string number(const std::optional<double>& value, const CoderRange& range, const Speaker& speaker) {
    if (!value) return "\u2013";
    const bool difference = range.what == "excess" || range.first->unit != "share";
    const bool has_sign = range.what == "excess" || measure::description(range.first->measure)->least < 0;
    return difference ? told(speaker, *value, has_sign) : percent(*value);
}

void write_range(Markup& page, const CoderRange& range, const Speaker& speaker) {
    const auto row = page.in("tr");
    const std::string episode = with_arrows(range.first->episode);
    const std::string part = phrase(speaker, "part", range.first->part, {"part"});
    page.element("th", {{"scope", "row"}}, name_words(speaker, *measure::description(range.first->measure)));
    page.element("td",
                 range.first->instructed ? speaker.words("scope.instructed", {{"name", episode}}) : episode);
    page.element("td", range.what == "excess" ? speaker.words("coder_table.excess", {{"part", part}}) : part);
    page.element("td", phrase(speaker, "unit", range.first->unit));
    page.element("td", number(range.of_first, range, speaker));
    page.element("td", number(range.of_second, range, speaker));
    const std::string because = range.because();
    if (because.empty())
        page.element("td", speaker.words("number.from_to", {{"low", number(range.low(), range, speaker)},
                                                            {"high", number(range.high(), range, speaker)}}));
    else
        page.element("td", {{"class", "because"}}, why_words(speaker, because));
}

} // namespace

void coder_table(Markup& page, const measure::Account& account, const Provenance& provenance,
                 const Speaker& speaker) {
    const std::vector<CoderRange> ranges = coder_ranges(account);
    if (ranges.empty()) return;
    const auto section = page.in("section", {{"id", "coders"}});
    page.element("h2", speaker.words("coder_table.title"));
    page.element("p", {{"class", "caption"}},
                 speaker.say("coder_table.caption",
                             {{"file", provenance.second_recording ? provenance.second_recording->name
                                                                   : speaker.words("coder_table.no_file")}}));
    const auto box = sideways(page, speaker.words("coder_table.box"));
    const auto table = page.in("table");
    write_headings(page, speaker,
                   {"coder_table.number", "researcher.where", "researcher.what", "coder_table.unit",
                    "coder_table.first", "coder_table.second", "coder_table.range"});
    const auto body = page.in("tbody");
    for (const CoderRange& range : ranges)
        if (range.of_first || range.of_second) write_range(page, range, speaker);
}

} // namespace attune::report
