// SPDX-License-Identifier: Apache-2.0
#include <attune/report/fit_sections.hpp>

#include <attune/report/figure.hpp>
#include <attune/report/fit_curves.hpp>
#include <attune/report/sideways.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::report {
namespace {

using model::ExpectedBreak;
using model::Quantity;

void write_key(Markup& page) {
    const auto list = page.in("ul", {{"class", "states"}});
    for (const StackedState& state : stacked_states) {
        const auto item = page.in("li");
        {
            const auto drawing = page.in("svg", {{"viewBox", "0 0 22 12"}, {"aria-hidden", "true"}});
            page.lone("rect", {{"class", fmt::format("stack {}", state.style)},
                               {"x", 0.5},
                               {"y", 0.5},
                               {"width", 21},
                               {"height", 11}});
        }
        page.text(state.words);
    }
}

void write_stacks(Markup& page, const FitAccount& account) {
    const Figure figure{
        page,
        {"fit-stacks", "How the child's time is shared out",
         "Each column of 15 s is the child's whole time in it, in the states of the key from below. Left as "
         "the "
         "model expects it of these two, right with everything usual. Between the dashed lines the caregiver "
         "does not answer."}};
    write_key(page);
    const auto panels = page.in("div", {{"class", "stacks"}});
    draw_stack(page, account, false);
    draw_stack(page, account, true);
}

void write_courses(Markup& page, const FitAccount& account) {
    const ExpectedBreak& told = account.expected;
    const Figure figure{
        page,
        {"fit-courses", "Each of them, with what the fit leaves open",
         fmt::format(
             "Line: as fitted, with the middle 95 % of {} draws of the parameters; dashed: usual. Each "
             "draw is simulated {} times. The band is of the expectation, not of one day; one "
             "recording falls further from it.",
             told.draws, told.times)}};
    const auto panels = page.in("div", {{"class", "panels"}});
    draw_course(page, account, Quantity::bidding, "Bidding");
    draw_course(page, account, Quantity::averted, "Turned away");
    draw_course(page, account, Quantity::alarmed, "Crying");
    draw_course(page, account, Quantity::withdrawn, "Given up");
    draw_course(page, account, Quantity::distress, "Distress, 0 to 1");
    draw_mending(page, account);
}

void write_mending_words(Markup& page, const FitAccount& account) {
    const model::Mending& first = account.expected.mending.front();
    const model::Mending& last = account.expected.mending.back();
    const auto of = [](const model::Band& band) {
        return fmt::format("{} ({})", percent(band.value), percent(band.low, band.high));
    };
    page.element(
        "p", {{"class", "lead"}},
        fmt::format(
            "After the return, the model expects the child to be with {} or busy again, for {} s on "
            "end, within {} s in {} of simulated returns (usual {}), and within {} s in {} (usual {}).",
            spoken(account.caregiver, Partner::caregiver), model::settled, first.by, of(first.fitted),
            percent(first.usual), last.by, of(last.fitted), percent(last.usual)));
}

std::string cell(const model::Band& band) {
    return fmt::format("{} ({})", percent(band.value), percent(band.low, band.high));
}

void write_table(Markup& page, const FitAccount& account) {
    const ExpectedBreak& told = account.expected;
    const auto more = page.in("details", {{"class", "numbers"}});
    page.element("summary", "The numbers of these figures");
    const auto box = sideways(page, "The numbers of the break");
    const auto table = page.in("table");
    {
        const auto head = page.in("thead");
        const auto row = page.in("tr");
        page.element("th", {{"scope", "col"}}, "Episode, from s");
        for (const StackedState& state : stacked_states)
            page.element("th", {{"scope", "col"}}, fmt::format("{}: fitted (95 %), usual", state.words));
        page.element("th", {{"scope", "col"}}, "distress: fitted (95 %), usual");
    }
    const auto body = page.in("tbody");
    for (std::size_t bin = 0; bin < told.fitted.size(); ++bin) {
        const std::size_t episode = told.bins.episode(bin);
        const auto row = page.in("tr");
        page.element("th", {{"scope", "row"}},
                     fmt::format("{} {}", account.procedure.episodes[episode].name,
                                 model::bin_length * static_cast<double>(bin - told.bins.first(episode))));
        for (const StackedState& state : stacked_states)
            page.element("td", fmt::format("{}, {}", cell(told.fitted[bin][state.quantity]),
                                           percent(told.usual[bin][state.quantity])));
        const model::Band& s = told.fitted[bin][Quantity::distress];
        page.element("td",
                     fmt::format("{} ({} to {}), {}", number_words(s.value), number_words(s.low),
                                 number_words(s.high), number_words(told.usual[bin][Quantity::distress])));
    }
}

/// How far the pictures are those of this recording, and how far those of any.
void write_reserve(Markup& page, const FitAccount& account) {
    const auto& residuals = account.fit.residuals;
    const auto doubted = static_cast<std::size_t>(std::count_if(
        residuals.begin(), residuals.end(), [](const model::Residual& one) { return one.p < doubtful; }));
    page.element("p", {{"class", "aside"}},
                 fmt::format("{} that this recording does not tell keep their usual value here. For {} of {} "
                             "ways of the child that are told, the model does not hold; what follows from it "
                             "is to be read with that in mind.",
                             counted(account.kept.size(), "number", "numbers"), doubted, residuals.size()));
}

} // namespace

void write_fit_break(Markup& page, const FitAccount& account) {
    const auto section = page.in("section", {{"id", "break"}});
    page.element("h2", "What the model expects in a break");
    page.element("p", {{"class", "lead"}},
                 fmt::format("{}. Nobody was observed in it: this is what the fitted model gives when the "
                             "caregiver stops answering and comes back.",
                             account.procedure.title));
    write_reserve(page, account);
    write_mending_words(page, account);
    write_stacks(page, account);
    write_courses(page, account);
    write_table(page, account);
}

} // namespace attune::report
