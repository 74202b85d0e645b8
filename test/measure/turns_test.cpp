// SPDX-License-Identifier: Apache-2.0
#include <test/measure/support/side_by_side.hpp>
#include <test/measure/support/words.hpp>

#include <attune/measure/turns.hpp>

#include <test/twin/turns.hpp>

#include <doctest/doctest.h>

#include <rapidcheck.h>

#include <algorithm>

using namespace attune;
using namespace attune::test;

namespace {

using Borders = std::vector<std::pair<double, double>>;

Stretches seconds(const Borders& borders) {
    std::vector<Interval> intervals;
    for (const auto& [onset, offset] : borders)
        intervals.emplace_back(Instant{nearest(Seconds{onset})}, Instant{nearest(Seconds{offset})});
    return Stretches{std::move(intervals)};
}

/// "to caregiver 5 after 1; lapse of child 2 for 1; ", changes first.
std::string in_words(const measure::Floor& floor) {
    std::string text;
    for (const auto& one : floor.changes)
        text += "to " + std::string{name(one.to)} + " " + in_seconds(one.onset) + " after "
                + in_seconds(one.gap) + "; ";
    for (const auto& one : floor.lapses)
        text += "lapse of " + std::string{name(one.of)} + " " + in_seconds(one.onset) + " for "
                + in_seconds(one.length) + "; ";
    return text;
}
std::string turns(const Borders& child, const Borders& caregiver, const Borders& segments = {{0, 100}}) {
    return in_words(measure::floor_of({seconds(child), seconds(caregiver)}, seconds(segments)));
}

std::string said(const std::string& rows, std::string_view measure, std::string_view part) {
    return value_or_reason(the(
        measure::turn_results(MeasuredCase{"resolution,,,,0,0.1\nepisode,play,,,0,60\n" + rows}.evidence()),
        measure, "play", part));
}

// docs/measure/turns.md works this by hand.
std::string a_minute() {
    std::string rows = "caregiver,answer,gaze,,0,30\ncaregiver,wait,touch,,50,53.75\n";
    for (int t = 0; t < 60; t += 10) {
        const auto at = [&](int second) { return std::to_string(t + second); };
        rows +=
            "child,bid,voice,," + at(0) + "," + at(2) + "\nchild,bid,voice,," + at(3) + "," + at(4) + "\n";
        rows += "caregiver,answer,voice,," + (t == 50 ? "53.5" : at(5)) + "," + at(7) + "\n";
    }
    return rows;
}

} // namespace

TEST_CASE("a minute of two voices, worked by hand") {
    CHECK(said(a_minute(), "turn_gap", "child -> caregiver") == "1 of 6");
    CHECK(said(a_minute(), "turn_gap", "caregiver -> child") == "3 of 5");
    CHECK(said(a_minute(), "turn_change", "child -> caregiver") == "6 = 6 of 60");
    CHECK(said(a_minute(), "turn_change", "caregiver -> child") == "5 = 5 of 60");
    CHECK(said(a_minute(), "lapse", "child") == "1 of 6");
    CHECK(said(a_minute(), "lapse", "child rate") == "6 = 6 of 60");
    CHECK(said(a_minute(), "lapse", "caregiver") == "0 lapses; at least 5 are needed");
    CHECK(said(a_minute(), "lapse", "caregiver rate") == "0 = 0 of 60");
    CHECK(said(a_minute(), "listening", "of the child's voice") == "0.638889 of 18");
}

TEST_CASE("who spoke alone last holds the floor, through silence too") {
    CHECK(turns({{0, 2}}, {{5, 7}}) == "to caregiver 5 after 3; ");
    CHECK(turns({{0, 2}, {10, 12}}, {{5, 7}}) == "to caregiver 5 after 3; to child 10 after 3; ");
    CHECK(turns({{0, 2}, {5, 7}}, {}) == "lapse of child 2 for 3; ");
    CHECK(turns({}, {}).empty());
}

