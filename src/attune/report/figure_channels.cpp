// SPDX-License-Identifier: Apache-2.0
#include <attune/report/figure_channels.hpp>

#include <attune/report/asked.hpp>
#include <attune/report/figure.hpp>
#include <attune/report/page_sections.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace attune::report {
namespace {

constexpr double row_height = 24;

/// The results of one scope, by channel in use.
struct ChannelRows {
    std::string title;
    std::vector<std::pair<Channel, const measure::Result*>> rows;
    std::string why_none; ///< where no row has a number
    bool instructed;
};

std::vector<ChannelRows> rows_of(const measure::Account& account) {
    std::vector<ChannelRows> made;
    for (const measure::Scope& scope : drawn_scopes(account)) {
        ChannelRows rows{heading(account, scope), {}, {}, scope.instructed};
        for (const Channel channel : channels) {
            const measure::Result* result = result_of(account, "answered", scope.name, name(channel));
            if (!result) continue;
            if (result->estimate)
                rows.rows.emplace_back(channel, result);
            else
                rows.why_none = result->estimate.because();
        }
        if (!rows.rows.empty() || !rows.why_none.empty()) made.push_back(std::move(rows));
    }
    return made;
}

/// The axis ends at the next tenth above everything drawn on it, the same in all panels.
double furthest(const std::vector<ChannelRows>& all) {
    double most = 0.1;
    for (const ChannelRows& scope : all)
        for (const auto& [channel, result] : scope.rows) {
            most = std::max(most, result->estimate->value);
            if (result->estimate->interval) most = std::max(most, result->estimate->interval->high);
            if (result->chance && *result->chance) most = std::max(most, (**result->chance).high);
        }
    return std::min(1.0, std::ceil(most * 10 - 1e-9) / 10);
}

std::string row_description(Channel channel, const measure::Result& result) {
    std::string words = fmt::format("{} {}", name(channel), share_words(*result.estimate));
    if (result.chance && *result.chance)
        words += fmt::format(", by coincidence {}", percent((**result.chance).expected));
    return words;
}

void draw_row(Markup& page, const Scale& x, double y, Channel channel, const measure::Result& result) {
    page.element("text", {{"class", "y-tick"}, {"x", x(0) - 8}, {"y", y + 4}}, name(channel));
    page.lone("line", {{"class", "hair"}, {"x1", x(0)}, {"x2", x(x.high())}, {"y1", y}, {"y2", y}});
    if (result.chance && *result.chance) {
        const measure::AgainstChance& chance = **result.chance;
        page.lone("rect", {{"class", "null"},
                           {"x", x(chance.low)},
                           {"y", y - 7},
                           {"width", std::max(1.0, x(chance.high) - x(chance.low))},
                           {"height", 14}});
        page.lone("line", {{"class", "expected"},
                           {"x1", x(chance.expected)},
                           {"x2", x(chance.expected)},
                           {"y1", y - 9},
                           {"y2", y + 9}});
    }
    if (const auto& interval = result.estimate->interval)
        page.lone("line", {{"class", "interval"},
                           {"x1", x(interval->low)},
                           {"x2", x(interval->high)},
                           {"y1", y},
                           {"y2", y}});
    page.lone("circle", {{"class", "dot"}, {"cx", x(result.estimate->value)}, {"cy", y}, {"r", 4}});
    page.element("text", {{"class", "end-label"}, {"x", x(x.high()) + 8}, {"y", y + 4}},
                 fmt::format("{:.0f} of {:.0f}", *result.estimate->count, *result.estimate->of));
}

void draw_panel(Markup& page, const ChannelRows& scope, double most) {
    const Panel panel{.height =
                          76 + row_height * static_cast<double>(std::max<std::size_t>(scope.rows.size(), 1)),
                      .left = 60,
                      .right = 62};
    std::string description;
    for (const auto& [channel, result] : scope.rows)
        description += (description.empty() ? "" : "; ") + row_description(channel, *result);
    const PanelDrawing drawing{page, panel, scope.title, scope.rows.empty() ? scope.why_none : description,
                               scope.instructed ? "told" : ""};
    if (scope.rows.empty()) {
        page.element("text", {{"class", "because"}, {"x", 0}, {"y", panel.top + 18}}, scope.why_none);
        return;
    }
    const Scale x = panel.across(0, most);
    double y = panel.top + row_height / 2;
    for (const auto& [channel, result] : scope.rows) {
        draw_row(page, x, y, channel, *result);
        y += row_height;
    }
    draw_x_axis(page, panel, share_ticks(x, 5), "share of the complete cues");
}

void write_table(Markup& page, const std::vector<ChannelRows>& all) {
    const auto more = page.in("details", {{"class", "numbers"}});
    page.element("summary", "The numbers of this figure");
    const auto table = page.in("table");
    {
        const auto head = page.in("thead");
        const auto row = page.in("tr");
        for (const auto* name : {"Where", "Channel", "First answers", "Share (95 % interval)",
                                 "By coincidence (95 %)", "p", "p, adjusted"})
            page.element("th", {{"scope", "col"}}, name);
    }
    const auto body = page.in("tbody");
    for (const ChannelRows& scope : all)
        for (const auto& [channel, result] : scope.rows) {
            const auto row = page.in("tr");
            page.element("td", scope.title);
            page.element("th", {{"scope", "row"}}, name(channel));
            page.element("td", counts_words(*result->estimate));
            page.element("td", share_words(*result->estimate));
            const bool compared = result->chance && result->chance->determined();
            const measure::AgainstChance* chance = compared ? &**result->chance : nullptr;
            page.element("td", chance ? fmt::format("{} ({})", percent(chance->expected),
                                                    percent(chance->low, chance->high))
                                      : "");
            page.element("td", chance ? p_number(chance->p) : "");
            page.element("td", chance && chance->p_adjusted ? p_number(*chance->p_adjusted) : "");
        }
}

} // namespace

void channel_figure(Markup& page, const measure::Account& account) {
    const std::vector<ChannelRows> all = rows_of(account);
    if (all.empty()) return;
    const Figure figure{
        page,
        {"channels", "Through which channel the first answer came",
         "Dot: share of the complete cues whose first answer came on this channel, with its 95 % "
         "interval. Grey: 95 % of the random recordings, the tick their mean. "
             + null_caption(account)}};
    {
        const auto panels = page.in("div", {{"class", "panels"}});
        const double most = furthest(all);
        for (const ChannelRows& scope : all) draw_panel(page, scope, most);
    }
    write_table(page, all);
}

} // namespace attune::report
