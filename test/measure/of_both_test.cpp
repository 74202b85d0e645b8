// SPDX-License-Identifier: Apache-2.0
// A file that holds the child alone says nothing of the caregiver.
#include <attune/measure/account.hpp>

#include <test/measure/support/measured_case.hpp>
#include <test/measure/support/plain_recording.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace attune;
using namespace attune::test;

namespace {

const std::string calls = "resolution,,,,0,0.1\nepisode,play,,,0,120\n"
                          "child,bid,voice,,5,6\nchild,bid,voice,,15,16\nchild,bid,voice,,25,26\n"
                          "child,bid,voice,,35,36\nchild,alarm,voice,,45,80\nchild,bid,voice,,90,91\n";

measure::Account account_of(const std::string& rows, measure::Options options = {.shifts = 20}) {
    const Timeline timeline = plain_recording(rows);
    Progress silent;
    return measure::account(measure::observe(timeline, dyad_of(timeline), options).value(), options, silent);
}

std::set<std::string> determined(const measure::Account& account) {
    std::set<std::string> told;
    for (const measure::Result& one : account.results)
        if (one.estimate) told.insert(std::string{one.measure});
    return told;
}

} // namespace

TEST_CASE("where nothing of the caregiver is coded no call is unanswered and nothing broke") {
    const measure::Account alone = account_of(calls);
    CHECK(determined(alone) == std::set<std::string>{"alarm_free", "child_time", "comfort"});
    CHECK(alone.breaks.empty());
    CHECK(alone.trust.empty());
    for (const measure::Row& row : alone.ledger.rows) CHECK(row.status == measure::Status::cut);
    CHECK(std::count(alone.seen.notes.begin(), alone.seen.notes.end(),
                     "nothing of the caregiver is coded, so nothing is said of the two together")
          == 1);
}

TEST_CASE("where nothing of the child is coded the child has not failed to respond either") {
    const std::string acts = "resolution,,,,0,0.1\nepisode,play,,,0,120\n"
                             "caregiver,answer,voice,,5,6\ncaregiver,answer,voice,,15,16\n"
                             "caregiver,answer,voice,,25,26\ncaregiver,demand,voice,,35,36\n"
                             "caregiver,answer,voice,,45,80\ncaregiver,answer,voice,,90,91\n";
    const measure::Account alone = account_of(acts);
    CHECK(determined(alone).empty());
    CHECK(alone.seen.notes.back() == "nothing of the child is coded, so nothing is said of the two together");
    CHECK(determined(account_of(acts + "coverage,child,voice,,0,120\n")).contains("child_response"));
}

TEST_CASE("a caregiver who could be seen and did nothing has answered nothing") {
    for (const char* seen : {"coverage,caregiver,voice,,0,120\n", "caregiver,neutral,gaze,,0,1\n"}) {
        const measure::Account both = account_of(calls + seen);
        CHECK(determined(both).contains("answered"));
        CHECK(!both.breaks.empty());
    }
}

TEST_CASE("of channels that can not be had nothing is said either") {
    const measure::Account account =
        account_of("person,caregiver,voice,,,\n" + calls + "caregiver,answer,voice,,6,7\n");
    CHECK(!determined(account).contains("answered"));
    CHECK(!determined(account).contains("focus"));
}

TEST_CASE("a window for voices is not complete where no voice of the caregiver is coded") {
    const measure::Account account = account_of(calls + "caregiver,answer,face,,6,7\n",
                                                {.window = measure::WindowRule::lena, .shifts = 20});
    CHECK(!determined(account).contains("answered"));
    CHECK(determined(account).contains("focus"));
    CHECK(account.seen.notes.back()
          == "no voice of the caregiver is coded, so no cue is said to be unanswered");
}
