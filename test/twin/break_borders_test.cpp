// SPDX-License-Identifier: Apache-2.0
// The borders of breaks, walked over by hand.
#include <test/twin/twin.hpp>

#include <doctest/doctest.h>

using namespace twin;

namespace {

/// One episode [0, 60), and the rows of its breaks.
Account in_a_minute(const std::string& rows) {
    return account_of(
        read_plain_text("person,act,channel,valence,onset_s,offset_s\nepisode,play,none,,0,60\n" + rows));
}
std::string first_break(const std::string& rows) {
    const Account account = in_a_minute(rows);
    return account.breaks.empty() ? "no break" : row(account.scene, account.breaks.front());
}

} // namespace

TEST_CASE("an answer that ended S before the quiet mends, one that ended earlier does not") {
    const std::string cry = "child,alarm,voice,negative,5,20\ncaregiver,answer,touch,,12,";
    CHECK(first_break(cry + "17\n")
          == "5 | 20 | missed | 1 |  |  | 5 | alarm | repaired | caregiver | 15 | 8 |  | play, play");
    CHECK(first_break(cry + "16.999\n")
          == "5 | 20 | missed | 1 |  |  | 5 | alarm | recovered alone |  |  |  |  | play, play");
}

TEST_CASE("an instant of touch mends for S from its onset") {
    const std::string cry = "child,alarm,voice,negative,5,20\ncaregiver,answer,touch,,";
    CHECK(in_a_minute(cry + "17,\n").breaks[0].outcome == Outcome::repaired);
    CHECK(in_a_minute(cry + "16.999,\n").breaks[0].outcome == Outcome::recovered_alone);
}

TEST_CASE("a missed cue at the moment of the close opens a break of its own") {
    // The touch goes on: the cry is mended at 20. The call at 20 has no onset in [20, 22): let go at 22.
    const Account account = in_a_minute("child,alarm,voice,negative,5,20\ncaregiver,answer,touch,,12,25\n"
                                        "child,bid,gaze,,20,\n");
    REQUIRE(account.breaks.size() == 2);
    CHECK(account.breaks[0].missed == 1);
    CHECK_FALSE(account.breaks[0].bid);
    CHECK(row(account.scene, account.breaks[1])
          == "20 | 22 | missed | 1 |  |  |  | none | let go |  |  |  |  | play, play");
}

TEST_CASE("a cue that begins with the break did not mend it, a later one did") {
    // Gone in [30, 30.8) while the child begins to call at 30, or a moment after the look that began before.
    const std::string gone = "caregiver,away,gaze,,30,30.8\ncaregiver,answer,face,,31,32\n";
    CHECK(first_break(gone + "child,bid,voice,,30,30.2\n")
          == "30 | 31 | unavailable | 0 |  |  |  | none | repaired | caregiver | 1 | 0 |  | play, play");
    CHECK(first_break(gone + "child,engage,gaze,,29,31\nchild,bid,voice,,30.1,30.2\n")
          == "30 | 31 | unavailable | 0 | 30.1 |  |  | bid | repaired | child | 1 | 0 |  | play, play");
}

TEST_CASE("a break that begins in the last S of its segment is censored at its onset") {
    CHECK(first_break("child,engage,gaze,,50,60\ncaregiver,away,gaze,,58,60\n")
          == "58 | 60 | unavailable | 0 |  |  |  | none | censored |  |  |  | 58 | play, -");
}

TEST_CASE("nobody is alone well while the caregiver is gone, nor while an answer is about to begin") {
    CHECK(first_break("child,engage,gaze,,5,30\ncaregiver,away,gaze,,10,15\n")
          == "10 | 15 | unavailable | 0 |  |  |  | none | let go |  |  |  |  | play, play");
    const std::string call = "child,bid,gaze,,5,\ncaregiver,answer,face,,";
    CHECK(first_break(call + "16.999,\n") // inside [7, 17)
          == "5 | 16.999 | missed | 1 |  |  |  | none | repaired | caregiver | 11.999 | 0 |  | play, play");
    CHECK(first_break(call + "17,\n")
          == "5 | 7 | missed | 1 |  |  |  | none | let go |  |  |  |  | play, play");
}

TEST_CASE("quiet must fit into the segment, to its last moment") {
    CHECK(in_a_minute("child,bid,gaze,,48,\n").breaks[0].outcome == Outcome::let_go); // [50, 60)
    CHECK(in_a_minute("child,bid,gaze,,48.001,\n").breaks[0].outcome == Outcome::censored);
    const std::string cry = "caregiver,answer,touch,,54,\nchild,alarm,voice,negative,45,";
    CHECK(in_a_minute(cry + "57\n").breaks[0].outcome == Outcome::repaired); // [57, 60)
    CHECK(in_a_minute(cry + "57.001\n").breaks[0].outcome == Outcome::censored);
}

TEST_CASE("two stages that begin together are half a pair, and a stage already on is none") {
    const Account together =
        in_a_minute("child,bid,gaze,,5,\nchild,withdraw,gaze,,8,20\nchild,alarm,voice,,8,20\n");
    const Order order = order_of(together.breaks);
    CHECK(order.pairs == 1);
    CHECK(order.pairs_in_order == .5);
    CHECK(steps_of(together.breaks)[0].to == std::array{0, 0, 0, 1}); // to the furthest of the two

    const Account on =
        in_a_minute("child,withdraw,gaze,,4,9\nchild,bid,voice,,5,\nchild,alarm,voice,,8,20\n");
    REQUIRE(on.breaks.size() == 1);
    CHECK(row(on.scene, on.breaks[0])
          == "5 | 20 | missed | 2 |  | on | 8 | alarm | recovered alone |  |  |  |  | play, play");
    CHECK(order_of(on.breaks).pairs == 0);
    CHECK(steps_of(on.breaks)[0].at_risk == 0);
}
