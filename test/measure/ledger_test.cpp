// SPDX-License-Identifier: Apache-2.0
// Borders of cue, window, credit and status. The worked examples have whole ledgers; here each border is
// walked over alone. Times in seconds; a bid without an offset is an instant, its window [onset, onset + 2).
#include <test/measure/support/measured_case.hpp>
#include <test/measure/support/plain_recording.hpp>
#include <test/measure/support/words.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;
using namespace std::chrono_literals;

namespace {

const std::string play = "episode,play,,,0,60\n";

MeasuredCase of(const std::string& rows, const measure::Options& options = without_shifts()) {
    return MeasuredCase{play + rows, options};
}

/// "answered unanswered", by cue.
std::string statuses(const std::string& rows, const measure::Options& options = without_shifts()) {
    const MeasuredCase found = of(rows, options);
    std::string text;
    for (const measure::Row& row : found.ledger.rows)
        text += (text.empty() ? "" : " ") + measure::name(row.status);
    return text;
}

std::string window(const std::string& rows, const measure::Options& options) {
    const MeasuredCase found = of(rows, options);
    const measure::Cue& cue = found.row(1).cue;
    return in_seconds(cue.window_onset) + " to " + in_seconds(cue.window_offset);
}

measure::Options with(measure::Credit credit) {
    measure::Options options = without_shifts();
    options.credit = credit;
    return options;
}

measure::Options with(measure::WindowRule window) {
    measure::Options options = without_shifts();
    options.window = window;
    return options;
}

} // namespace

TEST_CASE("a window holds its onset and not its offset") {
    const auto answered_at = [](const std::string& moment) {
        return statuses("child,bid,voice,,10,\ncaregiver,answer,face,," + moment + ",\n");
    };
    CHECK(answered_at("9.999999999") == "unanswered");
    CHECK(answered_at("10") == "answered");
    CHECK(answered_at("11.999999999") == "answered");
    CHECK(answered_at("12") == "unanswered");
}

TEST_CASE("a long cue holds its window open for 3 s, or for as long as it is asked to") {
    const std::string look = "child,bid,gaze,,10,16\n";
    measure::Options options = without_shifts();
    CHECK(window(look, options) == "10 to 15");
    options.hold = 6s;
    CHECK(window(look, options) == "10 to 18");
    options.hold = std::nullopt;
    CHECK(window(look, options) == "10 to 18");
    options.hold = 0s;
    CHECK(window(look, options) == "10 to 12");
    options.reach = 500ms;
    CHECK(window(look, options) == "10 to 10.5");
}

TEST_CASE("each preset has its own window") {
    const std::string call = "child,bid,voice,,10,16\n";
    const std::string instant = "child,bid,voice,,10,\n";
    CHECK(window(call, with(measure::WindowRule::turn)) == "12 to 15"); // held to 13
    CHECK(window(instant, with(measure::WindowRule::turn)) == "10 to 12");
    CHECK(window(call, with(measure::WindowRule::prompt)) == "10 to 14");
    CHECK(window(call, with(measure::WindowRule::lena)) == "16 to 21"); // the whole call, not the held part
    CHECK(window(call + "child,neutral,voice,,18,19\n", with(measure::WindowRule::lena)) == "16 to 18");
    CHECK(window(call + "other:SIS,neutral,voice,,17,19\n", with(measure::WindowRule::lena)) == "16 to 17");
}

TEST_CASE("a lena window hears voices only") {
    const std::string call = "child,bid,voice,,10,16\n";
    CHECK(statuses(call + "caregiver,answer,voice,,17,18\n", with(measure::WindowRule::lena)) == "answered");
    CHECK(statuses(call + "caregiver,answer,touch,,17,18\n", with(measure::WindowRule::lena))
          == "unanswered");
}

