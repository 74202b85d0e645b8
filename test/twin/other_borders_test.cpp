// SPDX-License-Identifier: Apache-2.0
// Borders of reaction, mirroring, coverage, shifts, carry-over and "not now", walked over by hand.
#include <test/twin/twin.hpp>

#include <doctest/doctest.h>

using namespace twin;

namespace {

Account read_account(const std::string& rows, const Options& options = {}) {
    return account_of(read_plain_text("person,act,channel,valence,onset_s,offset_s\n" + rows), options);
}
Account in_a_minute(const std::string& rows) {
    return read_account("episode,play,none,,0,60\n" + rows);
}

} // namespace

TEST_CASE("a reaction is unknown unless the moment R after the answer is watched too") {
    const auto reaction = [](const std::string& answer) {
        return in_a_minute("child,bid,gaze,,54,\ncaregiver,answer,face,," + answer + ",\n")
            .ledger[0]
            .reaction;
    };
    CHECK(reaction("54.999") == Reaction::stays);
    CHECK(reaction("55") == Reaction::unknown);
}

TEST_CASE("on just before the end of R means begun before it and not over before it") {
    const auto reaction = [](const std::string& rows) {
        return in_a_minute("child,bid,gaze,,10,\ncaregiver,answer,face,,11,\n" + rows).ledger[0].reaction;
    };
    CHECK(reaction("child,engage,gaze,,14,16\n") == Reaction::joins);
    CHECK(reaction("child,engage,gaze,,14,15.999\n") == Reaction::stays);
    CHECK(reaction("child,engage,gaze,,16,18\n") == Reaction::stays);
    CHECK(reaction("child,engage,gaze,,11,18\n") == Reaction::stays); // engaged already
    CHECK(reaction("child,withdraw,gaze,,15.999,18\n") == Reaction::worsens);
    CHECK(reaction("child,shutdown,gaze,,16,18\n") == Reaction::stays);
    CHECK(reaction("child,alarm,voice,,10.2,16\n") == Reaction::stays);
    CHECK(reaction("child,alarm,voice,,10.2,15.999\n") == Reaction::settles);
}

TEST_CASE("a feeling can only be mirrored where the caregiver's face or voice is in use") {
    const std::string bid = "child,bid,face,positive,10,\ncaregiver,answer,touch,positive,11,\n";
    CHECK(in_a_minute(bid).ledger[0].mirrored == std::nullopt);
    CHECK(in_a_minute(bid + "caregiver,neutral,face,,30,31\n").ledger[0].mirrored == Mirrored::no);
    CHECK(in_a_minute(bid + "caregiver,answer,voice,positive,11.999,\n").ledger[0].mirrored == Mirrored::yes);
    CHECK(in_a_minute(bid + "caregiver,answer,voice,positive,12,\n").ledger[0].mirrored == Mirrored::no);
}

TEST_CASE("a caregiver of whom nothing was coded is watched where the source says so") {
    const std::string call = "episode,play,none,,0,60\nchild,bid,gaze,,10,\n";
    CHECK(in_seconds(read_account(call).scene.watched) == "0-60");
    const Scene stated = read_account(call + "coverage,caregiver,*,,0,30\n").scene;
    CHECK(in_seconds(stated.watched) == "0-30");
    CHECK(stated.coverage_assumed); // the child's
}

TEST_CASE("without episodes or coverage all of the medium is watched, else all up to the last offset") {
    CHECK(in_seconds(read_account("child,bid,gaze,,10,20\n").scene.watched) == "0-20");
    const Scene filmed = read_account("medium,,,,0,100\nchild,bid,gaze,,10,20\n").scene;
    CHECK(in_seconds(filmed.watched) == "0-100");
    CHECK(filmed.episodes[0].name == "all");
    CHECK(filmed.episodes[0].offset == 100 * second);
}

TEST_CASE("the shortest shift is the longest window where that is longer than 3 W") {
    const std::string rows = "episode,play,none,,0,60\nchild,bid,gaze,,10,20\n";
    const Account held = read_account(rows);
    const Account unheld = read_account(rows, {.hold = std::nullopt});
    CHECK(expected_by_shift(held.scene, held.ledger, 0).shortest == 6 * second);
    CHECK(expected_by_shift(unheld.scene, unheld.ledger, 0).shortest == 12 * second);
}

TEST_CASE("the child is back at the play level at no more than five hundredths above it") {
    // Of [24, 39), .75 s are left: exactly .05.
    const auto back = [](const std::string& end) {
        const Scene scene = read_account("episode,play,none,,0,20\nepisode,reunion,none,,20,60\n"
                                         "child,withdraw,gaze,,20,"
                                         + end + "\n")
                                .scene;
        return carry_over(scene, Act::withdraw, 0, 1).back;
    };
    CHECK(back("24.75") == 4 * second);
    CHECK(back("24.751") == 5 * second);
}

TEST_CASE("a not now qualifies by what began in the two seconds before it") {
    const auto found = [](const std::string& demand, const std::string& rest = "") {
        const Account account =
            in_a_minute("child,withdraw,gaze,,10,20\ncaregiver,demand,voice,," + demand + ",\n" + rest);
        return account.not_nows.empty() ? std::string{"none"} : row(account.not_nows[0]);
    };
    CHECK(found("8") == "10 | respected | ");
    CHECK(found("7.999") == "none");
    CHECK(found("10") == "none"); // together: not ordered
    CHECK(found("9", "caregiver,demand,voice,,19.999,\n") == "10 | chased | 9.999");
    CHECK(found("9", "caregiver,demand,voice,,20,\n") == "10 | respected | ");
    CHECK(found("9", "caregiver,answer,gaze,,12,\n") == "10 | respected | "); // a look does not press
    CHECK(found("9", "child,bid,voice,,12,\ncaregiver,demand,voice,,15,\n") == "10 | respected | ");
    CHECK(found("9", "caregiver,answer,touch,,9.5,11\n") == "10 | continues | ");
}

TEST_CASE("a not now is cut by the end of its segment, and none begins at a segment's start") {
    const std::string rows = "coverage,child,*,,10,30\ncoverage,caregiver,*,,10,30\n"
                             "caregiver,demand,voice,,9,\nchild,withdraw,gaze,,10,12\n"
                             "caregiver,demand,voice,,24,\nchild,withdraw,gaze,,25,35\n";
    const Account account = read_account(rows);
    REQUIRE(account.not_nows.size() == 1);
    CHECK(row(account.not_nows[0]) == "25 | cut | ");
}
