// SPDX-License-Identifier: Apache-2.0
#include <attune/report/fit_sections.hpp>

#include <attune/report/figure.hpp>
#include <attune/report/fit_curves.hpp>
#include <attune/report/fit_words.hpp>
#include <attune/report/sideways.hpp>
#include <attune/report/who_words.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::report {
namespace {

using model::ExpectedBreak;
using model::Quantity;

void write_key(Markup& page, const Speaker& speaker) {
    const auto list = page.in("ul", {{"class", "states"}});
    for (const StackedState& state : stacked_states) {
        const auto item = page.in("li");
        {
            const auto drawing = page.in("svg", {{"viewBox", "0 0 22 12"}, {"aria-hidden", "true"}});
            page.lone("rect", {{"class", fmt::format("stack {}", state.name)},
                               {"x", 0.5},
                               {"y", 0.5},
                               {"width", 21},
                               {"height", 11}});
        }
        page.text(words(speaker, state));
    }
}

void write_stacks(Markup& page, const FitAccount& account, const Speaker& speaker) {
    const Figure figure{
        page, {"fit-stacks", speaker.words("fit_break.stacks"), speaker.say("fit_break.stacks_caption")}};
    write_key(page, speaker);
    const auto panels = page.in("div", {{"class", "stacks"}});
    draw_stack(page, account, speaker, false);
    draw_stack(page, account, speaker, true);
}

void write_courses(Markup& page, const FitAccount& account, const Speaker& speaker) {
    const ExpectedBreak& told = account.expected;
    const Figure figure{page,
                        {"fit-courses", speaker.words("fit_break.courses"),
                         speaker.say("fit_break.courses_caption", {{"draws", std::to_string(told.draws)},
                                                                   {"times", std::to_string(told.times)}})}};
    const auto panels = page.in("div", {{"class", "panels"}});
    draw_course(page, account, speaker, Quantity::bidding, "bidding");
    draw_course(page, account, speaker, Quantity::averted, "averted");
    draw_course(page, account, speaker, Quantity::alarmed, "alarmed");
    draw_course(page, account, speaker, Quantity::withdrawn, "withdrawn");
    draw_course(page, account, speaker, Quantity::distress, "distress");
    draw_mending(page, account, speaker);
}

void write_mending_words(Markup& page, const FitAccount& account, const Speaker& speaker) {
    const model::Mending& first = account.expected.mending.front();
    const model::Mending& last = account.expected.mending.back();
    page.element("p", {{"class", "lead"}},
                 speaker.say("fit_break.over", {{"caregiver", spoken(speaker, account.caregiver, "with")},
                                                {"settled", fmt::format("{}", model::settled)},
                                                {"soon", fmt::format("{}", first.by)},
                                                {"soon_share", share_with_interval(speaker, first.fitted)},
                                                {"soon_usual", percent(first.usual)},
                                                {"late", fmt::format("{}", last.by)},
                                                {"late_share", share_with_interval(speaker, last.fitted)},
                                                {"late_usual", percent(last.usual)}}));
}

/// The heads name the states, and so are no fixed messages.
void write_table_head(Markup& page, const Speaker& speaker) {
    const auto head = page.in("thead");
    const auto row = page.in("tr");
    const auto column = [&](const std::string& words) { page.element("th", {{"scope", "col"}}, words); };
    column(speaker.words("fit_break.from_second"));
    for (const StackedState& state : stacked_states)
        column(speaker.words("fit_break.column", {{"state", words(speaker, state)}}));
    column(speaker.words("fit_break.distress_column"));
}

std::string cell(const Speaker& speaker, const std::string& fitted, const std::string& usual) {
    return speaker.words("fit_break.cell", {{"fitted", fitted}, {"usual", usual}});
}

void write_table_row(Markup& page, const FitAccount& account, const Speaker& speaker, std::size_t bin) {
    const ExpectedBreak& told = account.expected;
    const std::size_t episode = told.bins.episode(bin);
    const auto row = page.in("tr");
    page.element("th", {{"scope", "row"}},
                 fmt::format("{} {}", episode_name(speaker, account.procedure.episodes[episode].name),
                             model::bin_length * static_cast<double>(bin - told.bins.first(episode))));
    for (const StackedState& state : stacked_states)
        page.element("td", cell(speaker, share_with_interval(speaker, told.fitted[bin][state.quantity]),
                                percent(told.usual[bin][state.quantity])));
    const model::Band& s = told.fitted[bin][Quantity::distress];
    page.element("td", cell(speaker, with_interval(speaker, s),
                            speaker.number(number_words(told.usual[bin][Quantity::distress]))));
}

void write_table(Markup& page, const FitAccount& account, const Speaker& speaker) {
    const auto more = page.in("details", {{"class", "numbers"}});
    page.element("summary", speaker.words("fit_break.numbers"));
    const auto box = sideways(page, speaker.words("fit_break.table"));
    const auto table = page.in("table");
    write_table_head(page, speaker);
    const auto body = page.in("tbody");
    for (std::size_t bin = 0; bin < account.expected.fitted.size(); ++bin)
        write_table_row(page, account, speaker, bin);
}

/// How far the pictures are those of this recording, and how far those of any.
void write_reserve(Markup& page, const FitAccount& account, const Speaker& speaker) {
    const auto& residuals = account.fit.residuals;
    const auto doubted = std::count_if(residuals.begin(), residuals.end(),
                                       [](const model::Residual& one) { return one.p < doubtful; });
    page.element("p", {{"class", "aside"}},
                 speaker.counted("fit_break.kept", account.kept.size()) + " "
                     + speaker.say("fit_break.doubted", {{"doubted", std::to_string(doubted)},
                                                         {"told", std::to_string(residuals.size())}}));
}

} // namespace

void write_fit_break(Markup& page, const FitAccount& account, const Speaker& speaker) {
    const auto section = page.in("section", {{"id", "break"}});
    page.element("h2", speaker.words("fit_break.title"));
    page.element(
        "p", {{"class", "lead"}},
        speaker.say("fit_break.lead", {{"procedure", speaker.words("procedure." + account.procedure.name)}}));
    write_reserve(page, account, speaker);
    write_mending_words(page, account, speaker);
    write_stacks(page, account, speaker);
    write_courses(page, account, speaker);
    write_table(page, account, speaker);
}

} // namespace attune::report