TEST_CASE("onsets at most half a second after the first are one cue, without chaining") {
    CHECK(of("child,bid,voice,,10,11\nchild,bid,gaze,,10.5,12\n").ledger.rows.size() == 1);
    CHECK(of("child,bid,voice,,10,11\nchild,bid,gaze,,10.500000001,12\n").ledger.rows.size() == 2);
    // The third is .4 s after the second and .8 s after the first: it begins a cue of its own.
    const MeasuredCase chain = of("child,bid,voice,,10,11\nchild,bid,gaze,,10.4,12\nchild,bid,face,,10.8,\n");
    REQUIRE(chain.ledger.rows.size() == 2);
    CHECK(chain.row(1).cue.channels == ChannelSet{Channel::gaze, Channel::voice});
    CHECK(source_of(chain.seen, chain.row(1).cue) == "1+2");
    CHECK(chain.row(1).cue.offset == Instant{12s});
    CHECK(chain.row(2).cue.onset == Instant{10800ms});
}

TEST_CASE("an alarm among its members makes a cue an alarm, two tones make it mixed") {
    const MeasuredCase found = of("child,bid,gaze,positive,10,11\nchild,alarm,voice,negative,10.2,11\n");
    REQUIRE(found.ledger.rows.size() == 1);
    CHECK(found.row(1).cue.act == Act::alarm);
    CHECK(found.row(1).cue.tone == measure::Tone::mixed);
}

TEST_CASE("an answer at the cue's onset has latency 0 and is marked coincident") {
    const MeasuredCase found = of("child,bid,voice,,10,10.4\ncaregiver,answer,face,,10,12\n");
    CHECK(found.row(1).answered());
    CHECK(found.row(1).coincident);
    CHECK(found.row(1).already_there.empty()); // it did not begin before
}

TEST_CASE("an answer that goes on is already there, strictly") {
    const auto there = [](const std::string& onset, const std::string& offset) {
        return of("child,bid,voice,,10,\ncaregiver,answer,gaze,," + onset + "," + offset + "\n")
            .row(1)
            .already_there;
    };
    CHECK(there("5", "10.000000001") == ChannelSet{Channel::gaze});
    CHECK(there("5", "10").empty());
    CHECK(there("10", "12").empty());
    // It may be there while another channel answers.
    const MeasuredCase both = of("child,bid,voice,,10,\ncaregiver,answer,gaze,,5,15\ncaregiver,answer,face,,"
                                 "11,12\n");
    CHECK(both.row(1).already_there == ChannelSet{Channel::gaze});
    CHECK(both.row(1).first_channels == ChannelSet{Channel::face});
}

TEST_CASE("several channels at the first onset are all first; later ones are among the answers") {
    const MeasuredCase found = of("child,bid,voice,,10,\n"
                                  "caregiver,answer,touch,positive,11,12\n"
                                  "caregiver,answer,face,negative,11,12\n"
                                  "caregiver,answer,gaze,,11.5,12\n");
    CHECK(name(found.row(1).first_channels) == "face+touch");
    CHECK(name(found.row(1).answer_channels) == "gaze+face+touch");
    CHECK(found.row(1).answer_tone == measure::Tone::mixed);
    CHECK(answer_source_of(found.seen, found.row(1)) == "3+2"); // in channel order
}

// A look from 20 to 30, its window [20, 25), and a call at 21, [21, 23). `latest`: the call's time is its
// own, the look has [20, 21) and again [23, 25).
TEST_CASE("credit says to whom an answer under two windows belongs") {
    const std::string cues = "child,bid,gaze,,20,30\nchild,bid,voice,,21,\n";
    const std::string under_both = cues + "caregiver,answer,touch,,22,23\n";
    CHECK(statuses(under_both, with(measure::Credit::latest)) == "unanswered answered");
    CHECK(statuses(under_both, with(measure::Credit::first)) == "answered shadowed");
    CHECK(statuses(under_both, with(measure::Credit::every)) == "answered answered");
    const std::string under_the_look = cues + "caregiver,answer,touch,,23,24\n";
    CHECK(statuses(under_the_look, with(measure::Credit::latest)) == "answered unanswered");
    CHECK(statuses(under_the_look, with(measure::Credit::first)) == "answered shadowed");
}

TEST_CASE("calls one second apart supersede each other and are one run") {
    const std::string calls = "child,bid,voice,,10,\nchild,bid,voice,,11,\nchild,bid,voice,,12,\n";
    CHECK(statuses(calls) == "superseded superseded unanswered");
    const MeasuredCase found = of(calls + "caregiver,answer,touch,,13.5,14\nchild,bid,voice,,40,\n");
    std::string runs;
    for (const measure::Row& row : found.ledger.rows)
        runs += measure::name(row.status) + " " + std::to_string(row.run) + "; ";
    CHECK(runs == "superseded 1; superseded 1; answered 1; unanswered 2; ");
    CHECK(statuses(calls, with(measure::Credit::every)) == "unanswered unanswered unanswered");
}

