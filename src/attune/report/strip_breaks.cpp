// SPDX-License-Identifier: Apache-2.0
#include <attune/report/strip_row.hpp>

#include <attune/report/moment_words.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::report {
namespace {

using measure::Break;
using measure::Stage;

struct Step {
    Interval time;
    Stage stage;
};

/// The stretches of a break by the furthest stage that was reached.
std::vector<Step> steps(const Break& found) {
    Stage stage = Stage::none;
    std::vector<std::pair<Instant, Stage>> reached;
    for (const Stage next : measure::stages) {
        if (found.reached(next).on) stage = std::max(stage, next);
        if (found.reached(next).moment) reached.emplace_back(*found.reached(next).moment, next);
    }
    std::sort(reached.begin(), reached.end());
    std::vector<Step> made;
    Instant from = found.onset;
    const auto go_to = [&](Instant until) {
        if (const auto time = stretch(from, until)) made.push_back({*time, stage});
        from = std::max(from, until);
    };
    for (const auto& [moment, next] : reached) {
        if (next <= stage) continue;
        go_to(moment);
        stage = next;
    }
    go_to(found.close);
    return made;
}

std::string_view style(Stage stage) {
    switch (stage) {
    case Stage::none: return "stage-none";
    case Stage::bid: return "stage-bid";
    case Stage::turn_away: return "stage-turn";
    case Stage::alarm: return "stage-alarm";
    }
    return {};
}

/// On the rail, each stage stands higher than the one before.
double height_on_rail(Stage stage) {
    return StripLayout::rail_height * (static_cast<double>(stage) + 1) / 4;
}

void draw_step(const StripRow& to, const Step& step) {
    const auto piece = to.layout.piece(step.time, to.row);
    if (!piece) return;
    to.page.lone("rect", {{"class", style(step.stage)},
                          {"x", piece->x},
                          {"y", to.layout.top() - 2},
                          {"width", piece->width},
                          {"height", to.layout.bottom() - to.layout.top() + 4}});
    const double height = height_on_rail(step.stage);
    to.page.lone("rect", {{"class", "rail"},
                          {"x", piece->x},
                          {"y", to.layout.rail() + StripLayout::rail_height - height},
                          {"width", piece->width},
                          {"height", height}});
}

/// A repair is a filled ring at the end of the break, calm without an answer an empty one; an open break has
/// none.
void draw_close(const StripRow& to, const Break& found) {
    if (found.outcome == measure::Outcome::censored || !to.time().contains(found.close)) return;
    const auto at =
        to.page.in("g", {{"transform", fmt::format("translate({},{})", drawn(to.x(found.close)),
                                                   drawn(to.layout.rail() + StripLayout::rail_height / 2))}});
    to.page.lone("path", {{"class", found.outcome == measure::Outcome::repaired ? "u repair" : "u alone"},
                          {"d", "M-4,0a4,4 0 1,0 8,0a4,4 0 1,0 -8,0"}});
}

} // namespace

void draw_breaks(const StripRow& to) {
    for (std::size_t i = 0; i < to.account.breaks.size(); ++i) {
        const Break& found = to.account.breaks[i];
        if (found.let_go()) continue;
        const Interval whole{found.onset, std::max(found.close, found.onset + tick)};
        if (!overlap(whole, to.time()) && !to.time().contains(found.close)) continue;
        const bool begins_here = to.time().contains(found.onset);
        const std::string words = break_words(to.account, i, to.speaker);
        const auto drawing = to.page.in("g", {{"class", "break"},
                                              {"id", begins_here ? fmt::format("break-{}", i + 1) : ""},
                                              {"role", "img"},
                                              {"aria-label", words}});
        to.page.element("title", words);
        for (const Step& step : steps(found)) draw_step(to, step);
        draw_close(to, found);
    }
}

} // namespace attune::report
