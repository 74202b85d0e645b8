// SPDX-License-Identifier: Apache-2.0
// A still face, shifts, phases: small recordings whose results were worked out by hand, in the comments.
#include <test/twin/twin.hpp>

#include <doctest/doctest.h>

using namespace twin;

namespace {

const std::string header = "person,act,channel,valence,onset_s,offset_s\n";

Account read_account(const std::string& rows, const Options& options = {}) {
    return account_of(read_plain_text(header + rows), options);
}

/// The caregiver is instructed to be still in [10, 20), where no still is coded.
const std::string still_face = "episode,play,none,,0,10\n"
                               "episode,still,still,,10,20\n"
                               "episode,reunion,none,,20,50\n"
                               "child,engage,gaze,positive,8,12\n"
                               "caregiver,answer,touch,positive,14,14.4\n"
                               "child,withdraw,gaze,,13,24\n"
                               "child,alarm,voice,negative,16,18\n"
                               "caregiver,answer,voice,,22,23\n";

} // namespace

TEST_CASE("an instruction makes the caregiver gone, and a break may be mended in the reunion") {
    // The touch of .4 s leaves a gap shorter than apart. Unavailable at 10; cry's window [16, 20) is missed.
    // The child turns back at 24, 1 s after the voice: repaired then, 10 s after the first answer (the
    // touch).
    const Account account = read_account(still_face);
    CHECK(in_seconds(account.scene.gone) == "10-20");
    CHECK(in_seconds(account.scene.watched) == "0-50");
    REQUIRE(account.breaks.size() == 1);
    CHECK(row(account.scene, account.breaks[0])
          == "10 | 24 | unavailable | 1 |  | 13 | 16 | alarm | repaired | caregiver | 14 | 10 |  | still, "
             "reunion");
    CHECK(account.breaks[0].answers == 2);
    CHECK(account.shares[1].alarms.share() == 0 / 1.);
    CHECK(free_cues(account.ledger).empty());

    const auto play = first_repair(account.scene, account.breaks, 0);
    const auto reunion = first_repair(account.scene, account.breaks, 2);
    REQUIRE(play);
    CHECK_FALSE(play->repaired);
    CHECK(play->t == 10 * second);
    REQUIRE(reunion);
    CHECK(reunion->repaired);
    CHECK(reunion->t == 4 * second);
}

TEST_CASE("an answer of half a second in a still face is a return, and going again opens nothing") {
    std::string longer = still_face;
    longer.replace(longer.find("14.4"), 4, "14.5");
    const Account account = read_account(longer);
    CHECK(in_seconds(account.scene.gone) == "10-14 14.5-20");
    CHECK(account.breaks.size() == 1); // the child looks away at 14.5
}

TEST_CASE("order stands beside the order of its rates, and steps divide by time at a stage") {
    // Inside [10, 24): no bid, one turn away, one alarm: each 1/14 per second. One pair, in order; by rates
    // one half. Three seconds until the turn away, three until the alarm.
    const Account account = read_account(still_face);
    const Order order = order_of(account.breaks);
    CHECK(order.with_all_three == 0);
    CHECK(order.pairs == 1);
    CHECK(order.pairs_in_order == 1);
    CHECK(order.alarm_rate == doctest::Approx(1 / 14.));
    CHECK(*order.pairs_by_rates == doctest::Approx(.5));
    CHECK(*order.full_by_rates == 0);
    const auto steps = steps_of(account.breaks);
    CHECK(steps[0].at_risk == 3 * second);
    CHECK(steps[0].to == std::array{0, 0, 1, 0});
    CHECK(steps[1].at_risk == 0);
    CHECK(steps[2].at_risk == 3 * second);
    CHECK(steps[2].to_by_bin[0] == std::array{0, 0, 0, 1});
}

TEST_CASE("carry-over is the reunion's share minus that of play") {
    // Withdraw in play 0 of 10 s; in the reunion [20, 24): 4 of 30, and 4 of the first 15. Back at the play
    // level
    // (+.05) where at most .75 of 15 s are left: on the 1-s grid at 4.
    const CarryOver withdraw = carry_over(read_account(still_face).scene, Act::withdraw, 0, 2);
    CHECK(*withdraw.difference() == doctest::Approx(4 / 30.));
    CHECK(*withdraw.minus_play(withdraw.first[0]) == doctest::Approx(4 / 15.));
    CHECK(*withdraw.first[2] == *withdraw.reunion); // the reunion is shorter than 60 s
    CHECK(withdraw.back == 4 * second);
    CHECK_FALSE(withdraw.censored);
}