TEST_CASE("an overlap changes the turn only where the overlapper outlasts the other") {
    CHECK(turns({{0, 5}}, {{4, 8}}) == "to caregiver 4 after -1; ");
    CHECK(turns({{0, 5}}, {{2, 3}}).empty());
    CHECK(turns({{0, 5}}, {{2, 5}}).empty());
    CHECK(turns({{0, 5}, {8, 9}}, {{2, 5}}) == "lapse of child 5 for 3; ");
    // Both begin together: whoever outlasts has it.
    CHECK(turns({{0, 3}, {4, 5}}, {{4, 7}}) == "to caregiver 4 after -1; lapse of child 3 for 1; ");
    CHECK(turns({{0, 5}}, {{5, 8}}) == "to caregiver 5 after 0; ");
}

TEST_CASE("a gap in watching leaves the floor to nobody") {
    CHECK(turns({{0, 2}}, {{5, 7}}, {{0, 3}, {4, 100}}).empty());
    CHECK(turns({{0, 2}, {5, 7}}, {}, {{0, 3}, {4, 100}}).empty());
    CHECK(turns({{0, 2}}, {{1, 7}}, {{0, 2}}).empty());
}

TEST_CASE("listening is being quiet, there, and turned to the child by eyes or hands") {
    const auto listened = [](const std::string& more) {
        std::string rows = "caregiver,neutral,face,,0,1\ncoverage,caregiver,gaze,,0,60\n"
                           "coverage,caregiver,face,,0,60\ncoverage,child,voice,,0,60\n";
        for (const auto* times : {"0,2", "10,12", "20,22", "30,32", "40,42"})
            rows += "child,bid,voice,," + std::string{times} + "\n";
        if (more.find(",voice") != std::string::npos) rows += "coverage,caregiver,voice,,0,60\n";
        if (more.find(",touch") != std::string::npos) rows += "coverage,caregiver,touch,,0,60\n";
        if (more.find(",posture") != std::string::npos) rows += "coverage,caregiver,posture,,0,60\n";
        return said(rows + more, "listening", "of the child's voice");
    };
    CHECK(listened("") == "0 of 10");
    for (const auto* kind : {"answer,gaze", "wait,gaze", "demand,gaze", "answer,touch", "demand,touch"})
        CHECK(listened("caregiver," + std::string{kind} + ",,0,22\n") == "0.6 of 10");
    for (const auto* kind :
         {"neutral,gaze", "rebuff,touch", "frighten,touch", "neutral,touch", "answer,face"})
        CHECK(listened("caregiver," + std::string{kind} + ",,0,22\n") == "0 of 10");
    CHECK(listened("caregiver,answer,gaze,,0,22,to=SIS\n") == "0 of 10");
    CHECK(listened("caregiver,answer,gaze,,0,22\ncaregiver,neutral,voice,,20,21\n") == "0.5 of 10");
    CHECK(listened("caregiver,answer,gaze,,0,22\ncaregiver,wait,voice,,20,21\n") == "0.6 of 10");
    CHECK(listened("caregiver,answer,gaze,,0,22\ncaregiver,still,posture,,20,30\n") == "0.4 of 10");
}

TEST_CASE("what is too little is said") {
    const std::string both = "child,bid,voice,,0,2\ncaregiver,answer,voice,,5,7\n";
    CHECK(said(both, "turn_gap", "child -> caregiver") == "1 change of turn; at least 5 are needed");
    CHECK(said(both, "listening", "of the child's voice")
          == "neither gaze nor touch of the caregiver was coded");
    CHECK(said(both + "caregiver,answer,gaze,,0,9\n", "listening", "of the child's voice")
          == "1 stretch of the child's voice; at least 5 are needed");
    const std::string quiet =
        "child,bid,gaze,,0,2\ncaregiver,answer,voice,,5,7\ncaregiver,answer,gaze,,5,7\n";
    for (const auto* of : {"turn_gap", "turn_change"})
        CHECK(said(quiet, of, "child -> caregiver") == "the voice of the child was not coded");
    CHECK(said(quiet, "lapse", "caregiver rate") == "the voice of the child was not coded");
    CHECK(said(quiet, "listening", "of the child's voice") == "the voice of the child was not coded");
    CHECK(said("child,bid,voice,,0,2\ncaregiver,answer,gaze,,5,7\n", "turn_change", "caregiver -> child")
          == "the voice of the caregiver was not coded");
}

