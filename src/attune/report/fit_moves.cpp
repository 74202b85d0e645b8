// SPDX-License-Identifier: Apache-2.0
#include <attune/report/fit_sections.hpp>

#include <attune/report/dot_rows.hpp>
#include <attune/report/figure.hpp>
#include <attune/report/fit_words.hpp>
#include <attune/report/headings.hpp>
#include <attune/report/phrase.hpp>
#include <attune/report/sideways.hpp>
#include <attune/report/wording.hpp>

#include <algorithm>

namespace attune::report {
namespace {

using model::Fitted;

/// Whether the model holds for a way: its moments against evenness on its own clock.
std::string holds_words(const model::Fit& fit, const Fitted& way, const Speaker& speaker) {
    const auto found = std::find_if(fit.residuals.begin(), fit.residuals.end(),
                                    [&](const model::Residual& one) { return one.name == way.name; });
    if (found == fit.residuals.end()) return speaker.words("fit_moves.too_few");
    return speaker.words(found->p < doubtful ? "fit_moves.holds_not" : "fit_moves.holds_well",
                         {{"p", speaker.number(p_words(found->p))}});
}

void write_figure(Markup& page, const FitAccount& account, const Speaker& speaker) {
    std::vector<DotRow> rows;
    for (const Fitted& one : account.fit.child)
        if (one.estimate)
            rows.push_back({way_words(speaker, one.name), one.estimate->value, one.estimate->interval->low,
                            one.estimate->interval->high, one.usual, with_interval(speaker, *one.estimate)});
    if (rows.empty()) {
        page.element("p", {{"class", "because"}}, speaker.say("fit_moves.none"));
        return;
    }
    const Figure figure{page,
                        {"fit-moves", speaker.words("fit_moves.figure"), speaker.say("fit_moves.caption")}};
    const auto panels = page.in("div", {{"class", "dots"}});
    draw_dot_rows(page, speaker.words("fit_moves.panel"), rows, DotAxis::times,
                  speaker.words("fit_moves.axis"), "childs");
}

void write_table(Markup& page, const FitAccount& account, const Speaker& speaker) {
    const auto box = sideways(page, speaker.words("fit_moves.table"));
    const auto table = page.in("table");
    write_headings(page, speaker,
                   {"fit_moves.way", "fit_moves.times", "fit_moves.for_each_usual", "fit_moves.holds"});
    const auto body = page.in("tbody");
    for (const Fitted& one : account.fit.child) {
        const auto row = page.in("tr");
        page.element("th", {{"scope", "row"}}, way_words(speaker, one.name));
        page.element("td", std::to_string(one.events));
        if (one.estimate) {
            page.element("td", with_interval(speaker, *one.estimate));
            page.element("td", holds_words(account.fit, one, speaker));
        } else {
            page.element("td", {{"class", "because"}, {"colspan", "2"}},
                         why_words(speaker, one.estimate.because()));
        }
    }
}

void write_left_over(Markup& page, const model::Fit& fit, const Speaker& speaker) {
    std::string words;
    const auto tell = [&](std::string_view key, std::size_t n) {
        if (n > 0) words += (words.empty() ? "" : " ") + speaker.counted(key, n);
    };
    tell("fit_moves.unexplained", fit.unexplained);
    tell("fit_moves.not_weighed", fit.not_weighed);
    tell("fit_moves.left_out", fit.left_out);
    if (!words.empty()) page.element("p", {{"class", "aside"}}, words);
}

} // namespace

void write_fit_moves(Markup& page, const FitAccount& account, const Speaker& speaker) {
    const auto section = page.in("section", {{"id", "moves"}});
    page.element("h2", speaker.words("fit_moves.title"));
    write_figure(page, account, speaker);
    write_table(page, account, speaker);
    write_left_over(page, account.fit, speaker);
}

} // namespace attune::report
