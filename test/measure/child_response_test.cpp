// SPDX-License-Identifier: Apache-2.0
#include <test/measure/support/shares_in_words.hpp>
#include <test/measure/support/side_by_side.hpp>
#include <test/measure/support/words.hpp>

#include <attune/measure/child_response.hpp>
#include <attune/measure/coincidence.hpp>
#include <attune/measure/roles_exchanged.hpp>
#include <attune/measure/share_answered.hpp>

#include <test/twin/roles.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

namespace {

std::vector<measure::Result> responses_to(const std::string& rows, std::uint32_t shifts = 0) {
    measure::Options options;
    options.shifts = shifts;
    return measure::child_responses(MeasuredCase{rows, options}.evidence());
}

std::string said(const std::string& rows, std::string_view measure, std::string_view part,
                 std::string_view episode = "play") {
    return value_or_reason(the(responses_to(rows), measure, episode, part));
}

const std::string two_minutes = "resolution,,,,0,0.1\nepisode,play,,,0,120\n";

// docs/measure/child_response.md works this by hand.
const std::string by_hand = two_minutes
                            + "caregiver,demand,voice,,10,\ncaregiver,answer,face,,30,\n"
                              "child,engage,gaze,,30.5,\ncaregiver,answer,face,,50,\n"
                              "child,bid,voice,,50.5,\ncaregiver,answer,voice,,70,\n"
                              "child,alarm,voice,,71,\nchild,engage,gaze,,75,\n"
                              "caregiver,answer,voice,,90,\ncaregiver,answer,face,,110,\n";

} // namespace

TEST_CASE("acts of the caregiver that a bid or engagement followed, worked by hand") {
    CHECK(said(by_hand, "child_response", "any") == "0.333333 = 2 of 6");
    CHECK(said(by_hand, "child_response", "answer") == "0.4 = 2 of 5");
    CHECK(said(by_hand, "child_response", "demand") == "1 complete act; at least 5 are needed");
    CHECK(said(by_hand, "child_response", "gaze") == "0.166667 = 1 of 6");
    CHECK(said(by_hand, "child_response", "voice") == "0.166667 = 1 of 6");
    CHECK(said(by_hand, "child_response_run", "any") == "0.333333 = 2 of 6");
    CHECK(said(by_hand, "child_response_window", "any") == "0.333333 = 2 of 6");
}

// L = 120 s, m = 6 s: lags of the child's acts from 6 to 114 s, 108 s of them. Two seconds for each pair of
// an act and a response that such a lag brings together: 24 for the five warm acts, as for the five calls of
// share_answered_test.cpp; 6 more for the demand at 10 (from 30.5: 99.5; from 50.5: 79.5; from 75: 55).
TEST_CASE("beside it stands what coincidence would give, exactly") {
    const auto found = responses_to(by_hand, 500);
    const auto exact = [&](std::string_view part) {
        return *(*the(found, "child_response", "play", part).chance)->expected_exact;
    };
    CHECK(exact("any") == doctest::Approx(30. / 108 / 6).epsilon(1e-12));
    CHECK(exact("answer") == doctest::Approx(24. / 108 / 5).epsilon(1e-12));
}

namespace {

/// Five warm acts 20 s apart, each with something of the child's half a second later.
std::string each_with(const std::string& response) {
    std::string rows = two_minutes + "child,neutral,gaze,,0,1\n";
    for (const char* second : {"10", "30", "50", "70", "90"})
        rows += std::string{"caregiver,answer,face,,"} + second + ",\n" + "child," + response + ",," + second
                + ".5,\n";
    return rows;
}

} // namespace

TEST_CASE("a bid or engagement is a response; alarm and turning away are none, nor is being busy") {
    for (const char* act : {"bid,voice", "engage,face"})
        CHECK(said(each_with(act), "child_response", "any") == "1 = 5 of 5");
    for (const char* act : {"alarm,voice", "withdraw,gaze", "shutdown,posture", "content,posture"})
        CHECK(said(each_with(act), "child_response", "any") == "0 = 0 of 5");
}

TEST_CASE("a look is no response of a child for whom looking is no cue") {
    const std::string rows = each_with("engage,gaze") + each_with("bid,gaze").substr(two_minutes.size());
    CHECK(said(rows, "child_response", "any") == "1 = 5 of 5");
    CHECK(said("person,child,gaze-cue,,,\nchild,neutral,voice,,0,1\n" + rows, "child_response", "any")
          == "0 = 0 of 5");
}