TEST_CASE("a window that ends with its episode is complete, one that reaches beyond it is cut") {
    const MeasuredCase whole = of("child,bid,voice,,58,\n");
    CHECK(whole.row(1).cue.complete);
    CHECK(measure::name(whole.row(1).status) == "unanswered");
    const MeasuredCase beyond = of("child,bid,voice,,58.000000001,\n");
    CHECK_FALSE(beyond.row(1).cue.complete);
    CHECK(measure::name(beyond.row(1).status) == "cut");
    // Answered while it was watched: answered, but still not complete, so it is in no share.
    const MeasuredCase answered = of("child,bid,voice,,59,\ncaregiver,answer,face,,59.5,60\n");
    CHECK(measure::name(answered.row(1).status) == "answered");
    CHECK_FALSE(answered.row(1).cue.complete);
}

TEST_CASE("a gap in anybody's coverage cuts a window") {
    const std::string covered = "coverage,child,voice,,0,60\ncoverage,caregiver,face,,0,11\n"
                                "coverage,caregiver,face,,12,60\nchild,bid,voice,,10,\n";
    CHECK(statuses(covered) == "cut");
    CHECK(statuses(covered + "caregiver,answer,face,,10.5,11\n") == "answered");
}

TEST_CASE("what was on before the watching began, or is meant for somebody else, is no cue") {
    CHECK(of("coverage,child,voice,,12,60\nchild,bid,voice,,10,15\n").ledger.rows.empty());
    CHECK(of("child,bid,voice,,10,15,to=SIS\n").ledger.rows.empty());
    CHECK(of("child,bid,voice,,10,15,to=caregiver\n").ledger.rows.size() == 1);
    CHECK(of("child,engage,voice,,10,15\n").ledger.rows.empty());
}

TEST_CASE("outside every episode a cue is listed and counted nowhere") {
    const MeasuredCase found = of("child,bid,voice,,70,\ncaregiver,answer,face,,71,72\n");
    REQUIRE(found.ledger.rows.size() == 1);
    CHECK_FALSE(found.row(1).cue.episode.has_value());
    CHECK_FALSE(found.row(1).cue.complete);
    CHECK(measure::rows_in(found.ledger, 0).empty());
}

TEST_CASE("a cue is met with the first directed act, the weightiest of those at one moment") {
    const auto met = [](const std::string& acts) {
        const MeasuredCase found = of("child,bid,voice,,10,\n" + acts);
        return found.row(1).met ? std::string{name(*found.row(1).met)} : "none";
    };
    CHECK(met("") == "none");
    CHECK(met("caregiver,wait,touch,,10.5,11\n") == "none");
    CHECK(met("caregiver,demand,voice,,10.5,11\ncaregiver,answer,face,,11,12\n") == "demand");
    CHECK(met("caregiver,answer,face,,11,12\ncaregiver,demand,voice,,11,12\n") == "demand");
    CHECK(met("caregiver,rebuff,touch,,11,12\ncaregiver,demand,voice,,11,12\n") == "rebuff");
    CHECK(met("caregiver,rebuff,touch,,11,12\ncaregiver,frighten,voice,,11,12\n") == "frighten");
    CHECK(met("caregiver,answer,face,,12,13\n") == "none"); // the window's offset
}

TEST_CASE("a distraction marks a cue and ends nothing") {
    const std::string phone = "context,distraction,,,8,11,kind=telephone\nchild,bid,voice,,10,\n"
                              "caregiver,answer,face,,11.5,12\n";
    CHECK(of(phone).row(1).in_distraction);
    CHECK(of(phone).row(1).answered());
    CHECK_FALSE(
        of("context,distraction,,,8,10,kind=telephone\nchild,bid,voice,,10,\n").row(1).in_distraction);
}