TEST_CASE("a caregiver who stops while the child still cries is marked") {
    // Cry [5, 40), missed at 10; touch [12, 14), then nothing until the voice at 24 or 23.999: ten seconds or
    // not.
    const auto stopped = [](const std::string& next) {
        const Account account = read_account("episode,play,none,,0,60\nchild,alarm,voice,negative,5,40\n"
                                             "caregiver,answer,touch,,12,14\ncaregiver,answer,voice,,"
                                             + next + ",41\n");
        REQUIRE(account.breaks.size() == 1);
        CHECK(account.breaks[0].answers == 2);
        return account.breaks[0].stopped;
    };
    CHECK(stopped("24"));
    CHECK_FALSE(stopped("23.999"));
}

TEST_CASE("shifts that bring an answer into a window are counted exactly") {
    // L = 60, m = 6. The answer at 50 reaches [10, 12) with shifts in [20, 22): 2 of 48 s; that at 51 with
    // [19, 21): together 3 of 48. The one at 9 would need 1 to 3 s: too short. Alone on its channel the touch
    // has 2 of 48; where both are inside, 51 follows 50, so the voice is first only in [19, 20).
    const std::string cue = "episode,play,none,,0,60\nchild,bid,gaze,,10,\ncaregiver,answer,face,,9,\n";
    const Account one = read_account(cue + "caregiver,answer,touch,,50,\n");
    const Expected expected = expected_by_shift(one.scene, one.ledger, 0);
    CHECK(expected.determined);
    CHECK(*expected.share() == doctest::Approx(2 / 48.));
    CHECK(*expected.run_share == doctest::Approx(2 / 48.));
    const Account two = read_account(cue + "caregiver,answer,touch,,50,\ncaregiver,answer,voice,,51,\n");
    const Expected both_channels = expected_by_shift(two.scene, two.ledger, 0);
    CHECK(*both_channels.share() == doctest::Approx(3 / 48.));
    CHECK(both_channels.answered_in_window == doctest::Approx(3 / 48.));
    CHECK(both_channels.first_channel.at(Channel::touch) == doctest::Approx(2 / 48.));
    CHECK(both_channels.first_channel.at(Channel::voice) == doctest::Approx(1 / 48.));
}

TEST_CASE("the circle skips what was not watched") {
    // 10-20 is not watched: L = 50. The answer at 40 lies at 30 on the circle; the window [2, 4) is reached
    // by shifts in [22, 24): 2 of 38. The answer at 15 is outside watched time and stays out.
    const Account account =
        read_account("episode,play,none,,0,60\ncoverage,child,*,,0,10\ncoverage,child,*,,20,60\n"
                     "child,bid,gaze,,2,\ncaregiver,answer,face,,15,\n"
                     "caregiver,answer,face,,40,\n");
    const Expected expected = expected_by_shift(account.scene, account.ledger, 0);
    CHECK(expected.circle == 50 * second);
    CHECK_FALSE(expected.determined); // 50 < 12 + 40
    CHECK(*expected.share() == doctest::Approx(2 / 38.));
}

TEST_CASE("mismatch is counted by stretches, as published and by Kaplan-Meier") {
    // [0, 10): match 0-2, mismatch 2-6, match 6-10. [10, 20): mismatch 10-13 (dropped: its start was not
    // seen), match 13-15, mismatch 15-20 (censored). Two repairs in 20 s. Kaplan–Meier: 1 until 4 s, then 1/2
    // until 5 s.
    const std::vector<Phase> child{
        {"play", 0, 4 * second}, {"object", 4 * second, 13 * second}, {"play", 13 * second, 20 * second}};
    const std::vector<Phase> caregiver{{"play", 0, 2 * second},
                                       {"monitor", 2 * second, 6 * second},
                                       {"object", 6 * second, 10 * second},
                                       {"play", 10 * second, 15 * second},
                                       {"play", 15 * second, 15 * second + 9 * (second / 10)}}; // too short
    const Stretches watched{{0, 10 * second}, {10 * second, 20 * second}};
    const Matched matched = match_of(child, caregiver, same(child, caregiver), watched, second);
    CHECK(*matched.match_share == doctest::Approx(8 / 20.));
    CHECK(matched.mismatches == 3);
    CHECK(matched.repairs == 2);
    CHECK(*matched.mean_mismatch == doctest::Approx(4));
    CHECK(*matched.mean_mismatch_kaplan_meier == doctest::Approx(4.5));
    CHECK(*matched.repairs_per_minute == doctest::Approx(6));
    CHECK(*matched.repairs_per_minute_of_mismatch == doctest::Approx(10));
}
