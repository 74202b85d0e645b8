// SPDX-License-Identifier: Apache-2.0
#include <test/measure/support/measured_case.hpp>
#include <test/measure/support/words.hpp>

#include <attune/measure/latency.hpp>
#include <attune/measure/waiting.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;
using namespace std::chrono_literals;
using measure::From;

namespace {

std::string steps_of(const measure::Curve& curve) {
    std::string text;
    for (const measure::CurveStep& step : curve.steps)
        text += (text.empty() ? "" : "; ") + in_seconds(step.since) + " " + std::to_string(step.value);
    return text;
}

/// The waiting of cue number `cue` from the onset: "0-1 3-5, next cue at 5", in seconds.
std::string waiting(const MeasuredCase& found, std::uint32_t cue, From from = From::onset) {
    std::string text;
    const auto tell = [&](const measure::WaitingCue& one) {
        if (one.cue != cue - 1) return;
        for (const chance::AtRisk& stretch : one.at_risk)
            text += (text.empty() ? "" : " ") + in_seconds(Duration{stretch.enter}) + "-"
                    + in_seconds(Duration{stretch.leave});
        if (one.end) text += ", " + name(one.ending) + " at " + in_seconds(Duration{*one.end});
    };
    measure::for_each_waiting(found.evidence(), measure::scopes(found.seen).front(), from, tell);
    return text;
}

/// One call for each number, 20 s apart from 10 s on, all instants, answered so many milliseconds later; 0:
/// not at all.
std::string calls(const std::vector<int>& answers) {
    std::string rows = "resolution,,,,0,0.25\nepisode,play,,,0,300\n";
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const int call = 10 + 20 * static_cast<int>(i);
        rows += "child,bid,voice,," + std::to_string(call) + ",\n";
        if (answers[i] > 0)
            rows += "caregiver,answer,face,,"
                    + in_seconds(std::chrono::milliseconds{1000 * call + answers[i]}) + ",\n";
    }
    return rows;
}

std::string median(const MeasuredCase& found, std::string_view part, std::string_view measure = "latency") {
    return value_or_reason(the(measure::latency(found.evidence()), measure, "play", part));
}

// Ten calls. Answered by voice and by touch at .5 s; rebuffed at .75; superseded at 1 by the next, which is
// answered on two channels at 1.5; five wait in vain to the end of their windows at 2.
const std::string ten_calls = "episode,play,,,0,200\n"
                              "child,bid,voice,,10,\ncaregiver,answer,voice,,10.5,11\n"
                              "child,bid,voice,,30,\ncaregiver,answer,touch,,30.5,31\n"
                              "child,bid,voice,,50,\ncaregiver,rebuff,voice,,50.75,51\n"
                              "child,bid,voice,,70,\nchild,bid,voice,,71,\n"
                              "caregiver,answer,voice,,72.5,73\ncaregiver,answer,face,,72.5,73\n"
                              "child,bid,voice,,90,\nchild,bid,voice,,110,\nchild,bid,voice,,130,\n"
                              "child,bid,voice,,150,\nchild,bid,voice,,170,\n";

} // namespace

// At .5: 10 at risk, 2 answered: I = .2, S = .8. At .75: 8 at risk, 1 rebuffed: .8/8 = .1, S = .7. At 1: 7 at
// risk, 1 next cue: .1, S = .6. At 1.5: 6 at risk, 1 answered: .1, so I = .3, S = .5.
TEST_CASE("the incidence of an answer among next cues and rebuffs, by hand") {
    const MeasuredCase found{ten_calls};
    const auto curves = measure::latency_curves(found.evidence());
    REQUIRE(curves.front());
    const measure::LatencyCurves& from_onset = *curves.front();
    CHECK(from_onset.cues == 10);
    CHECK(steps_of(from_onset.answered) == "0.5 0.200000; 0.75 0.200000; 1 0.200000; 1.5 0.300000");
    CHECK(from_onset.answered.ends_at == 2s); // five are at risk until their windows end
    std::string ends;
    for (const measure::Curve& cause : from_onset.competing)
        ends += cause.name + " " + std::to_string(cause.steps.back().value) + "; ";
    CHECK(ends
          == "voice 0.100000; touch 0.100000; several 0.100000; next cue 0.100000; rebuff or frighten "
             "0.100000; ");
}

// Had the child waited: at .5 S = .8; the rebuffed one waits on, the superseded one leaves at 1; at 1.5 one
// of 7: S = .8 * 6/7 = .685714.
TEST_CASE("had the child waited, a next cue censors and a rebuff ends nothing") {
    const MeasuredCase found{ten_calls};
    const auto curves = measure::latency_curves(found.evidence());
    CHECK(steps_of(curves.front()->had_the_child_waited) == "0.5 0.200000; 1.5 0.314286");
}

