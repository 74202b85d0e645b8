// SPDX-License-Identifier: Apache-2.0
#include <attune/report/figure_latency.hpp>

#include <attune/report/asked.hpp>
#include <attune/report/figure.hpp>
#include <attune/report/latency_panel.hpp>
#include <attune/report/page_sections.hpp>
#include <attune/report/sideways.hpp>
#include <attune/report/wording.hpp>

#include <algorithm>
#include <array>

namespace attune::report {

using namespace std::chrono_literals;

namespace {

using measure::Account;
using measure::From;
using measure::LatencyCurves;

/// Curves of very long windows are told in the table as far as they go, and drawn to here.
constexpr Duration longest_drawn = 20s;

std::vector<const LatencyCurves*> curves_from(const Account& account, From from) {
    std::vector<const LatencyCurves*> found;
    for (const measure::Scope& scope : drawn_scopes(account))
        for (const auto& curves : account.latencies)
            if (curves && curves->from == from && curves->episode == scope.name) found.push_back(&*curves);
    return found;
}

std::string title_of(const Account& account, const LatencyCurves& curves, const Speaker& speaker) {
    for (const measure::Scope& scope : scopes(account.seen))
        if (scope.name == curves.episode) return heading(account, scope, speaker);
    return curves.episode;
}

void draw_panels(Markup& page, const Account& account, const std::vector<const LatencyCurves*>& all,
                 const Speaker& speaker) {
    Duration longest{1s};
    const bool all_told =
        std::all_of(all.begin(), all.end(), [](const LatencyCurves* one) { return one->instructed; });
    for (const LatencyCurves* curves : all)
        if (!curves->instructed || all_told) longest = std::max(longest, curves->answered.ends_at);
    longest = std::min(longest, longest_drawn);
    const auto panels = page.in("div", {{"class", "panels"}});
    for (const LatencyCurves* curves : all)
        draw_latency_panel(page, *curves, speaker, title_of(account, *curves, speaker), longest);
}

std::string cell(const measure::Curve& curve, Duration since, const Speaker& speaker) {
    const measure::CurveStep* step = at(curve, since);
    if (!step) return since > curve.ends_at ? "" : percent(0);
    if (!step->low || !step->high) return percent(step->value);
    return speaker.words("researcher.value_and_range",
                         {{"value", percent(step->value)}, {"range", percent(*step->low, *step->high)}});
}

std::string median_words(const measure::Curve& curve, const Speaker& speaker) {
    return curve.median ? speaker.number(length_words(*curve.median))
                        : speaker.words("latency_figure.not_reached");
}

constexpr std::array moments{500ms, 1000ms, 2000ms, 3000ms, 5000ms};

void write_head(Markup& page, const Speaker& speaker) {
    const auto head = page.in("thead");
    const auto row = page.in("tr");
    const auto column = [&](std::string_view key, const Words& words = {}) {
        page.element("th", {{"scope", "col"}}, speaker.words(key, words));
    };
    column("researcher.where");
    column("researcher.cues");
    column("latency_figure.ends_with");
    for (const Duration moment : moments)
        column("latency_figure.by", {{"time", speaker.number(chosen_words(moment))}});
    column("latency_figure.half_by");
}

void write_table(Markup& page, const Account& account, const std::vector<const LatencyCurves*>& all,
                 const Speaker& speaker) {
    const std::string title = speaker.words("researcher.numbers_of_figure");
    const auto more = page.in("details", {{"class", "numbers"}});
    page.element("summary", title);
    const auto box = sideways(page, title);
    const auto table = page.in("table");
    write_head(page, speaker);
    const auto body = page.in("tbody");
    for (const LatencyCurves* curves : all) {
        std::vector<const measure::Curve*> lines{&curves->answered, &curves->had_the_child_waited};
        for (const measure::Curve& one : curves->competing) lines.push_back(&one);
        for (const measure::Curve* line : lines) {
            const auto row = page.in("tr");
            page.element("td", title_of(account, *curves, speaker));
            page.element("td", std::to_string(curves->cues));
            page.element("th", {{"scope", "row"}}, curve_words(speaker, *line));
            for (const Duration moment : moments) page.element("td", cell(*line, moment, speaker));
            page.element("td", median_words(*line, speaker));
        }
    }
}

} // namespace

void latency_figure(Markup& page, const Account& account, const Speaker& speaker) {
    const auto from_onset = curves_from(account, From::onset);
    if (from_onset.empty()) return;
    const Figure figure{page,
                        {"latency", speaker.words("latency_figure.title"),
                         speaker.say("latency_figure.caption") + " " + null_caption(account, speaker)}};
    draw_panels(page, account, from_onset, speaker);
    write_table(page, account, from_onset, speaker);
    const auto from_offset = curves_from(account, From::offset);
    if (from_offset.empty()) return;
    const auto more = page.in("details");
    page.element("summary", speaker.words("latency_figure.from_end"));
    page.element("p", speaker.say("latency_figure.from_end_lead"));
    draw_panels(page, account, from_offset, speaker);
}

} // namespace attune::report
