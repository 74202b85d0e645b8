// SPDX-License-Identifier: Apache-2.0
#include <attune/report/fit_sections.hpp>

#include <attune/report/dot_rows.hpp>
#include <attune/report/figure.hpp>
#include <attune/report/sideways.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::report {
namespace {

using model::Fitted;

std::string arrowed(std::string name) {
    if (const auto at = name.find(" -> "); at != std::string::npos) name.replace(at, 4, " → ");
    return name;
}

/// Whether the model holds for a way: its moments against evenness on its own clock.
std::string holds_words(const model::Fit& fit, const Fitted& way) {
    const auto found = std::find_if(fit.residuals.begin(), fit.residuals.end(),
                                    [&](const model::Residual& one) { return one.name == way.name; });
    if (found == fit.residuals.end()) return "too few to say";
    return found->p < doubtful
               ? fmt::format("does not hold: they come in clusters or gaps ({})", p_words(found->p))
               : fmt::format("nothing speaks against it ({})", p_words(found->p));
}

void write_figure(Markup& page, const FitAccount& account) {
    std::vector<DotRow> rows;
    for (const Fitted& one : account.fit.child)
        if (one.estimate)
            rows.push_back({arrowed(one.name), one.estimate->value, one.estimate->interval->low,
                            one.estimate->interval->high, one.usual, with_interval(*one.estimate)});
    if (rows.empty()) {
        page.element("p", {{"class", "because"}}, "No way was taken often enough to be told.");
        return;
    }
    const Figure figure{page,
                        {"fit-moves", "How many times as often as usual",
                         "From each state to another, along what happened in this recording: how often it "
                         "came, for each time that the usual model expects there; 95 % interval of a count. "
                         "The axis goes by doublings; upright bar: usual. Rare ways are told only where they "
                         "came often, so that "
                         "their numbers are too high in the long run."}};
    const auto panels = page.in("div", {{"class", "dots"}});
    draw_dot_rows(page, "The child's ways", rows, DotAxis::times, "times as often as usual", "childs");
}

void write_table(Markup& page, const FitAccount& account) {
    const auto box = sideways(page, "The child's ways and whether the model holds");
    const auto table = page.in("table");
    {
        const auto head = page.in("thead");
        const auto row = page.in("tr");
        for (const auto* heading : {"Way", "Times", "For each usual one (95 %)", "Does the model hold here?"})
            page.element("th", {{"scope", "col"}}, heading);
    }
    const auto body = page.in("tbody");
    for (const Fitted& one : account.fit.child) {
        const auto row = page.in("tr");
        page.element("th", {{"scope", "row"}}, arrowed(one.name));
        page.element("td", fmt::format("{}", one.events));
        if (one.estimate) {
            page.element("td", with_interval(*one.estimate));
            page.element("td", holds_words(account.fit, one));
        } else {
            page.element("td", {{"class", "because"}, {"colspan", "2"}}, one.estimate.because());
        }
    }
}

void write_left_over(Markup& page, const model::Fit& fit) {
    std::string words;
    if (fit.unexplained > 0)
        words += fmt::format("{} came where the model gives next to no chance. ",
                             counted(fit.unexplained, "act of the caregiver", "acts of the caregiver"));
    if (fit.not_weighed > 0)
        words += fmt::format("{} not weighed: with an act, or a way that the model does not have. ",
                             counted(fit.not_weighed, "move of the child was", "moves of the child were"));
    if (fit.left_out > 0)
        words += fmt::format("{} left out: the model has no place for them.",
                             counted(fit.left_out, "demand was", "demands were"));
    if (!words.empty()) page.element("p", {{"class", "aside"}}, words);
}

} // namespace

void write_fit_moves(Markup& page, const FitAccount& account) {
    const auto section = page.in("section", {{"id", "moves"}});
    page.element("h2", "How the child moves, and whether the model holds");
    write_figure(page, account);
    write_table(page, account);
    write_left_over(page, account.fit);
}

} // namespace attune::report