TEST_CASE("a median that no curve reaches is not made up") {
    const MeasuredCase found{ten_calls};
    CHECK(median(found, "answered") == "3 answered cues; at least 5 are needed");
    CHECK(median(found, "all") == "not reached: the curve ends at 2 s with 0.300");
    CHECK(median(found, "waited") == "not reached: the curve ends at 2 s with 0.314");
}

// Nine calls, five answered after .5, .75, 1, 1.25, 1.5 s. Of the answered the middle one is 1 s. Of all nine
// half are answered when five are (4/9 = .444 at 1.25, 5/9 = .556 at 1.5).
TEST_CASE("the median of the answered cues is not the median of all") {
    const MeasuredCase found{calls({500, 750, 1000, 1250, 1500, 0, 0, 0, 0})};
    CHECK(median(found, "answered") == "1 of 5");
    CHECK(median(found, "all") == "1.5 of 9");
    CHECK(median(found, "waited") == "1.5 of 9"); // no cue followed so closely that it ended one
}

TEST_CASE("below five cues there is no curve, and the reason says which ones were waiting") {
    const MeasuredCase four{"episode,play,,,0,100\nchild,bid,voice,,10,\nchild,bid,voice,,30,\n"
                            "child,bid,voice,,50,\nchild,bid,voice,,70,\n"};
    const auto curves = measure::latency_curves(four.evidence());
    CHECK(curves[0].because() == "play: 4 cues waiting from the onset; at least 5 are needed");
    CHECK(curves[1].because() == "play: 4 cues waiting from the offset; at least 5 are needed");
    CHECK(median(four, "all") == "play: 4 cues waiting from the onset; at least 5 are needed");
    CHECK(median(four, "answered") == "0 answered cues; at least 5 are needed");
    const MeasuredCase one{"episode,play,,,0,100\nchild,bid,voice,,10,\ncaregiver,answer,face,,11,\n"};
    CHECK(median(one, "answered") == "1 answered cue; at least 5 are needed");
    CHECK(median(one, "waited") == "play: 1 cue waiting from the onset; at least 5 are needed");
}

TEST_CASE("a cue leaves the waiting where a later one takes over, and comes back") {
    const std::string cues = "episode,play,,,0,60\nchild,bid,gaze,,20,30\nchild,bid,voice,,21,\n";
    CHECK(waiting(MeasuredCase{cues}, 1) == "0-1 3-5");
    CHECK(waiting(MeasuredCase{cues}, 2) == "0-2");
    CHECK(waiting(MeasuredCase{cues + "caregiver,answer,touch,,23,24\n"}, 1) == "0-1 3-5, touch at 3");
    // Where the call's window reaches beyond the look's, the look does not come back: the next cue ended it.
    const std::string last = "episode,play,,,0,60\nchild,bid,gaze,,20,30\nchild,bid,voice,,24,\n";
    CHECK(waiting(MeasuredCase{last}, 1) == "0-4, next cue at 4");
}

TEST_CASE("a rebuff before the answer, or with it, ends the waiting; after it, it does not") {
    const auto ends = [](const std::string& rebuff) {
        return waiting(MeasuredCase{"episode,play,,,0,60\nchild,bid,voice,,20,\n"
                                    "caregiver,answer,face,,21,22\ncaregiver,rebuff,touch,,"
                                    + rebuff + ",\n"},
                       1);
    };
    CHECK(ends("20.5") == "0-2, rebuff or frighten at 0.5");
    CHECK(ends("21") == "0-2, rebuff or frighten at 1");
    CHECK(ends("21.5") == "0-2, face at 1");
    CHECK(ends("22") == "0-2, face at 1");
}

TEST_CASE("what cuts a window censors: there is no event") {
    CHECK(waiting(MeasuredCase{"episode,play,,,0,60\nchild,bid,voice,,59,\n"}, 1) == "0-1");
}

// Seven bids of one second, windows of three. Answered after .5, .5, 1, 1.5 and 2 s from the onset: from the
// offset -.5, -.5, 0, .5, 1, in the middle 0. At their offset five are still waiting (an answer at the very
// offset is one of them); then one of five is answered.
const std::string seven_bids = "episode,play,,,0,200\n"
                               "child,bid,voice,,10,11\ncaregiver,answer,face,,10.5,12\n"
                               "child,bid,voice,,30,31\ncaregiver,answer,face,,30.5,32\n"
                               "child,bid,voice,,50,51\ncaregiver,answer,face,,51,52\n"
                               "child,bid,voice,,70,71\ncaregiver,answer,face,,71.5,72\n"
                               "child,bid,voice,,90,91\ncaregiver,answer,face,,92,93\n"
                               "child,bid,voice,,110,111\nchild,bid,voice,,130,131\n";

