// SPDX-License-Identifier: Apache-2.0
#include <attune/report/fit_sections.hpp>

#include <attune/report/dot_rows.hpp>
#include <attune/report/figure.hpp>
#include <attune/report/fit_first_answer.hpp>
#include <attune/report/fit_words.hpp>
#include <attune/report/headings.hpp>
#include <attune/report/phrase.hpp>
#include <attune/report/sideways.hpp>
#include <attune/report/wording.hpp>

namespace attune::report {
namespace {

using model::Fitted;

/// "p" or "τ" of each channel that is told, by the beginning of its parameter's name.
std::vector<DotRow> channel_rows(const FitAccount& account, const Speaker& speaker, std::string_view first) {
    std::vector<DotRow> rows;
    for (const Fitted& one : account.fit.caregiver) {
        if (!one.name.starts_with(first) || !one.estimate) continue;
        const measure::Range& range = *one.estimate->interval;
        const bool share = first == "use_";
        rows.push_back(
            {speaker.words("channel." + one.name.substr(first.size())), one.estimate->value, range.low,
             range.high, one.usual,
             share ? share_with_interval(speaker, *one.estimate) : with_interval(speaker, *one.estimate)});
    }
    return rows;
}

void write_channels(Markup& page, const FitAccount& account, const Speaker& speaker) {
    const std::vector<DotRow> use = channel_rows(account, speaker, "use_");
    const std::vector<DotRow> latency = channel_rows(account, speaker, "latency_");
    if (use.empty() && latency.empty()) return;
    const Figure figure{
        page,
        {"fit-channels", speaker.words("fit_answers.channels"), speaker.say("fit_answers.channels_caption")}};
    const auto panels = page.in("div", {{"class", "dots"}});
    if (!use.empty())
        draw_dot_rows(page, speaker.words("fit_answers.use_panel"), use, DotAxis::share,
                      speaker.words("fit_answers.use_axis"));
    if (!latency.empty())
        draw_dot_rows(page, speaker.words("fit_answers.latency_panel"), latency, DotAxis::seconds,
                      speaker.words("fit_answers.latency_axis"));
}

void write_noticing(Markup& page, const FitAccount& account, const Speaker& speaker) {
    std::vector<DotRow> rows;
    for (const model::Noticing& one : account.noticing) {
        if (!one.chance) continue;
        const measure::Range& range = *one.chance->interval;
        const std::string state = "caregiver_state." + std::string{name(one.caregiver)};
        rows.push_back({speaker.words("fit_answers.noticing_row",
                                      {{"cue", speaker.words("cue." + std::string{name(one.cue)})},
                                       {"state", speaker.words(state)}}),
                        one.chance->value, range.low, range.high, one.usual,
                        share_with_interval(speaker, *one.chance)});
    }
    if (rows.empty()) return;
    const Figure figure{
        page,
        {"fit-noticing", speaker.words("fit_answers.noticing"), speaker.say("fit_answers.noticing_caption")}};
    const auto panels = page.in("div", {{"class", "dots"}});
    draw_dot_rows(page, speaker.words("fit_answers.noticing_panel"), rows, DotAxis::share,
                  speaker.words("fit_answers.noticing_axis"));
}

void write_not_told(Markup& page, const FitAccount& account, const Speaker& speaker) {
    page.element("h3", speaker.words("fit_answers.not_told"));
    const auto list = page.in("ul", {{"class", "not-told"}});
    for (const Fitted& one : account.fit.caregiver) {
        if (one.estimate) continue;
        const auto item = page.in("li");
        page.element("b", meaning_words(speaker, one));
        page.text(speaker.words("fit_answers.not_told_item",
                                {{"name", one.name}, {"why", why_words(speaker, one.estimate.because())}}));
    }
    for (const std::string& direction : account.fit.flat)
        page.element("li", speaker.say("fit_answers.not_apart", {{"names", direction}}));
}

/// How the interval was made, and with a prior how much of the number came from the recordings.
std::string interval_words(const Fitted& one, const Speaker& speaker) {
    const std::string how = phrase(speaker, "method", one.estimate->interval->how);
    if (!one.from_data) return how;
    return speaker.words("fit_answers.from_data", {{"interval", how}, {"share", percent(*one.from_data)}});
}

void write_every_number(Markup& page, const FitAccount& account, const Speaker& speaker) {
    const std::string title = speaker.words("fit_answers.every_number");
    const auto more = page.in("details", {{"class", "numbers printed"}});
    page.element("summary", title);
    const auto box = sideways(page, title);
    const auto table = page.in("table");
    write_headings(page, speaker,
                   {"fit_answers.what", "fit.as_fitted_95", "fit.usual_column", "fit_answers.unit",
                    "fit_answers.events", "fit_answers.interval"});
    const auto body = page.in("tbody");
    for (const Fitted& one : account.fit.caregiver) {
        if (!one.estimate) continue;
        const auto row = page.in("tr");
        page.element("th", {{"scope", "row"}}, meaning_words(speaker, one));
        page.element("td", with_interval(speaker, *one.estimate));
        page.element("td", speaker.number(number_words(one.usual)));
        page.element("td", phrase(speaker, "unit", one.unit));
        page.element("td", std::to_string(one.events));
        page.element("td", interval_words(one, speaker));
    }
}

} // namespace

void write_fit_answers(Markup& page, const FitAccount& account, const Speaker& speaker) {
    const auto section = page.in("section", {{"id", "answers"}});
    page.element("h2", speaker.words("fit_answers.title"));
    write_noticing(page, account, speaker);
    write_channels(page, account, speaker);
    write_first_answer(page, account.first_answer, speaker);
    write_not_told(page, account, speaker);
    write_every_number(page, account, speaker);
}

} // namespace attune::report
