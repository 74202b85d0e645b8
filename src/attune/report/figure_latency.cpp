// SPDX-License-Identifier: Apache-2.0
#include <attune/report/figure_latency.hpp>

#include <attune/report/asked.hpp>
#include <attune/report/figure.hpp>
#include <attune/report/latency_panel.hpp>
#include <attune/report/page_sections.hpp>
#include <attune/report/sideways.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

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

std::string title_of(const Account& account, const LatencyCurves& curves) {
    for (const measure::Scope& scope : scopes(account.seen))
        if (scope.name == curves.episode) return heading(account, scope);
    return curves.episode;
}

void draw_panels(Markup& page, const Account& account, const std::vector<const LatencyCurves*>& all) {
    Duration longest{1s};
    const bool all_told =
        std::all_of(all.begin(), all.end(), [](const LatencyCurves* one) { return one->instructed; });
    for (const LatencyCurves* curves : all)
        if (!curves->instructed || all_told) longest = std::max(longest, curves->answered.ends_at);
    longest = std::min(longest, longest_drawn);
    const auto panels = page.in("div", {{"class", "panels"}});
    for (const LatencyCurves* curves : all)
        draw_latency_panel(page, *curves, title_of(account, *curves), longest);
}

std::string cell(const measure::Curve& curve, Duration since) {
    const measure::CurveStep* step = at(curve, since);
    if (!step) return since > curve.ends_at ? "" : percent(0);
    if (!step->low || !step->high) return percent(step->value);
    return fmt::format("{} ({})", percent(step->value), percent(*step->low, *step->high));
}

std::string median_words(const measure::Curve& curve) {
    return curve.median ? length_words(*curve.median) : "not reached";
}

void write_table(Markup& page, const Account& account, const std::vector<const LatencyCurves*>& all) {
    constexpr std::array moments{500ms, 1000ms, 2000ms, 3000ms, 5000ms};
    const auto more = page.in("details", {{"class", "numbers"}});
    page.element("summary", "The numbers of this figure");
    const auto box = sideways(page, "The numbers of this figure");
    const auto table = page.in("table");
    {
        const auto head = page.in("thead");
        const auto row = page.in("tr");
        for (const auto* name : {"Where", "Cues", "Ends with"}) page.element("th", {{"scope", "col"}}, name);
        for (const Duration moment : moments)
            page.element("th", {{"scope", "col"}}, "by " + chosen_words(moment));
        page.element("th", {{"scope", "col"}}, "Half by");
    }
    const auto body = page.in("tbody");
    for (const LatencyCurves* curves : all) {
        std::vector<const measure::Curve*> lines{&curves->answered, &curves->had_the_child_waited};
        for (const measure::Curve& one : curves->competing) lines.push_back(&one);
        for (const measure::Curve* line : lines) {
            const auto row = page.in("tr");
            page.element("td", title_of(account, *curves));
            page.element("td", fmt::format("{}", curves->cues));
            page.element("th", {{"scope", "row"}}, line->name);
            for (const Duration moment : moments) page.element("td", cell(*line, moment));
            page.element("td", median_words(*line));
        }
    }
}

} // namespace

void latency_figure(Markup& page, const Account& account) {
    const auto from_onset = curves_from(account, From::onset);
    if (from_onset.empty()) return;
    const Figure figure{
        page,
        {"latency", "How soon the answers came",
         "Cumulative incidence of the first answer (Aalen and Johansen), with its pointwise 95 % band; "
         "the next cue and a rebuff are other endings, not answers. Thin: by the channel that came "
         "first. Dashed: had the child waited instead of calling again, which assumes that cues that "
         "were repeated would have been answered like the others (Kaplan and Meier). A curve ends "
         "where fewer than 5 cues are still waiting. Grey: the mean curve of the random recordings. "
             + null_caption(account)}};
    draw_panels(page, account, from_onset);
    write_table(page, account, from_onset);
    const auto from_offset = curves_from(account, From::offset);
    if (from_offset.empty()) return;
    const auto more = page.in("details");
    page.element("summary", "Counted from the end of the cue");
    page.element("p", "Only cues that were still waiting when they ended are in these curves.");
    draw_panels(page, account, from_offset);
}

} // namespace attune::report
