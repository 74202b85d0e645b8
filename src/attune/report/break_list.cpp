// SPDX-License-Identifier: Apache-2.0
#include <attune/report/break_list.hpp>

#include <attune/report/long_break_list.hpp>
#include <attune/report/moment_words.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

#include <algorithm>

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
std::string course_words(const Break& found) {
    struct Named {
        Stage stage;
        std::string_view words;
    };
    constexpr Named all[]{
        {Stage::bid, "bid again"}, {Stage::turn_away, "turned away"}, {Stage::alarm, "alarm"}};
    std::vector<std::pair<Duration, std::string>> came;
    for (const Named& one : all) {
        const measure::Reached& reached = found.reached(one.stage);
        if (reached.on)
            came.emplace_back(Duration{-1}, fmt::format("{} from the start", one.words));
        else if (reached.moment)
            came.emplace_back(
                *reached.moment - found.onset,
                *reached.moment == found.onset
                    ? fmt::format("{} at once", one.words)
                    : fmt::format("{} after {}", one.words, length_words(*reached.moment - found.onset)));
    }
    if (came.empty()) return depth_words(found.depth);
    std::sort(came.begin(), came.end());
    std::string words;
    for (const auto& [when, what] : came) words += (words.empty() ? "" : ", ") + what;
    return words;
}

std::string where_words(const Account& account, const Break& found) {
    const auto& episodes = account.seen.episodes;
    if (episodes.size() < 2 || !found.opened_in) return {};
    const std::string opened = episodes[*found.opened_in].name;
    return found.closed_in && *found.closed_in != *found.opened_in
               ? opened + " to " + episodes[*found.closed_in].name
               : opened;
}

void write_row(Markup& page, const Account& account, std::size_t index, bool linked) {
    const Break& found = account.breaks[index];
    const auto row = page.in("tr");
    {
        const auto cell = page.in("th", {{"scope", "row"}, {"class", "when"}});
        const std::string when = clock(found.onset) + "\u2013" + clock(found.close);
        if (linked)
            page.element("a", {{"href", fmt::format("#break-{}", index + 1)}}, when);
        else
            page.text(when);
        page.element("small", fmt::format(" {} {}", length_words(found.close - found.onset),
                                          where_words(account, found)));
    }
    page.element("td", {{"data-label", "began"}}, opening_words(account, found));
    {
        const auto cell = page.in("td", {{"class", "far"}, {"data-label", "how far"}});
        draw_depth(page, found.depth);
        page.element("span", course_words(found));
    }
    page.element("td",
                 {{"class", found.outcome == measure::Outcome::repaired ? "mended" : ""},
                  {"data-label", "what ended it"}},
                 outcome_words(account, found));
}

void write_let_go(Markup& page, const Account& account) {
    constexpr std::size_t most = 100;
    std::string times;
    std::size_t n = 0;
    for (const Break& found : account.breaks) {
        if (!found.let_go()) continue;
        if (n < most) times += (n == 0 ? "" : ", ") + clock(found.onset);
        ++n;
    }
    if (n == 0) return;
    if (n > most) times += ", \u2026";
    page.element(
        "p", {{"class", "aside"}},
        fmt::format("Let go, and no break in contact: {} passed without an answer seen and nothing followed "
                    "(at {}).",
                    counted(n, "bid", "bids"), times));
}

void write_list(Markup& page, const Account& account, bool linked) {
    const auto table = page.in("table", {{"class", "breaks"}});
    {
        const auto head = page.in("thead");
        const auto row = page.in("tr");
        for (const auto* name : {"When", "How it began", "How far it went", "What ended it"})
            page.element("th", {{"scope", "col"}}, name);
    }
    const auto body = page.in("tbody");
    for (std::size_t i = 0; i < account.breaks.size(); ++i)
        if (!account.breaks[i].let_go()) write_row(page, account, i, linked);
}

} // namespace

void break_list(Markup& page, const Account& account, bool linked) {
    constexpr std::size_t most_in_full = 200;
    std::vector<const Break*> kept;
    for (const Break& found : account.breaks)
        if (!found.let_go()) kept.push_back(&found);
    if (kept.empty())
        page.element("p", "No break was seen in what was coded.");
    else if (kept.size() > most_in_full)
        long_break_list(page, account, kept);
    else
        write_list(page, account, linked);
    write_let_go(page, account);
}

} // namespace attune::report
