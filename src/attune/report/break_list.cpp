// SPDX-License-Identifier: Apache-2.0
#include <attune/report/break_list.hpp>

#include <attune/report/headings.hpp>
#include <attune/report/long_break_list.hpp>
#include <attune/report/moment_words.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace attune::report {
namespace {

using measure::Account;
using measure::Break;
using measure::Stage;

/// Four steps, filled as far as the break went.
void draw_depth(Markup& page, Stage depth) {
    const auto drawing =
        page.in("svg", {{"class", "depth"}, {"viewBox", "0 0 34 16"}, {"aria-hidden", "true"}});
    for (int step = 0; step < 4; ++step)
        page.lone("rect", {{"class", step <= static_cast<int>(depth) ? "reached" : ""},
                           {"x", 0.5 + step * 8.5},
                           {"y", 11.5 - step * 3.5},
                           {"width", 7},
                           {"height", 4 + step * 3.5}});
}

/// "bid again after 2.0 s, turned away after 4.5 s": the stages in the order in which they came.
std::string course_words(const Break& found, const Speaker& speaker) {
    constexpr std::array all{std::pair{Stage::bid, "bid"}, std::pair{Stage::turn_away, "turn_away"},
                             std::pair{Stage::alarm, "alarm"}};
    std::vector<std::pair<Duration, std::string>> came;
    for (const auto& [stage, key] : all) {
        const measure::Reached& reached = found.reached(stage);
        Words words{{"far", speaker.words("break_list.far." + std::string{key})}};
        if (reached.on) {
            came.emplace_back(Duration{-1}, speaker.words("break_list.from_start", words));
        } else if (reached.moment && *reached.moment == found.onset) {
            came.emplace_back(Duration{0}, speaker.words("break_list.at_once", words));
        } else if (reached.moment) {
            const Duration since = *reached.moment - found.onset;
            words.emplace("time", speaker.number(length_words(since)));
            came.emplace_back(since, speaker.words("break_list.after", words));
        }
    }
    if (came.empty()) return depth_words(found.depth, speaker);
    std::sort(came.begin(), came.end());
    std::string words;
    for (const auto& [when, what] : came)
        words += (words.empty() ? "" : speaker.words("break_list.then")) + what;
    return words;
}

std::string where_words(const Account& account, const Break& found, const Speaker& speaker) {
    const auto& episodes = account.seen.episodes;
    if (episodes.size() < 2 || !found.opened_in) return {};
    const std::string opened = episodes[*found.opened_in].name;
    if (!found.closed_in || *found.closed_in == *found.opened_in) return opened;
    return speaker.words("break_list.across", {{"from", opened}, {"to", episodes[*found.closed_in].name}});
}

void write_row(Markup& page, const Account& account, std::size_t index, const Speaker& speaker, bool linked) {
    const Break& found = account.breaks[index];
    const auto row = page.in("tr");
    {
        const auto cell = page.in("th", {{"scope", "row"}, {"class", "when"}});
        const std::string when = speaker.number_range(found.onset, found.close);
        if (linked)
            page.element("a", {{"href", fmt::format("#break-{}", index + 1)}}, when);
        else
            page.text(when);
        page.element("small", fmt::format(" {} {}", speaker.number(length_words(found.close - found.onset)),
                                          where_words(account, found, speaker)));
    }
    page.element("td", {{"data-label", speaker.words("break_list.began_label")}},
                 opening_words(account, found, speaker));
    {
        const auto cell =
            page.in("td", {{"class", "far"}, {"data-label", speaker.words("break_list.far_label")}});
        draw_depth(page, found.depth);
        page.element("span", course_words(found, speaker));
    }
    page.element("td",
                 {{"class", found.outcome == measure::Outcome::repaired ? "mended" : ""},
                  {"data-label", speaker.words("break_list.ended_label")}},
                 outcome_words(account, found, speaker));
}

void write_let_go(Markup& page, const Account& account, const Speaker& speaker) {
    constexpr std::size_t most = 100;
    std::string times;
    std::size_t n = 0;
    for (const Break& found : account.breaks) {
        if (!found.let_go()) continue;
        if (n < most)
            times += (n == 0 ? "" : speaker.words("break_list.then")) + speaker.number(clock(found.onset));
        ++n;
    }
    if (n == 0) return;
    if (n > most) times += speaker.words("break_list.then") + "\u2026";
    page.element("p", {{"class", "aside"}}, speaker.counted("break_list.let_go", n, {{"times", times}}));
}

void write_list(Markup& page, const Account& account, const Speaker& speaker, bool linked) {
    const auto table = page.in("table", {{"class", "breaks"}});
    write_headings(
        page, speaker,
        {"break_list.when", "break_list.how_it_began", "break_list.how_far", "break_list.what_ended"});
    const auto body = page.in("tbody");
    for (std::size_t i = 0; i < account.breaks.size(); ++i)
        if (!account.breaks[i].let_go()) write_row(page, account, i, speaker, linked);
}

} // namespace

void break_list(Markup& page, const Account& account, const Speaker& speaker, bool linked) {
    constexpr std::size_t most_in_full = 200;
    std::vector<const Break*> kept;
    for (const Break& found : account.breaks)
        if (!found.let_go()) kept.push_back(&found);
    if (kept.empty())
        page.element("p", speaker.say("break_list.none"));
    else if (kept.size() > most_in_full)
        long_break_list(page, account, kept, speaker);
    else
        write_list(page, account, speaker, linked);
    write_let_go(page, account, speaker);
}

} // namespace attune::report
