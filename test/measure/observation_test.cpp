// SPDX-License-Identifier: Apache-2.0
// What is prepared before anything is measured: coverage, watched time, states, when the caregiver was gone.
#include <test/measure/support/measured_case.hpp>
#include <test/measure/support/plain_recording.hpp>
#include <test/measure/support/words.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;
using namespace std::chrono_literals;
using measure::ChildState;

namespace {

std::string watched(const std::string& rows) {
    return in_seconds(MeasuredCase{rows}.seen.watched);
}

std::string gone(const std::string& rows, const measure::Options& options = without_shifts()) {
    return in_seconds(MeasuredCase{rows, options}.seen.gone);
}

std::string refused(const std::string& rows, const std::vector<std::string>& only = {}) {
    const Timeline timeline = plain_recording(rows);
    const auto seen = measure::observe(timeline, dyad_of(timeline), {}, only);
    return seen ? "measured" : seen.because();
}

} // namespace

TEST_CASE("without stated coverage, the episodes are taken, else the length, else up to the last offset") {
    const std::string acts = "child,bid,voice,,10,12\ncaregiver,answer,face,,11,15\n";
    CHECK(watched("episode,one,,,5,30\nepisode,two,,,40,50\n" + acts) == "5-30 40-50");
    CHECK(watched("length,,,,0,100\n" + acts) == "0-100");
    CHECK(watched(acts) == "0-15");
    CHECK(MeasuredCase{acts}.seen.coverage_assumed);
    CHECK(MeasuredCase{acts}.seen.notes == std::vector<std::string>{"coverage assumed"});
}

TEST_CASE("watched is time in which every channel in use of both is covered") {
    const std::string child = "coverage,child,voice,,0,50\ncoverage,child,gaze,,10,60\n";
    const std::string both = child + "coverage,caregiver,face,,0,30\ncoverage,caregiver,face,,35,60\n";
    CHECK(watched(both) == "10-30 35-50");
    CHECK_FALSE(MeasuredCase{both}.seen.coverage_assumed);
    // A channel with acts and without stated coverage is assumed to be covered.
    CHECK(MeasuredCase{both + "caregiver,answer,touch,,20,25\n"}.seen.coverage_assumed);
}

TEST_CASE("episodes that touch do not end a segment") {
    CHECK(watched("episode,one,,,0,30\nepisode,two,,,30,60\nchild,bid,voice,,10,12\n") == "0-60");
}

TEST_CASE("channels in use are those with acts or with stated coverage") {
    const MeasuredCase found{
        "coverage,child,voice,,0,60\nchild,bid,gaze,,10,12\ncaregiver,answer,face,,11,15\n"};
    CHECK(found.seen.in_use.child == ChannelSet{Channel::gaze, Channel::voice});
    CHECK(found.seen.in_use.caregiver == ChannelSet{Channel::face});
}

TEST_CASE("a channel that could never be seen is not in use, and ends no watched time") {
    const std::string acts = "child,bid,gaze,,10,12\ncaregiver,answer,face,,11,15\nlength,,,,0,60\n";
    const MeasuredCase found{acts + "coverage,caregiver,touch,,,\n"};
    CHECK(found.seen.in_use.caregiver == ChannelSet{Channel::face});
    CHECK(found.seen.never_seen.caregiver == ChannelSet{Channel::touch});
    CHECK(found.seen.never_seen.child.empty());
    CHECK(found.seen.watched == MeasuredCase{acts}.seen.watched);
}

TEST_CASE("the child's state is the first that is on: alarm, withdraw, bid, engage, else neutral") {
    const MeasuredCase found{"child,engage,face,,0,50\nchild,bid,gaze,,10,40\nchild,withdraw,posture,,20,30\n"
                             "child,alarm,voice,,25,28\nchild,content,touch,,50,60\n"};
    const auto at = [&](Duration moment) { return measure::state_at(found.seen.child, Instant{moment}); };
    CHECK(at(5s) == ChildState::engage);
    CHECK(at(10s) == ChildState::bid);
    CHECK(at(20s) == ChildState::withdraw);
    CHECK(at(25s) == ChildState::alarm);
    CHECK(at(28s) == ChildState::withdraw); // the offset belongs to what comes next
    CHECK(at(50s) == ChildState::neutral);
}

