// SPDX-License-Identifier: Apache-2.0
#include <attune/report/strip_overview.hpp>

#include <attune/report/headings.hpp>
#include <attune/report/minutes.hpp>
#include <attune/report/overview_row.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::report {

using namespace std::chrono_literals;

namespace {

using measure::Account;

void write_hours(Markup& page, const Account& account, const Interval& time, const Speaker& speaker) {
    const auto more = page.in("details", {{"class", "numbers"}});
    page.element("summary", speaker.words("overview.by_hour"));
    const auto table = page.in("table");
    write_headings(page, speaker,
                   {"overview.from", "researcher.cues", "overview.alarms", "researcher.answered",
                    "overview.answers", "overview.in_breaks"});
    const auto body = page.in("tbody");
    const Duration hour = std::max<Duration>(1h, time.length() / 48 / Duration{1h} * Duration{1h});
    Instant onset = time.onset();
    for (const Minute& one : minutes(account, time, hour)) {
        const auto row = page.in("tr");
        page.element("th", {{"scope", "row"}}, whole_clock(onset));
        for (const std::uint32_t n : {one.cues, one.alarms, one.answered, one.answers})
            page.element("td", std::to_string(n));
        page.element("td", speaker.number(length_words(one.in_break)));
        onset += hour;
    }
}

} // namespace

void strip_overview(Markup& page, const Account& account, const Speaker& speaker) {
    const Interval time = recorded(account.seen);
    // A day is drawn minute by minute; longer recordings in longer minutes, so that there are six rows at
    // most.
    Duration bin = 1min;
    while (time.length() > bin * static_cast<Duration::rep>(6 * bins_in_a_row)) bin *= 2;
    const std::vector<Minute> all = minutes(account, time, bin);
    double most = 1;
    for (const Minute& minute : all) most = std::max<double>(most, std::max(minute.cues, minute.answers));
    const Duration row_length = bin * static_cast<Duration::rep>(bins_in_a_row);
    {
        const auto box = page.in("div", {{"class", "overviews"}});
        Instant onset = time.onset();
        for (std::size_t first = 0; first < all.size(); first += bins_in_a_row, onset += row_length)
            draw_overview_row({page,
                               account,
                               speaker,
                               {onset, onset + row_length},
                               bin,
                               std::span{all}.subspan(first, std::min(bins_in_a_row, all.size() - first)),
                               most});
    }
    page.element(
        "p", {{"class", "caption"}},
        speaker.say("overview.caption", {{"bin", length_words(bin)}, {"most", fmt::format("{:.0f}", most)}}));
    write_hours(page, account, time, speaker);
}

} // namespace attune::report
