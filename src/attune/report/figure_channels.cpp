// SPDX-License-Identifier: Apache-2.0
#include <attune/report/figure_channels.hpp>

#include <attune/report/asked.hpp>
#include <attune/report/figure.hpp>
#include <attune/report/headings.hpp>
#include <attune/report/page_sections.hpp>
#include <attune/report/phrase.hpp>
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

std::vector<ChannelRows> rows_of(const measure::Account& account, const Speaker& speaker) {
    std::vector<ChannelRows> made;
    for (const measure::Scope& scope : drawn_scopes(account)) {
        ChannelRows rows{heading(account, scope, speaker), {}, {}, scope.instructed};
        for (const Channel channel : channels) {
            const measure::Result* result = result_of(account, "answered", scope.name, name(channel));
            if (!result) continue;
            if (result->estimate)
                rows.rows.emplace_back(channel, result);
            else
                rows.why_none = why_words(speaker, result->estimate.because());
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

std::string row_description(Channel channel, const measure::Result& result, const Speaker& speaker) {
    Words words{{"channel", channel_words(speaker, channel)},
                {"share", share_words(*result.estimate, speaker)}};
    if (!result.chance || !*result.chance) return speaker.words("channel_figure.row", words);
    words.emplace("expected", percent((**result.chance).expected));
    return speaker.words("channel_figure.row_chance", words);
}

void draw_row(Markup& page, const Scale& x, double y, Channel channel, const measure::Result& result,
              const Speaker& speaker) {
    page.element("text", {{"class", "y-tick"}, {"x", x(0) - 8}, {"y", y + 4}},
                 channel_words(speaker, channel));
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
                 counts_words(*result.estimate, speaker));
}

void draw_panel(Markup& page, const ChannelRows& scope, const Speaker& speaker, double most) {
    const Panel panel{.height =
                          76 + row_height * static_cast<double>(std::max<std::size_t>(scope.rows.size(), 1)),
                      .left = 60,
                      .right = 62};
    std::string description;
    for (const auto& [channel, result] : scope.rows)
        description += (description.empty() ? "" : "; ") + row_description(channel, *result, speaker);
    const PanelDrawing drawing{page, panel, scope.title, scope.rows.empty() ? scope.why_none : description,
                               scope.instructed ? "told" : ""};
    if (scope.rows.empty()) {
        page.element("text", {{"class", "because"}, {"x", 0}, {"y", panel.top + 18}}, scope.why_none);
        return;
    }
    const Scale x = panel.across(0, most);
    double y = panel.top + row_height / 2;
    for (const auto& [channel, result] : scope.rows) {
        draw_row(page, x, y, channel, *result, speaker);
        y += row_height;
    }
    draw_x_axis(page, panel, share_ticks(x, 5), speaker.words("researcher.share_of_complete"));
}

void write_table(Markup& page, const std::vector<ChannelRows>& all, const Speaker& speaker) {
    const auto more = page.in("details", {{"class", "numbers"}});
    page.element("summary", speaker.words("researcher.numbers_of_figure"));
    const auto table = page.in("table");
    write_headings(page, speaker,
                   {"researcher.where", "channel_figure.channel", "channel_figure.first", "researcher.share",
                    "researcher.by_chance_95", "researcher.p", "researcher.p_adjusted"});
    const auto body = page.in("tbody");
    for (const ChannelRows& scope : all)
        for (const auto& [channel, result] : scope.rows) {
            const auto row = page.in("tr");
            page.element("td", scope.title);
            page.element("th", {{"scope", "row"}}, channel_words(speaker, channel));
            page.element("td", counts_words(*result->estimate, speaker));
            page.element("td", share_words(*result->estimate, speaker));
            const bool compared = result->chance && result->chance->determined();
            const measure::AgainstChance* chance = compared ? &**result->chance : nullptr;
            page.element("td", chance ? speaker.words("researcher.value_and_range",
                                                      {{"value", percent(chance->expected)},
                                                       {"range", percent(chance->low, chance->high)}})
                                      : "");
            page.element("td", chance ? speaker.number(p_number(chance->p)) : "");
            page.element("td",
                         chance && chance->p_adjusted ? speaker.number(p_number(*chance->p_adjusted)) : "");
        }
}

} // namespace

void channel_figure(Markup& page, const measure::Account& account, const Speaker& speaker) {
    const std::vector<ChannelRows> all = rows_of(account, speaker);
    if (all.empty()) return;
    const Figure figure{page,
                        {"channels", speaker.words("channel_figure.title"),
                         speaker.say("channel_figure.caption") + " " + null_caption(account, speaker)}};
    {
        const auto panels = page.in("div", {{"class", "panels"}});
        const double most = furthest(all);
        for (const ChannelRows& scope : all) draw_panel(page, scope, speaker, most);
    }
    write_table(page, all, speaker);
}

} // namespace attune::report