TEST_CASE("on just before a moment is onset < moment <= offset") {
    const Stretches part{{{Instant{10s}, Instant{20s}}}};
    CHECK_FALSE(measure::on_just_before(part, Instant{10s}));
    CHECK(measure::on_just_before(part, Instant{10s + tick}));
    CHECK(measure::on_just_before(part, Instant{20s}));
    CHECK_FALSE(measure::on_just_before(part, Instant{20s + tick}));
}

TEST_CASE("gone is still or away on any channel, gaps shorter than `apart` closed") {
    const std::string twice =
        "child,bid,voice,,1,2\ncaregiver,still,face,,10,15\ncaregiver,away,posture,,15.4,20\n";
    CHECK(gone(twice) == "10-20");
    measure::Options options = without_shifts();
    options.apart = std::nullopt;
    CHECK(gone(twice, options) == "10-15 15.4-20");
}

TEST_CASE(
    "instructed time counts as gone, except where the coder saw something else on a channel not left free") {
    const std::string still = "child,bid,voice,,1,2\nepisode,play,,,0,30\nepisode,still,,,30,60\n";
    CHECK(gone(still) == "30-60");
    CHECK(gone(still + "caregiver,answer,voice,,40,45\n") == "30-40 45-60");
    CHECK(gone(still + "caregiver,neutral,face,,40,45\n") == "30-60");
    const std::string with_touch =
        "child,bid,voice,,1,2\nepisode,play,,,0,30\nepisode,calm,still+touch,,30,60\n";
    CHECK(gone(with_touch + "caregiver,answer,touch,,40,45\n") == "30-60");
}

TEST_CASE("an act during an instructed still face is noted, one that was left free is not") {
    const std::string play =
        "coverage,child,voice,,0,60\ncoverage,caregiver,voice,,0,60\ncoverage,caregiver,touch,,0,"
        "60\nepisode,play,,,0,30\n";
    const MeasuredCase told{play
                            + "episode,still,still+touch,,30,60\ncaregiver,answer,voice,,40,45\n"
                              "caregiver,answer,touch,,40,45\n"};
    CHECK(told.seen.notes
          == std::vector<std::string>{"1 act of the caregiver during instructed still-face in 'still'"});
    const MeasuredCase out{play
                           + "episode,out,away,,30,60\ncaregiver,answer,voice,,40,45\n"
                             "caregiver,answer,touch,,40,45\n"};
    CHECK(out.seen.notes
          == std::vector<std::string>{"2 acts of the caregiver during instructed absence in 'out'"});
}

TEST_CASE("distractions are kept by kind and together") {
    const MeasuredCase found{"child,bid,voice,,1,2\ncontext,distraction,,,5,10,kind=telephone\n"
                             "context,distraction,,,8,12,kind=television\n"};
    CHECK(in_seconds(found.seen.distracted) == "5-12");
    CHECK(in_seconds(found.seen.distractions.at("telephone")) == "5-10");
}

TEST_CASE("episodes that overlap are asked for by name, one at a time") {
    const std::string rows = "episode,play,,,0,30\nepisode,song,,,20,40\nchild,bid,voice,,1,2\n";
    CHECK(refused(rows) == "the episodes 'play' and 'song' overlap; ask for one of them by name");
    CHECK(refused(rows, {"song"}) == "measured");
    CHECK(refused(rows, {"bath"}) == "no episode has the name that was asked for");
    CHECK(refused("episode,play,,,0,30\nepisode,song,,,30,40\nchild,bid,voice,,1,2\n") == "measured");
}

TEST_CASE("a moment belongs to the episode that holds it") {
    const MeasuredCase found{"episode,one,,,0,30\nepisode,two,,,40,60\nchild,bid,voice,,1,2\n"};
    CHECK(found.seen.episode_at(Instant{0s}) == 0);
    CHECK(found.seen.episode_at(Instant{30s - tick}) == 0);
    CHECK_FALSE(found.seen.episode_at(Instant{30s}).has_value());
    CHECK(found.seen.episode_at(Instant{40s}) == 1);
    CHECK_FALSE(found.seen.episode_at(Instant{-1s}).has_value());
}
