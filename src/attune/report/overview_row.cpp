// SPDX-License-Identifier: Apache-2.0
#include <attune/report/overview_row.hpp>

#include <attune/report/asked.hpp>
#include <attune/report/scale.hpp>
#include <attune/report/strip_layout.hpp>
#include <attune/report/strip_who.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::report {
namespace {

constexpr double gutter = StripLayout::gutter;
constexpr double width = StripLayout::width;
constexpr double half = 58; ///< height of each partner's side
constexpr double head = 26;
constexpr double rail = 10;
constexpr double base = head + half;
constexpr double rail_top = base + half + 6;
constexpr double height = rail_top + rail + 24;

/// Bars side by side as one path; `up` from the middle line or down from it.
template <typename Count>
std::string bars(const OverviewRow& row, double from, double full, Count count) {
    constexpr double bar = width / static_cast<double>(bins_in_a_row);
    std::string path;
    for (std::size_t i = 0; i < row.bins.size(); ++i) {
        const double size = count(row.bins[i]) * full;
        if (size == 0) continue;
        path += fmt::format("M{},{}v{}h{}V{}z", drawn(gutter + bar * static_cast<double>(i)), drawn(from),
                            drawn(-size), drawn(bar - 0.6), drawn(from));
    }
    return path;
}

void draw_bars(const OverviewRow& row) {
    const double unit = half / row.most;
    row.page.lone("path",
                  {{"class", "cues"}, {"d", bars(row, base, unit, [](const Minute& m) { return m.cues; })}});
    row.page.lone("path", {{"class", "answered-cues"},
                           {"d", bars(row, base, unit, [](const Minute& m) { return m.answered; })}});
    row.page.lone("path", {{"class", "answers"},
                           {"d", bars(row, base + 1, -unit, [](const Minute& m) { return m.answers; })}});
    row.page.lone("path",
                  {{"class", "in-break"}, {"d", bars(row, rail_top + rail, rail, [&](const Minute& m) {
                                               return Seconds{m.in_break} / Seconds{row.bin};
                                           })}});
}

void draw_unwatched(const OverviewRow& row) {
    const auto part = overlap(row.time, recorded(row.account.seen));
    if (!part) return;
    const Stretches unwatched = difference(Stretches{{*part}}, row.account.seen.watched);
    std::string path;
    for (const Interval& gap : unwatched.intervals()) {
        const double from = row.x(gap.onset());
        const double size = row.x(gap.offset()) - from;
        if (size >= 0.5)
            path += fmt::format("M{},{}v{}h{}V{}z", drawn(from), drawn(head), drawn(2 * half), drawn(size),
                                drawn(head));
    }
    if (!path.empty()) row.page.lone("path", {{"class", "unwatched"}, {"d", path}});
}

void draw_episodes(const OverviewRow& row) {
    constexpr double least = 24; // pixels that a name needs
    if (names_no_episode(row.account.seen)) return;
    for (const Episode& episode : row.account.seen.episodes) {
        const auto part = overlap(episode.interval, row.time);
        if (!part) continue;
        const double from = row.x(part->onset());
        const double size = row.x(part->offset()) - from;
        if (size < least) continue;
        row.page.lone("path",
                      {{"class", "episode"},
                       {"d", fmt::format("M{},{}v-5h{}v5", drawn(from), drawn(head - 3), drawn(size - 1))}});
        row.page.element("text", {{"class", "name"}, {"x", from + 1}, {"y", head - 12}},
                         shortened(episode.name, static_cast<std::size_t>(size / 7)));
    }
}

void draw_axes(const OverviewRow& row) {
    row.page.lone(
        "line",
        {{"class", "axis"}, {"x1", gutter}, {"x2", gutter + width}, {"y1", base + .5}, {"y2", base + .5}});
    const Duration step = time_step(row.time.length(), 12);
    Instant moment{(row.time.onset().since_zero() + step - tick) / step * step};
    for (; moment <= row.time.offset(); moment += step) {
        row.page.lone("line", {{"class", "axis"},
                               {"x1", row.x(moment)},
                               {"x2", row.x(moment)},
                               {"y1", rail_top + rail},
                               {"y2", rail_top + rail + 4}});
        row.page.element("text", {{"class", "tick"}, {"x", row.x(moment)}, {"y", height - 4}},
                         whole_clock(moment));
    }
    for (const Partner partner : partners) {
        const double y = partner == Partner::child ? base - half / 2 : base + half / 2;
        write_who(row.page, row.speaker, row.account.seen.ids[partner], partner, y);
        row.page.element("text",
                         {{"class", "channel"},
                          {"x", gutter - 8},
                          {"y", partner == Partner::child ? head + 8 : base + half}},
                         fmt::format("{:.0f}", row.most));
    }
}

} // namespace

void draw_overview_row(const OverviewRow& row) {
    std::uint32_t cues = 0;
    std::uint32_t answered = 0;
    for (const Minute& minute : row.bins) {
        cues += minute.cues;
        answered += minute.answered;
    }
    const std::string title = row.speaker.counted("overview.row", cues,
                                                  {{"from", whole_clock(row.time.onset())},
                                                   {"to", whole_clock(row.time.offset())},
                                                   {"answered", std::to_string(answered)}});
    const auto drawing = row.page.in(
        "svg", {{"class", "row marks overview"},
                {"viewBox",
                 fmt::format("0 0 {} {}", drawn(gutter + width + 2 * StripLayout::margin), drawn(height))},
                {"role", "img"},
                {"aria-label", title}});
    row.page.element("title", title);
    draw_unwatched(row);
    draw_episodes(row);
    draw_bars(row);
    draw_axes(row);
}

/// Episodes and watched time: an act that reaches beyond them needs no row of its own.
Interval recorded(const measure::Observation& seen) {
    Instant first = seen.episodes.front().interval.onset();
    Instant last = seen.episodes.back().interval.offset();
    if (!seen.watched.empty()) {
        first = std::min(first, seen.watched.intervals().front().onset());
        last = std::max(last, seen.watched.intervals().back().offset());
    }
    return {first, last};
}

double OverviewRow::x(Instant moment) const {
    return gutter + Seconds{moment - time.onset()} / Seconds{time.length()} * width;
}

} // namespace attune::report
