// SPDX-License-Identifier: Apache-2.0
#include <attune/report/share_table.hpp>

#include <attune/report/asked.hpp>
#include <attune/report/page_sections.hpp>
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

void write_chance(Markup& page, const measure::Result& result) {
    if (!result.chance) {
        page.element("td", {{"colspan", 2}}, "");
    } else if (!*result.chance) {
        page.element("td", {{"class", "because"}, {"colspan", 2}}, result.chance->because());
    } else {
        const measure::AgainstChance& chance = **result.chance;
        page.element("td", {{"class", "chance"}, {"data-label", "by coincidence"}},
                     fmt::format("{} ({})", percent(chance.expected), percent(chance.low, chance.high)));
        page.element("td", {{"class", "p"}}, p_number(chance.p));
    }
}

void write_row(Markup& page, const measure::Result& result, std::string_view label, std::string_view style) {
    const auto row = page.in("tr", {{"class", style}});
    page.element("th", {{"scope", "row"}}, label);
    if (!result.estimate) {
        page.element("td", {{"class", "because"}, {"colspan", 5}},
                     "not determined: " + result.estimate.because());
        return;
    }
    page.element("td", {{"class", "count"}}, made_of(result));
    {
        const auto cell = page.in("td", {{"class", "drawing"}});
        draw_share(page, result);
    }
    {
        const auto cell = page.in("td", {{"class", "share"}, {"data-label", "answered"}});
        page.element("b", told_value(result));
        if (result.estimate->interval) page.text(fmt::format(" ({})", told_interval(result)));
    }
    write_chance(page, result);
}

void write_head(Markup& page) {
    const auto head = page.in("thead");
    const auto row = page.in("tr");
    page.element("th", {{"scope", "col"}}, "Cues");
    page.element("th", {{"scope", "col"}}, "Answered");
    {
        const auto cell = page.in("th", {{"scope", "col"}, {"class", "drawing"}});
        const auto axis = page.in("svg", {{"viewBox", fmt::format("0 0 {} 14", drawn(width))},
                                          {"role", "img"},
                                          {"aria-label", "Axis from 0 to 100 %"}});
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
    page.element("th", {{"scope", "col"}}, "Share (95 % interval)");
    page.element("th", {{"scope", "col"}}, "By coincidence (95 %)");
    page.element("th", {{"scope", "col"}}, "p");
}

/// The rows of one way of counting; nothing where it was not asked.
void write_table(Markup& page, const measure::Account& account, std::string_view measure,
                 std::string_view caption) {
    const auto box = sideways(page, caption);
    const auto table = page.in("table", {{"class", "shares"}});
    page.element("caption", caption);
    write_head(page);
    for (const measure::Scope& scope : scopes(account.seen)) {
        const auto body = page.in("tbody", {{"class", scope.instructed ? "told" : ""}});
        for (const measure::CueKind kind : measure::cue_kinds) {
            const measure::Result* result = result_of(account, measure, scope.name, name(kind));
            if (!result) continue;
            if (kind == measure::CueKind::any)
                write_row(page, *result, heading(account, scope), "any");
            else
                write_row(page, *result, kind == measure::CueKind::bid ? "bids" : "alarms", "part");
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

void share_table(Markup& page, const measure::Account& account) {
    write_table(page, account, "answered", "How many of the complete cues were answered in their window");
    page.element("p", {{"class", "caption"}},
                 "Dot: share answered, with its 95 % interval. Grey: 95 % of the random recordings, the tick "
                 "their mean. "
                     + null_caption(account));
    if (!asked(account, "answered_run") && !asked(account, "answered_window")) return;
    const auto more = page.in("details");
    page.element("summary", "The same, counted in two other ways");
    if (asked(account, "answered_run"))
        write_table(page, account, "answered_run",
                    "Runs: a chain of calls and the one that ends it are counted once");
    if (asked(account, "answered_window"))
        write_table(page, account, "answered_window",
                    "Whole window: any answer in a cue's window counts, whichever cue it was credited to");
}

} // namespace attune::report
