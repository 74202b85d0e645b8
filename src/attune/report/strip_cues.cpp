// SPDX-License-Identifier: Apache-2.0
#include <attune/report/strip_row.hpp>

#include <attune/report/moment_words.hpp>

#include <fmt/format.h>

namespace attune::report {
namespace {

constexpr double inset = 5; // of the marks from the edges of the middle band

/// A bid is a circle, an alarm a diamond; filled where it was answered.
constexpr std::string_view circle = "M-3.5,0a3.5,3.5 0 1,0 7,0a3.5,3.5 0 1,0 -7,0";
constexpr std::string_view diamond = "M0,-4.5L4.5,0L0,4.5L-4.5,0Z";
constexpr std::string_view dot = "M-1.5,0a1.5,1.5 0 1,0 3,0a1.5,1.5 0 1,0 -3,0";

std::string_view shape(const measure::Row& row) {
    const bool taken_over =
        row.status == measure::Status::superseded || row.status == measure::Status::shadowed;
    if (row.cue.act == Act::alarm) return diamond;
    return taken_over ? dot : circle;
}

void draw_line(const StripRow& to, const measure::Row& row) {
    to.page.lone("line", {{"class", "link"},
                          {"x1", to.x(row.cue.onset)},
                          {"y1", to.layout.middle() + inset},
                          {"x2", to.x(*row.answer)},
                          {"y2", to.layout.middle() + StripLayout::band - inset}});
}

void draw_answer_end(const StripRow& to, const measure::Row& row) {
    const auto at =
        to.page.in("g", {{"transform", fmt::format("translate({},{})", drawn(to.x(*row.answer)),
                                                   drawn(to.layout.middle() + StripLayout::band - inset))}});
    to.page.lone("path", {{"class", "u end"}, {"d", "M-2.5,-1.5h5l-2.5,4.5Z"}});
}

void draw_cue(const StripRow& to, std::size_t index) {
    const measure::Row& row = to.account.ledger.rows[index];
    const std::string words = cue_words(to.account, index, to.speaker);
    const auto cue =
        to.page.in("g", {{"class", fmt::format("cue {} {}", name(row.cue.act), name(row.status))},
                         {"id", fmt::format("cue-{}", index + 1)},
                         {"role", "img"},
                         {"aria-label", words}});
    to.page.element("title", words);
    if (row.answer) {
        draw_line(to, row);
        if (to.time().contains(*row.answer)) draw_answer_end(to, row);
    }
    const auto at = to.page.in("g", {{"transform", fmt::format("translate({},{})", drawn(to.x(row.cue.onset)),
                                                               drawn(to.layout.middle() + inset))}});
    to.page.lone("path", {{"class", "u mark"}, {"d", shape(row)}});
}

} // namespace

void draw_cues(const StripRow& to) {
    for (std::size_t i = 0; i < to.account.ledger.rows.size(); ++i) {
        const measure::Row& row = to.account.ledger.rows[i];
        if (to.time().contains(row.cue.onset)) {
            draw_cue(to, i);
        } else if (row.answer && to.time().contains(*row.answer)) {
            draw_line(to, row); // the end of a line that began in the row above
            draw_answer_end(to, row);
        }
    }
}

} // namespace attune::report
