// SPDX-License-Identifier: Apache-2.0
#include <attune/report/long_break_list.hpp>

#include <attune/report/headings.hpp>
#include <attune/report/moment_words.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::report {
namespace {

using measure::Account;
using measure::Break;
using measure::Stage;

/// A day has thousands: one short line each.
void write_short_row(Markup& page, const Account& account, const Break& found, const Speaker& speaker) {
    const auto row = page.in("tr");
    page.element("th", speaker.number_range(found.onset, found.close));
    page.element("td", depth_words(found.depth, speaker));
    page.element("td", outcome_words(account, found, speaker));
}

/// How far the breaks went by what ended them.
void write_crossing(Markup& page, const std::vector<const Break*>& found, const Speaker& speaker) {
    using measure::Outcome;
    const auto table = page.in("table", {{"class", "crossing"}});
    write_headings(page, speaker,
                   {"break_list.how_far", "break_list.mended", "break_list.calm_alone", "break_list.open",
                    "break_list.together"});
    const auto body = page.in("tbody");
    for (const Stage stage : {Stage::none, Stage::bid, Stage::turn_away, Stage::alarm}) {
        const auto row = page.in("tr");
        page.element("th", {{"scope", "row"}}, depth_words(stage, speaker));
        const auto reached = [&](const Break* one) { return one->depth == stage; };
        for (const Outcome outcome : {Outcome::repaired, Outcome::recovered_alone, Outcome::censored})
            page.element("td",
                         fmt::format("{}", std::count_if(found.begin(), found.end(), [&](const Break* one) {
                                         return reached(one) && one->outcome == outcome;
                                     })));
        page.element("td", fmt::format("{}", std::count_if(found.begin(), found.end(), reached)));
    }
}

} // namespace

void long_break_list(Markup& page, const Account& account, const std::vector<const Break*>& found,
                     const Speaker& speaker) {
    constexpr std::size_t most = 3000;
    write_crossing(page, found, speaker);
    const auto more = page.in("details");
    page.element("summary", speaker.words("break_list.all", {{"n", std::to_string(found.size())}}));
    const auto table = page.in("table");
    const auto body = page.in("tbody");
    for (std::size_t i = 0; i < std::min(most, found.size()); ++i)
        write_short_row(page, account, *found[i], speaker);
    if (found.size() > most) {
        const auto row = page.in("tr");
        page.element("td", {{"colspan", 3}},
                     speaker.words("break_list.more", {{"n", std::to_string(found.size() - most)}}));
    }
}

} // namespace attune::report