TEST_CASE("another caregiver's answer leaves the cue unanswered here, and says so") {
    const Timeline both = plain_recording(play + "child,bid,voice,,10,\ncaregiver:GRA,answer,face,,11,12\n");
    const MeasuredCase found{both, dyad_of(both, "child", "caregiver")};
    CHECK(measure::name(found.row(1).status) == "unanswered");
    CHECK(found.row(1).answered_elsewhere);
    CHECK(found.breaks.empty());
}

// R = 5 s; the answer to the cue at 10 comes at 11, so the reaction is read in [11, 16].
TEST_CASE("the reaction to an answer") {
    const auto reaction = [](const std::string& child) {
        const MeasuredCase found = of("caregiver,answer,touch,,11,12\n" + child);
        REQUIRE(found.row(1).reaction.has_value());
        return measure::name(*found.row(1).reaction);
    };
    const std::string bid = "child,bid,voice,,10,\n";
    CHECK(reaction(bid) == "stays");
    CHECK(reaction(bid + "child,engage,gaze,,12,16\n") == "joins"); // still on just before 16
    CHECK(reaction(bid + "child,engage,gaze,,12,15.999999999\n") == "stays");
    CHECK(reaction(bid + "child,engage,gaze,,11,20\n") == "stays"); // it was engaged at 11 already
    CHECK(reaction(bid + "child,withdraw,gaze,,15.999999999,17\n") == "worsens");
    CHECK(reaction(bid + "child,withdraw,gaze,,16,17\n") == "stays");
    CHECK(reaction(bid + "child,withdraw,gaze,,10.5,15\n") == "settles"); // was away at 11, is back
    CHECK(reaction(bid + "child,withdraw,gaze,,10.5,17\n") == "stays");
    CHECK(reaction(bid + "child,withdraw,gaze,,10.5,17\nchild,alarm,face,,13,14\n") == "worsens");
    CHECK(reaction("child,alarm,voice,,10,15.999999999\n") == "settles");
    CHECK(reaction("child,alarm,voice,,10,16\n") == "stays");
    CHECK(reaction("child,alarm,voice,,10,15\nchild,withdraw,gaze,,14,17\n") == "stays");
}

TEST_CASE("a reaction is unknown unless all of its five seconds were watched") {
    const auto reaction = [](const std::string& answer) {
        return measure::name(
            *of("child,bid,voice,,54,\ncaregiver,answer,face,," + answer + ",\n").row(1).reaction);
    };
    CHECK(reaction("54.999999999") == "stays"); // up to 59.999999999, the last watched moment
    CHECK(reaction("55") == "unknown");
}

TEST_CASE("without an answer there is neither latency nor reaction") {
    const MeasuredCase found = of("child,bid,voice,,10,\n");
    CHECK_FALSE(found.row(1).answer.has_value());
    CHECK_FALSE(found.row(1).reaction.has_value());
    CHECK(found.row(1).known_at() == Instant{12s}); // the end of the window
}

TEST_CASE("a row as docs/measure/ledger.md works it by hand") {
    const MeasuredCase found = of("child,bid,voice,positive,4,4.4\n"
                                  "caregiver,answer,face,positive,5.2,7\n"
                                  "child,bid,gaze,neutral,15,25\n"
                                  "child,bid,voice,neutral,16,16.4\n"
                                  "caregiver,answer,touch,positive,19,21\n"
                                  "child,alarm,voice,negative,40,44\n"
                                  "caregiver,rebuff,voice,negative,41,42\n"
                                  "child,bid,voice,neutral,59,59.4\n");
    const std::vector<std::string> rows{
        "1 | 4-4.4 | voice | bid, positive | 4-6.4 | answered | face | 1.2 | 0.8 |  | answer | yes | stays | "
        "play",
        "2 | 15-25 | gaze | bid, neutral | 15-20 | answered | touch | 4 | -6 |  | answer |  | stays | play",
        "3 | 16-16.4 | voice | bid, neutral | 16-18.4 | unanswered |  |  |  |  | none |  |  | play",
        "4 | 40-44 | voice | alarm, negative | 40-45 | unanswered |  |  |  |  | rebuff |  |  | play",
        "5 | 59-59.4 | voice | bid, neutral | 59-61.4 | cut |  |  |  |  | none |  |  | play"};
    REQUIRE(found.ledger.rows.size() == rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        CHECK(row_in_words(found.seen, found.ledger, i + 1) == rows[i]);
}