namespace {

Borders random_voice() {
    Borders borders;
    for (int n = *rc::gen::inRange(0, 9); n > 0; --n) {
        const int onset = *rc::gen::inRange(1, 90);
        borders.emplace_back(onset, *rc::gen::inRange(onset + 1, onset + 10));
    }
    return borders;
}

} // namespace

TEST_CASE("partners who change places change turns, and turns go to and fro") {
    CHECK(rc::check([] {
        const Borders one = random_voice(), other = random_voice();
        const Stretches segments = seconds({{0, 50}, {51, 100}});
        const auto floor = measure::floor_of({seconds(one), seconds(other)}, segments);
        auto swapped = measure::floor_of({seconds(other), seconds(one)}, segments);
        for (auto& change : swapped.changes) change.to = attune::other(change.to);
        for (auto& lapse : swapped.lapses) lapse.of = attune::other(lapse.of);
        RC_ASSERT(in_words(floor) == in_words(swapped));
        for (std::size_t i = 1; i < floor.changes.size(); ++i)
            if (segments.holding(floor.changes[i - 1].onset) == segments.holding(floor.changes[i].onset))
                RC_ASSERT(floor.changes[i - 1].to != floor.changes[i].to);
    }));
}

namespace {

std::string sorted(std::vector<std::string> lines) {
    std::sort(lines.begin(), lines.end());
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    return text;
}

std::string floor_in_words(const MeasuredCase& it) {
    std::vector<std::string> lines;
    const auto floor = measure::floor_of(measure::voice_time(it.seen), it.seen.watched);
    for (const auto& one : floor.changes)
        lines.push_back((one.to == Partner::child ? "child " : "caregiver ") + in_seconds(one.onset) + " "
                        + in_seconds(one.gap));
    for (const auto& one : floor.lapses)
        lines.push_back((one.of == Partner::child ? "lapse child " : "lapse caregiver ")
                        + in_seconds(one.onset) + " " + in_seconds(one.length));
    return sorted(lines);
}
std::string floor_in_words(const twin::Account& it) {
    std::vector<std::string> lines;
    const twin::Turns turns = turns_of(it.scene);
    for (const auto& one : turns.changes)
        lines.push_back((one.to == twin::Person::child ? "child " : "caregiver ")
                        + twin::in_seconds(one.onset) + " " + twin::in_seconds(one.gap));
    for (const auto& one : turns.lapses)
        lines.push_back((one.of == twin::Person::child ? "lapse child " : "lapse caregiver ")
                        + twin::in_seconds(one.onset) + " " + twin::in_seconds(one.length));
    return sorted(lines);
}

std::string listened(const MeasuredCase& it) {
    const Stretches voice = measure::voice_time(it.seen).child, quiet = measure::attentive_time(it.seen);
    std::string text;
    for (std::size_t episode = 0; episode < it.seen.episodes.size(); ++episode) {
        const Stretches spoken = intersection(voice, it.seen.watched_in(episode));
        if (!spoken.empty())
            text += in_seconds(intersection(quiet, spoken).length()) + " of " + in_seconds(spoken.length())
                    + "\n";
    }
    return text;
}
std::string listened(const twin::Account& it) {
    std::string text;
    for (std::size_t episode = 0; episode < it.scene.episodes.size(); ++episode) {
        const twin::Listening one = listening_of(it.scene, static_cast<int>(episode));
        if (one.spoken > 0)
            text += twin::in_seconds(one.listened) + " of " + twin::in_seconds(one.spoken) + "\n";
    }
    return text;
}

} // namespace

TEST_CASE("turns and lapses of random recordings are the naive twin's") {
    twin::Wishes busy;
    busy.motifs = 40;
    same_for_both({[](const MeasuredCase& it) { return floor_in_words(it); },
                   [](const twin::Account& it) { return floor_in_words(it); }},
                  1000, 700, busy);
}

TEST_CASE("listening in random recordings is the naive twin's") {
    same_for_both({[](const MeasuredCase& it) { return listened(it); },
                   [](const twin::Account& it) { return listened(it); }},
                  600, 300);
}
