// SPDX-License-Identifier: Apache-2.0
#include <attune/report/figure_trust.hpp>

#include <attune/report/asked.hpp>
#include <attune/report/figure.hpp>
#include <attune/report/sideways.hpp>
#include <attune/report/strip_layout.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::report {
namespace {

using measure::TrustBand;
using measure::TrustStep;
using Points = std::vector<std::pair<double, double>>;

constexpr Panel panel{.width = 720, .height = 280, .left = 44, .right = 40, .top = 50, .bottom = 58};
/// A day has tens of thousands of steps and the drawing a thousand pixels.
constexpr std::size_t most_steps = 700;

struct Drawn {
    double x;
    double line, low, high;
    bool grey;
    bool answered;
};

std::vector<Drawn> thinned(const measure::Account& account, const Scale& x, const Scale& y) {
    const std::size_t every = account.trust.size() / most_steps + 1;
    std::vector<Drawn> made;
    for (std::size_t i = every - 1; i < account.trust.size(); i += every) {
        const TrustStep& step = account.trust[i];
        const TrustBand around = measure::band(step);
        made.push_back({x(Seconds{step.known_at.since_zero()}.count()), y(step.line()), y(around.low),
                        y(around.high), step.instructed || step.after_instructed,
                        account.ledger.rows[step.cue].answered()});
    }
    return made;
}

/// The steps [first, last) as a line within a band; both reach to `end`.
void draw_part(Markup& page, std::span<const Drawn> steps, double end, std::string_view colour) {
    if (steps.empty()) return;
    Points line;
    Points high;
    std::string low;
    double from = end;
    for (const Drawn& step : steps) {
        line.emplace_back(step.x, step.line);
        high.emplace_back(step.x, step.high);
    }
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        low += fmt::format("L{},{}H{}", drawn(from), drawn(step->low), drawn(step->x));
        from = step->x;
    }
    page.lone("path", {{"class", fmt::format("band {}", colour)}, {"d", step_path(high, end) + low + "Z"}});
    page.lone("path", {{"class", fmt::format("line {}", colour)}, {"d", step_path(line, end)}});
}

void draw_episodes(Markup& page, const measure::Account& account, const Speaker& speaker, const Scale& x) {
    if (names_no_episode(account.seen)) return;
    for (const Episode& episode : account.seen.episodes) {
        const double from = x(Seconds{episode.interval.onset().since_zero()}.count());
        const double to = x(Seconds{episode.interval.offset().since_zero()}.count());
        page.lone("path", {{"class", "episode"},
                           {"d", fmt::format("M{},{}v-5h{}v5", drawn(from), drawn(panel.top - 2),
                                             drawn(to - from - 1))}});
        constexpr double of_a_character = 6.5;
        const auto room = static_cast<std::size_t>((to - from) / of_a_character);
        if (room > 3)
            page.element("text", {{"class", "note"}, {"x", from + 1}, {"y", panel.top - 11}},
                         shortened(called(speaker, episode), room));
    }
}

/// Every run below the axis: answered a tall tick, unanswered a short one.
void draw_runs(Markup& page, const std::vector<Drawn>& steps) {
    const double y = panel.height - panel.bottom + 8;
    std::string answered;
    std::string unanswered;
    for (const Drawn& step : steps)
        (step.answered ? answered : unanswered) +=
            fmt::format("M{},{}v{}", drawn(step.x), drawn(step.answered ? y : y + 5), step.answered ? 10 : 5);
    page.lone("path", {{"class", "run answered"}, {"d", answered}});
    page.lone("path", {{"class", "run"}, {"d", unanswered}});
}

void draw_time(Markup& page, const Interval& time, const Speaker& speaker, const Scale& x) {
    const Duration step = time_step(time.length(), 12);
    const double y = panel.height - panel.bottom + 34;
    Instant moment{(time.onset().since_zero() + step - tick) / step * step};
    for (; moment <= time.offset(); moment += step)
        page.element("text", {{"class", "x-tick"}, {"x", x(Seconds{moment.since_zero()}.count())}, {"y", y}},
                     whole_clock(moment));
    page.element("text",
                 {{"class", "x-label"}, {"x", (panel.left + panel.width - panel.right) / 2}, {"y", y + 17}},
                 speaker.words("trust.x"));
}

std::string hundredths(const Speaker& speaker, double share) {
    return speaker.number(fmt::format("{:.2f}", share));
}

std::string describe(const measure::Account& account, const Speaker& speaker) {
    const TrustStep& last = account.trust.back();
    const TrustBand around = measure::band(last);
    return speaker.counted("trust.described", account.trust.size(),
                           {{"line", hundredths(speaker, last.line())},
                            {"low", hundredths(speaker, around.low)},
                            {"high", hundredths(speaker, around.high)}});
}

} // namespace

void trust_figure(Markup& page, const measure::Account& account, const Speaker& speaker) {
    if (account.trust.empty()) return;
    const Figure figure{
        page,
        {"trust", speaker.words("trust.title"),
         speaker.say("trust.caption",
                     {{"half_life", speaker.number(fmt::format("{:g}", account.options.trust_half_life))}}),
         "h2"}};
    const std::string described = describe(account, speaker);
    page.element("p", {{"class", "lead"}}, described);
    const auto box = sideways(page, speaker.words("trust.box"), "wide");
    const PanelDrawing drawing{page, panel, speaker.words("trust.panel"), described};
    const Interval time = StripLayout{account.seen}.time();
    const Scale x =
        panel.across(Seconds{time.onset().since_zero()}.count(), Seconds{time.offset().since_zero()}.count());
    const Scale y = panel.up(0, 1);
    draw_y_axis(page, panel, in_language(speaker, number_ticks(y, 6)), "");
    draw_episodes(page, account, speaker, x);
    const std::vector<Drawn> steps = thinned(account, x, y);
    const auto grey = std::find_if(steps.begin(), steps.end(), [](const Drawn& step) { return step.grey; });
    const double end = panel.width - panel.right;
    draw_part(page, {steps.begin(), grey}, grey == steps.end() ? end : grey->x, "");
    draw_part(page, {grey, steps.end()}, end, "grey");
    draw_runs(page, steps);
    if (!steps.empty())
        draw_end_labels(page,
                        {{steps.back().line, hundredths(speaker, account.trust.back().line()),
                          steps.back().grey ? "grey" : "strong"}},
                        end + 6, panel.top, panel.height - panel.bottom);
    draw_time(page, time, speaker, x);
}

} // namespace attune::report
