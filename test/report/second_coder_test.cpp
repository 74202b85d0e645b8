// SPDX-License-Identifier: Apache-2.0
#include <test/report/small_recording.hpp>
#include <test/report/written_account.hpp>

#include <attune/report/headline.hpp>
#include <attune/report/json.hpp>
#include <attune/report/page.hpp>
#include <attune/report/second_coder.hpp>
#include <attune/report/summary.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace attune::report {
namespace {

/// A minute with five calls, so many of them answered.
std::string calls(int answered) {
    std::string rows = "episode,play,,,0,60\n";
    for (int i = 0; i < 5; ++i) rows += "child,bid,voice,," + std::to_string(10 * i + 5) + ",\n";
    for (int i = 0; i < answered; ++i)
        rows += "caregiver,answer,voice,," + std::to_string(10 * i + 6) + ",\n";
    return rows;
}

measure::Account both(int first, int second) {
    measure::Account account = test::account_of({.rows = calls(first)});
    account.second_coder = test::account_of({.rows = calls(second)}).results;
    return account;
}

const CoderRange& the(const std::vector<CoderRange>& ranges, std::string_view measure, std::string_view part,
                      std::string_view what = "value") {
    const auto found = std::find_if(ranges.begin(), ranges.end(), [&](const CoderRange& one) {
        return one.first->measure == measure && one.first->part == part && one.what == what;
    });
    REQUIRE(found != ranges.end());
    return *found;
}

} // namespace

TEST_CASE("a headline number of two coders has a range, in whatever order they come") {
    for (const auto& [first, second] : {std::pair{5, 3}, std::pair{3, 5}}) {
        const measure::Account account = both(first, second);
        const auto ranges = coder_ranges(account);
        const CoderRange& any = the(ranges, "answered", "any");
        CHECK(*any.of_first == doctest::Approx(first / 5.0));
        CHECK(*any.of_second == doctest::Approx(second / 5.0));
        CHECK(*any.low() == doctest::Approx(.6));
        CHECK(*any.high() == 1);
        CHECK(any.because().empty());
        const CoderRange& excess = the(ranges, "answered", "any", "excess");
        CHECK(*excess.low() < *excess.high());
    }
}

TEST_CASE("the ranges are those of the headline numbers, each once, and only those") {
    const measure::Account account = both(4, 3);
    const auto ranges = coder_ranges(account);
    std::size_t headlines = 0, values = 0;
    for (const measure::Result& result : account.results) headlines += is_headline(result, account);
    for (const CoderRange& range : ranges) {
        CHECK(is_headline(*range.first, account));
        values += range.what == "value";
    }
    CHECK(values == headlines);
    CHECK(headlines > 5);
}

TEST_CASE("one coder twice has ranges of no width") {
    const measure::Account account = both(4, 4);
    for (const CoderRange& range : coder_ranges(account)) {
        CHECK(range.low() == range.high());
        CHECK(range.of_first == range.of_second);
    }
}

TEST_CASE("what only one file gives has a reason in place of a range") {
    measure::Account account = both(4, 3);
    std::erase_if(account.second_coder, [](const measure::Result& one) { return one.measure == "break"; });
    const auto ranges = coder_ranges(account);
    CHECK(the(ranges, "break", "rate").because() == "second coder: not in this file");
    CHECK(!the(ranges, "break", "rate").low());
    CHECK(the(ranges, "answered", "alarm").because() == "neither coder's file gives it");
    const measure::Account few = both(5, 2);
    CHECK(the(coder_ranges(few), "latency", "answered").because()
          == "second coder: 2 answered cues; at least 5 are needed");
    const measure::Account later = both(2, 5);
    CHECK(the(coder_ranges(later), "latency", "answered").because()
          == "first coder: 2 answered cues; at least 5 are needed");
}

TEST_CASE("summary, page and JSON tell the ranges, and nothing of a second coder where there is none") {
    const measure::Account account = both(5, 3);
    Provenance from = test::provenance_of(account);
    from.second_recording = source_file("second.csv", "text");
    const std::string told = summary(account, from, Detail::brief);
    CHECK(told.find("The same from the second coder's file, second.csv") != std::string::npos);
    CHECK(page(account, from, Speaker::english()).find("id=\"coders\"") != std::string::npos);
    const auto json = nlohmann::json::parse(report::json(account, from));
    CHECK(json["second_coder"]["file"]["name"] == "second.csv");
    CHECK(json["second_coder"]["ranges"][0]["measure"] == "answered");
    CHECK(json["second_coder"]["ranges"][0]["low"] == .6);
    CHECK(json["second_coder"]["ranges"][0]["high"] == 1);

    const measure::Account alone = test::account_of({.rows = calls(4)});
    const Provenance one = test::provenance_of(alone);
    CHECK(coder_ranges(alone).empty());
    CHECK(summary(alone, one, Detail::full).find("second coder") == std::string::npos);
    CHECK(page(alone, one, Speaker::english()).find("id=\"coders\"") == std::string::npos);
    const auto without = nlohmann::json::parse(report::json(alone, one));
    CHECK(without["second_coder"].is_null());
    CHECK(without["second_coder_because"] == "no second coder's file was given");
}

} // namespace attune::report