TEST_CASE("from the offset a latency may be negative, and the curve begins with those still waiting") {
    const MeasuredCase found{seven_bids};
    CHECK(median(found, "answered", "latency_offset") == "0 of 5");
    CHECK(median(found, "answered", "latency") == "1 of 5");
    const auto curves = measure::latency_curves(found.evidence());
    REQUIRE(curves[1]);
    CHECK(curves[1]->from == From::offset);
    CHECK(curves[1]->cues == 5);
    CHECK(steps_of(curves[1]->answered) == "0 0.200000");
    CHECK(waiting(found, 1, From::offset).empty());
    CHECK(waiting(found, 3, From::offset) == "0-2, face at 0");
}

TEST_CASE("answers that come in bouts widen the band of the curve") {
    std::string even = "episode,play,,,0,300\n", in_bouts = even;
    for (int i = 0; i < 30; ++i) {
        const std::string call = std::to_string(5 + 10 * i), answer = std::to_string(6 + 10 * i);
        for (std::string* rows : {&even, &in_bouts}) *rows += "child,bid,voice,," + call + ",\n";
        if (i % 2 == 0) even += "caregiver,answer,face,," + answer + ",\n";
        if (i / 6 % 2 == 0) in_bouts += "caregiver,answer,face,," + answer + ",\n";
    }
    const auto band = [](const std::string& rows) {
        const MeasuredCase found{rows};
        const auto curves = measure::latency_curves(found.evidence());
        const measure::CurveStep& last = curves.front()->answered.steps.back();
        return *last.high - *last.low;
    };
    CHECK(band(in_bouts) > 1.5 * band(even));
}

// Calls that do not supersede each other: the incidence of an answer by the end of the window is the share
// answered, in the recording and in each of the random ones.
TEST_CASE("beside the curve from the onset stands that of the first random recordings") {
    measure::Options options;
    options.shifts = 80;
    const MeasuredCase found{ten_calls, options};
    const auto curves = measure::latency_curves(found.evidence());
    CHECK_FALSE(curves[0]->expected.empty());
    const MeasuredCase apart{calls({0, 0, 0, 0, 0, 0, 0, 0})
                                 + "caregiver,answer,face,,15,\ncaregiver,answer,face,,40,\n",
                             options};
    const auto expected = measure::latency_curves(apart.evidence()).front()->expected;
    REQUIRE(expected.size() == 21); // 0, .1 ... 2 s
    double answered = 0;
    for (std::size_t shift = 0; shift < 50; ++shift)
        answered += (*apart.coincidence.front()).null[shift].answered[measure::CueKind::any] / 8.;
    CHECK(expected.back().since == 2s);
    CHECK(expected.back().value == doctest::Approx(answered / 50));
    for (std::size_t i = 1; i < expected.size(); ++i) CHECK(expected[i].value >= expected[i - 1].value);
}

TEST_CASE("without a null there is no curve of it") {
    const MeasuredCase no_shifts{ten_calls};
    CHECK(measure::latency_curves(no_shifts.evidence()).front()->expected.empty());
    measure::Options options;
    options.shifts = 10;
    options.null = measure::Null::shuffled_gaps;
    const MeasuredCase shuffled{ten_calls, options};
    CHECK(measure::latency_curves(shuffled.evidence()).front()->expected.empty());
}

// Blocks of 10 s at least, and at least ten of them: below 100 s no interval.
TEST_CASE("below ten blocks' worth of watched time a median has no interval") {
    const auto has_interval = [](const std::string& end) {
        std::string rows = "resolution,,,,0,0.5\nepisode,play,,,0," + end + "\n";
        for (int i = 0; i < 6; ++i)
            rows += "child,bid,voice,," + std::to_string(5 + 10 * i) + ",\ncaregiver,answer,face,,"
                    + std::to_string(6 + 10 * i) + ",\n";
        const MeasuredCase found{rows};
        return the(measure::latency(found.evidence()), "latency", "play", "answered")
            .estimate->interval.has_value();
    };
    CHECK(has_interval("100"));
    CHECK_FALSE(has_interval("99.5"));
}

TEST_CASE("an episode without cues, however short, does not take the curve of the null away") {
    measure::Options options;
    options.shifts = 10;
    const std::string rows = ten_calls + "episode,short,,,200,210\n";
    const MeasuredCase found{rows, options};
    for (const auto& curves : measure::latency_curves(found.evidence()))
        if (curves && curves->episode == "free" && curves->from == From::onset)
            CHECK_FALSE(curves->expected.empty());
}
