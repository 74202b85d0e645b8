// SPDX-License-Identifier: Apache-2.0
#include <test/measure/support/bridge.hpp>
#include <test/measure/support/measured_case.hpp>
#include <test/measure/support/words.hpp>

#include <attune/measure/circle_moments.hpp>

#include <test/twin/circle.hpp>
#include <test/twin/state.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

namespace {

/// "safe haven 10 11 16": cue, answer, effect; one after the other.
std::string list(const std::string& rows) {
    const MeasuredCase found{"episode,play,,,0,120\n" + rows};
    std::string text;
    for (const measure::CircleMoment& one : found.circle_moments)
        text += (text.empty() ? "" : ", ") + name(one.kind) + " " + in_seconds(one.onset) + " "
                + in_seconds(one.answer) + " " + in_seconds(one.effect);
    return text.empty() ? "none" : text;
}

std::string said(const std::string& rows, std::string_view measure, std::string_view part) {
    return value_or_reason(
        the(measure::circle_results(MeasuredCase{rows}.evidence()), measure, "play", part));
}

/// A cry from 10 to `end`, answered so at 11.
std::string cry_until(const std::string& end, const std::string& answer) {
    return list("child,alarm,voice,," + std::string{"10,"} + end + "\ncaregiver," + answer + ",,11,12\n");
}

/// Play up to 10, a look up, play again from 12 on; then this.
std::string looks_up(const std::string& caregiver, const std::string& again = "12,40") {
    return list("child,content,gaze,,0,10\nchild,bid,gaze,,10,12\nchild,content,gaze,," + again + "\n"
                + caregiver);
}

// docs/measure/circle_moments.md works this by hand.
std::string six_minutes() {
    std::string rows = "episode,play,,,0,360\nresolution,,,,0,0.5\n";
    const auto row = [&](const std::string& act, double onset, double offset) {
        rows += act + ",," + std::to_string(onset) + "," + std::to_string(offset) + "\n";
    };
    for (const int at : {10, 40, 70, 100, 130}) {
        row("child,alarm,voice", at, at + (at == 100 ? 9 : 4));
        if (at != 130) row(at == 70 ? "caregiver,answer,gaze" : "caregiver,answer,touch", at + 1, at + 3);
    }
    for (const int at : {200, 225, 250, 275, 300}) {
        row("child,content,gaze", at - 10, at);
        row("child,bid,gaze", at, at + 2);
        if (at != 250) row("caregiver,answer,face", at + 1, at + 2);
        if (at != 300) row("child,content,gaze", at + 3, at + 14);
    }
    return rows;
}

} // namespace

TEST_CASE("six minutes of havens and bases, worked by hand") {
    CHECK(said(six_minutes(), "safe_haven", "closed").ends_with("= 2 of 5"));
    CHECK(said(six_minutes(), "safe_haven", "rate") == "0.333333 = 2 of 360");
    CHECK(said(six_minutes(), "checking_back", "closed").ends_with("= 3 of 5"));
    CHECK(said(six_minutes(), "checking_back", "rate") == "0.5 = 3 of 360");
}

TEST_CASE("a cry that touch, voice or face settles is a safe haven; a look alone is none") {
    CHECK(cry_until("15.999", "answer,touch") == "safe haven 10 11 16");
    CHECK(cry_until("16", "answer,touch") == "none"); // still on just before 16
    CHECK(cry_until("15", "answer,voice") == "safe haven 10 11 16");
    CHECK(cry_until("15", "answer,face") == "safe haven 10 11 16");
    CHECK(cry_until("15", "answer,gaze") == "none");
    CHECK(cry_until("15", "answer,posture") == "none");
    CHECK(cry_until("15", "demand,touch") == "none");
    CHECK(cry_until("15", "answer,gaze,,11,12\ncaregiver,answer,touch") == "safe haven 10 11 16");
}

TEST_CASE("a cry that was over before the answer had nothing to settle") {
    CHECK(cry_until("10.9", "answer,touch") == "none");
}

TEST_CASE("a look up from play that is met, and the play goes on") {
    const std::string smiles = "caregiver,answer,face,positive,11,13\n";
    CHECK(looks_up(smiles) == "checking back 10 11 16");
    CHECK(looks_up(smiles, "15.999,40") == "checking back 10 11 16");
    CHECK(looks_up(smiles, "16,40") == "none");
    CHECK(looks_up(smiles, "12,15.999") == "none");
    CHECK(looks_up("") == "none");
    CHECK(looks_up(smiles + "child,alarm,voice,,15,17\n") == "none");
    CHECK(looks_up(smiles + "caregiver,rebuff,touch,,10.5,11\n") == "none"); // pushed away first
    CHECK(looks_up("caregiver,answer,gaze,,11,13\n") == "checking back 10 11 16");
}

TEST_CASE("a bid of a child who was not busy is no checking back") {
    CHECK(list("child,content,gaze,,0,9.999\nchild,bid,gaze,,10,12\nchild,content,gaze,,12,40\n"
               "caregiver,answer,face,,11,12\n")
          == "none");
    CHECK(list("child,content,gaze,,10,40\nchild,bid,face,,10,12\ncaregiver,answer,face,,11,12\n") == "none");
    CHECK(list("child,content,gaze,,9.999,40\nchild,bid,face,,10,12\ncaregiver,answer,face,,11,12\n")
          == "checking back 10 11 16");
}

TEST_CASE("what can not be said has its reason; what was not watched to its end is left out") {
    const std::string rows = "episode,play,,,0,60\nchild,alarm,voice,,56,59\ncaregiver,answer,touch,,57,58\n";
    CHECK(said(rows, "safe_haven", "closed") == "0 judged alarms; at least 5 are needed");
    CHECK(said(rows, "checking_back", "closed") == "no content of the child is coded");
    CHECK(said(rows + "child,content,gaze,,0,10\nchild,bid,gaze,,10,11\n", "checking_back", "closed")
          == "1 judged bid; at least 5 are needed");
}

TEST_CASE("the moments of random recordings are the naive twin's") {
    std::size_t havens = 0, bases = 0;
    for (std::uint64_t seed = 1; seed <= 4000; ++seed) {
        twin::Recording recording = twin::random_recording(seed);
        if (seed % 2 == 1) // a child that is busy where it would be with somebody, or turned away
            for (twin::CodedAct& act : recording.acts)
                if (act.act == twin::Act::engage || twin::is_withdraw(act.act)) act.act = twin::Act::content;
        const twin::Options options = twin::random_options(seed);
        const Fast fast = measure_fast(recording, options);
        std::vector<std::string> found, expected;
        for (const auto& one : measure::circle_moments(fast.seen, fast.ledger, options_of(options))) {
            found.push_back(std::to_string(one.cue) + " " + name(one.kind));
            ++(one.kind == measure::CircleKind::safe_haven ? havens : bases);
        }
        const twin::Account account = twin::account_of(recording, options);
        for (std::size_t i = 0; i < account.ledger.size(); ++i) {
            if (twin::is_safe_haven(account.ledger[i])) expected.push_back(std::to_string(i) + " safe haven");
            if (twin::is_secure_base(account.scene, account.ledger[i]))
                expected.push_back(std::to_string(i) + " checking back");
        }
        INFO("seed " << seed << "\n" << twin::in_words(options) << "\n" << twin::plain_text(recording));
        REQUIRE(found == expected);
    }
    CHECK(havens > 50);
    CHECK(bases > 20);
}