TEST_CASE("a rebuff or a fright opens nothing, and what is meant for somebody else neither") {
    const std::string few = "0 complete acts; at least 5 are needed";
    for (const char* act : {"rebuff", "frighten", "wait", "neutral"}) {
        std::string rows = two_minutes;
        for (const char* second : {"10", "30", "50", "70", "90"})
            rows += std::string{"caregiver,"} + act + ",face,," + second + ",\n";
        CHECK(said(rows, "child_response", "any") == few);
    }
    std::string rows = two_minutes;
    for (const char* second : {"10", "30", "50", "70", "90"})
        rows += std::string{"caregiver,answer,voice,,"} + second + ",,to=SIS\n";
    CHECK(said(rows, "child_response", "any") == few);
}

TEST_CASE("acts under instruction are told apart and never pooled") {
    const std::string rows = by_hand + "episode,still,,,120,180\n" + "caregiver,answer,face,,130,\n";
    const auto found = responses_to(rows);
    CHECK(the(found, "child_response", "still", "any").instructed);
    CHECK(value_or_reason(the(found, "child_response", "play", "any")) == "0.333333 = 2 of 6");
    for (const measure::Result& one : found) CHECK(one.episode != "free");
}

TEST_CASE("what is too little is said") {
    CHECK(said("resolution,,,,0,0.1\nepisode,play,,,0,29.5\n" + by_hand.substr(two_minutes.size()),
               "child_response", "any")
          == "1 complete act; at least 5 are needed");
    std::string rows = "resolution,,,,0,0.1\nepisode,play,,,0,29.5\n";
    for (const char* second : {"1", "5", "9", "13", "17"})
        rows += std::string{"caregiver,answer,face,,"} + second + ",\n";
    CHECK(said(rows, "child_response", "any") == "29.5 s watched; at least 30 s are needed");
}

TEST_CASE("the child's responses in random recordings are what the naive twin counts, roles exchanged") {
    const ShareWords words{
        "child_response", "child_response_run", "child_response_window", "answer", "demand", false};
    twin::Wishes busy;
    busy.motifs = 30;
    same_for_both(
        {[](const MeasuredCase& it) { return shares_in_words(measure::child_responses(it.evidence())); },
         [&](const twin::Account& it) {
             const twin::Scene scene = twin::roles_exchanged(it.scene);
             return shares_in_words(scene, shares_of(scene, twin::ledger(scene)), words);
         }},
        600, 250, busy);
}

namespace {

/// Only acts that can be exchanged and exchanged back: bids of the child, answers and demands of the
/// caregiver, and neutral ones of both.
twin::Recording only_exchangeable(twin::Recording it) {
    using twin::Act;
    using twin::Person;
    for (twin::CodedAct& act : it.acts) {
        const bool child = act.person == Person::child && act.act == Act::bid;
        const bool caregiver =
            act.person == Person::caregiver && (act.act == Act::answer || act.act == Act::demand);
        if (!child && !caregiver) act.act = Act::neutral;
    }
    return it;
}

twin::Recording roles_exchanged(twin::Recording it) {
    using twin::Act;
    using twin::Person;
    const auto exchange = [](Person& person) {
        if (person == Person::other_caregiver) return;
        person = person == Person::child ? Person::caregiver : Person::child;
    };
    for (twin::CodedAct& act : it.acts) {
        exchange(act.person);
        act.act = act.act == Act::bid      ? Act::answer
                  : act.act == Act::answer ? Act::bid
                  : act.act == Act::demand ? Act::alarm
                                           : Act::neutral;
    }
    for (twin::Covered& row : it.coverage) exchange(row.person);
    return it;
}

/// Every number with all that is known of it, the measure's and the kind's names left out.
std::string numbers(const std::vector<measure::Result>& results) {
    std::string text;
    for (measure::Result one : results) {
        if (one.part.starts_with("not ")) continue;
        one.measure = "";
        if (one.part == "bid") one.part = "answer";
        if (one.part == "alarm") one.part = "demand";
        if (!one.estimate) one.estimate = measure::Undetermined{"too little"};
        text += result_in_words(one) + "\n";
    }
    return text;
}

} // namespace

TEST_CASE("it is the share answered of the recording in which both have changed places, chance included") {
    int compared = 0;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        const twin::Recording recording = only_exchangeable(twin::random_recording(seed));
        measure::Options options = options_of(twin::random_options(seed));
        options.null = static_cast<measure::Null>(seed % 3);
        options.shifts = 20;
        options.threads = 1;
        const auto measured = [&](const twin::Recording& it) {
            const Timeline timeline = timeline_of(it);
            return MeasuredCase{timeline, dyad_of(timeline, "child", "caregiver"), options};
        };
        INFO("seed " << seed << "\n" << twin::plain_text(recording));
        const auto mirror = measure::child_responses(measured(recording).evidence());
        const auto forth = measure::share_answered(measured(roles_exchanged(recording)).evidence());
        REQUIRE(numbers(mirror) == numbers(forth));
        compared += std::any_of(mirror.begin(), mirror.end(),
                                [](const measure::Result& one) { return one.chance && *one.chance; });
    }
    CHECK(compared > 30);
}
