// SPDX-License-Identifier: Apache-2.0
#include <test/report/small_recording.hpp>
#include <test/report/written_account.hpp>

#include <attune/report/minutes.hpp>
#include <attune/report/page.hpp>
#include <attune/report/strip_overview.hpp>

#include <doctest/doctest.h>

#include <numeric>

using namespace attune;
using attune::test::account_of;
using attune::test::count;
using namespace std::chrono_literals;

namespace {

/// Sixteen hours in which the child calls every twelve seconds, every third call is answered, and the camera
/// misses an hour.
std::string day() {
    std::string rows = "episode,day,,,0,57600\ncoverage,child,*,,0,28800\ncoverage,child,*,,32400,57600\n"
                       "coverage,caregiver,*,,0,57600\n";
    for (int i = 0; i < 4800; ++i) {
        const std::string onset = std::to_string(12 * i);
        rows += "child,bid,voice,neutral," + onset + "," + onset + ".5\n";
        if (i % 3 == 0) rows += "caregiver,answer,voice,neutral," + std::to_string(12 * i + 1) + ",\n";
    }
    return rows;
}

} // namespace

TEST_CASE("a minute counts what begins in it, and a break by the time it takes") {
    const auto account = account_of({.rows = std::string{test::session}});
    const auto all = report::minutes(account, {Instant{0s}, Instant{140s}}, 1min);
    REQUIRE(all.size() == 3);
    CHECK(all[0].cues == 7);
    CHECK(all[0].alarms == 1);
    CHECK(all[0].answered == 3);
    CHECK(all[2].cues == 2);
    const Duration in_breaks =
        std::accumulate(all.begin(), all.end(), Duration{0},
                        [](Duration sum, const report::Minute& m) { return sum + m.in_break; });
    Duration breaks{0};
    for (const measure::Break& found : account.breaks)
        if (!found.let_go()) breaks += found.close - found.onset;
    CHECK(in_breaks == breaks);
}

TEST_CASE("a day is drawn minute by minute in rows of four hours, on less than a megabyte") {
    const auto account = account_of({.rows = day(), .options = {.shifts = 20, .threads = 1}});
    report::Markup drawing;
    report::strip_overview(drawing, account, report::Speaker::english());
    const std::string overview = std::move(drawing).take();
    CHECK(count(overview, "class=\"row marks overview\"") == 4);
    CHECK(count(overview, "From 12:00:00 to 16:00:00: 1200 cues, 400 of them answered")
          == 2); // label and title
    CHECK(count(overview, "class=\"unwatched\"") == 1);
    const std::string page = report::page(account, test::small_provenance(), report::Speaker::english());
    CHECK(page.size() < 1'000'000);
    CHECK(count(page, "class=\"strip\"") == 0);
    CHECK(count(page, "href=\"#break-") + count(page, "href=\"#cue-") == 0);
}
