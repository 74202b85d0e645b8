// SPDX-License-Identifier: Apache-2.0
#include <attune/report/share_table.hpp>

#include <attune/report/asked.hpp>
#include <attune/report/page_sections.hpp>
#include <attune/report/phrase.hpp>
#include <attune/report/scale.hpp>
#include <attune/report/sideways.hpp>
#include <attune/report/told_number.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace attune::report {
namespace {

constexpr double width = 230;
constexpr double height = 20;
constexpr double inset = 6;

Scale share_axis() {
    return {0, 1, inset, width - inset};
}

void draw_null(Markup& page, const Scale& x, const measure::AgainstChance& chance) {
    page.lone("rect", {{"class", "null"},
                       {"x", x(chance.low)},
                       {"y", 4},
                       {"width", std::max(1.0, x(chance.high) - x(chance.low))},
                       {"height", height - 8}});
    page.lone("line", {{"class", "expected"},
                       {"x1", x(chance.expected)},
                       {"x2", x(chance.expected)},
                       {"y1", 2},
                       {"y2", height - 2}});
}

void write_chance(Markup& page, const measure::Result& result, const Speaker& speaker) {
    if (!result.chance) {
        page.element("td", {{"colspan", 2}}, "");
    } else if (!*result.chance) {
        page.element("td", {{"class", "because"}, {"colspan", 2}},
                     why_words(speaker, result.chance->because()));
    } else {
        const measure::AgainstChance& chance = **result.chance;
        page.element(
            "td", {{"class", "chance"}, {"data-label", speaker.words("researcher.by_chance_label")}},
            speaker.words("researcher.value_and_range", {{"value", percent(chance.expected)},
                                                         {"range", percent(chance.low, chance.high)}}));
        page.element("td", {{"class", "p"}}, speaker.number(p_number(chance.p)));
    }
}

void write_row(Markup& page, const measure::Result& result, const Speaker& speaker, std::string_view label,
               std::string_view style) {
    const auto row = page.in("tr", {{"class", style}});
    page.element("th", {{"scope", "row"}}, label);
    if (!result.estimate) {
        page.element("td", {{"class", "because"}, {"colspan", 5}},
                     speaker.words("researcher.not_determined",
                                   {{"why", why_words(speaker, result.estimate.because())}}));
        return;
    }
    page.element("td", {{"class", "count"}}, made_of(speaker, result));
    {
        const auto cell = page.in("td", {{"class", "drawing"}});
        draw_share(page, result);
    }
    {
        const auto cell =
            page.in("td", {{"class", "share"}, {"data-label", speaker.words("researcher.answered_label")}});
        page.element("b", told_value(speaker, result));
        if (result.estimate->interval) page.text(" (" + told_interval(speaker, result) + ")");
    }
    write_chance(page, result, speaker);
}

void write_head(Markup& page, const Speaker& speaker) {
    const auto head = page.in("thead");
    const auto row = page.in("tr");
    page.element("th", {{"scope", "col"}}, speaker.words("researcher.cues"));
    page.element("th", {{"scope", "col"}}, speaker.words("researcher.answered"));
    {
        const auto cell = page.in("th", {{"scope", "col"}, {"class", "drawing"}});
        const auto axis = page.in("svg", {{"viewBox", fmt::format("0 0 {} 14", drawn(width))},
                                          {"role", "img"},
                                          {"aria-label", speaker.words("share_table.axis")}});
        const Scale x = share_axis();
        for (const double share : {0.0, 0.5, 1.0})
            page.element("text",
                         {{"x", x(share)},
                          {"y", 11},
                          {"class", share == 0   ? "first"
                                    : share == 1 ? "last"
                                                 : "mid"}},
                         percent(share));
    }
    page.element("th", {{"scope", "col"}}, speaker.words("researcher.share"));
    page.element("th", {{"scope", "col"}}, speaker.words("researcher.by_chance_95"));
    page.element("th", {{"scope", "col"}}, speaker.words("researcher.p"));
}

/// The rows of one way of counting; nothing where it was not asked.
void write_table(Markup& page, const measure::Account& account, const Speaker& speaker,
                 std::string_view measure, std::string_view key) {
    const std::string caption = speaker.words(key);
    const auto box = sideways(page, caption);
    const auto table = page.in("table", {{"class", "shares"}});
    page.element("caption", caption);
    write_head(page, speaker);
    for (const measure::Scope& scope : scopes(account.seen)) {
        const auto body = page.in("tbody", {{"class", scope.instructed ? "told" : ""}});
        for (const measure::CueKind kind : measure::cue_kinds) {
            const measure::Result* result = result_of(account, measure, scope.name, name(kind));
            if (!result) continue;
            if (kind == measure::CueKind::any)
                write_row(page, *result, speaker, heading(account, scope, speaker), "any");
            else
                write_row(
                    page, *result, speaker,
                    speaker.words(kind == measure::CueKind::bid ? "share_table.bids" : "share_table.alarms"),
                    "part");
        }
    }
}

bool asked(const measure::Account& account, std::string_view measure) {
    for (const measure::Result& result : account.results)
        if (result.measure == measure) return true;
    return false;
}

} // namespace

void draw_share(Markup& page, const measure::Result& result) {
    const Scale x = share_axis();
    const double middle = height / 2;
    const auto drawing = page.in(
        "svg", {{"viewBox", fmt::format("0 0 {} {}", drawn(width), drawn(height))}, {"aria-hidden", "true"}});
    for (const double share : {0.0, 0.5, 1.0})
        page.lone("line", {{"class", "hair"}, {"x1", x(share)}, {"x2", x(share)}, {"y1", 0}, {"y2", height}});
    if (result.chance && *result.chance) draw_null(page, x, **result.chance);
    if (const auto& interval = result.estimate->interval)
        page.lone("line", {{"class", "interval"},
                           {"x1", x(interval->low)},
                           {"x2", x(interval->high)},
                           {"y1", middle},
                           {"y2", middle}});
    page.lone("circle", {{"class", "dot"}, {"cx", x(result.estimate->value)}, {"cy", middle}, {"r", 4}});
}

void share_table(Markup& page, const measure::Account& account, const Speaker& speaker) {
    write_table(page, account, speaker, "answered", "share_table.cues");
    page.element("p", {{"class", "caption"}},
                 speaker.say("share_table.caption") + " " + null_caption(account, speaker));
    if (!asked(account, "answered_run") && !asked(account, "answered_window")) return;
    const auto more = page.in("details");
    page.element("summary", speaker.words("share_table.other_ways"));
    if (asked(account, "answered_run"))
        write_table(page, account, speaker, "answered_run", "share_table.runs");
    if (asked(account, "answered_window"))
        write_table(page, account, speaker, "answered_window", "share_table.whole");
}

} // namespace attune::report
