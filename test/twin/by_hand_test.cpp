// SPDX-License-Identifier: Apache-2.0
// Small recordings whose results were worked out by hand, in the comments.
#include <test/twin/twin.hpp>

#include <doctest/doctest.h>

using namespace twin;

namespace {

const std::string header = "person,act,channel,valence,onset_s,offset_s\n";

Account read_account(const std::string& rows, const Options& options = {}) {
    return account_of(read_plain_text(header + rows), options);
}

} // namespace

TEST_CASE("acts join strictly before apart, and a long act is not shortened by one inside it") {
    const std::string rows = "child,engage,gaze,,0,10\n"
                             "child,engage,gaze,,2,3\n"            // inside
                             "child,engage,gaze,,10.499,11\n"      // .499 behind the longest offset: joined
                             "child,engage,gaze,,11.5,12\n"        // exactly .5 behind: not
                             "child,engage,gaze,positive,12,13\n"; // another valence
    CHECK(read_account(rows).scene.bouts.size() == 3);
    CHECK(read_account(rows).scene.bouts[0].ids == std::vector{2, 3, 4});
    CHECK(read_account(rows, {.apart = std::nullopt}).scene.bouts.size() == 5);
}

TEST_CASE("a cue is listed by where it begins and complete by where its window lies") {
    // The caregiver's is uncovered in [20, 22). Cue 1: 6.5 is exactly .5 after 6, so one cue of both
    // valences; window [6, 9); the phone is over at 6; the grandmother answers at 8; the fright at 9 is
    // outside. Cue 2: window [18, 20.5), cut at 20, answered before. Cue 3: begins where nobody watched the
    // caregiver: cut. Cue 4: window [39, 41), cut at 40. Cue 5 begins outside every episode.
    const Account account = read_account("episode,play,none,,0,40\n"
                                         "coverage,child,*,,0,50\n"
                                         "coverage,caregiver,*,,0,20\n"
                                         "coverage,caregiver,*,,22,50\n"
                                         "distraction,phone,,,5,6\n"
                                         "child,bid,voice,positive,6,7\n"
                                         "child,bid,gaze,negative,6.5,\n"
                                         "other-caregiver,answer,touch,neutral,8,9\n"
                                         "caregiver,frighten,voice,negative,9,\n"
                                         "child,bid,touch,,18,18.5\n"
                                         "caregiver,answer,voice,,19.5,20\n"
                                         "child,alarm,voice,negative,21,25\n"
                                         "caregiver,answer,voice,,23,24\n"
                                         "child,bid,face,,39,\n"
                                         "child,bid,face,,45,\n");
    const std::vector<std::string> expected{
        "1 | 6-7 | gaze+voice | bid, mixed | 6-9 | unanswered |  |  |  |  | none |  |  | play",
        "2 | 18-18.5 | touch | bid, neutral | 18-20.5 | answered | voice | 1.5 | 1 |  | answer |  | unknown "
        "| play",
        "3 | 21-25 | voice | alarm, negative | 21-26 | cut |  |  |  |  | none |  |  | play",
        "4 | 39 | face | bid, neutral | 39-41 | cut |  |  |  |  | none |  |  | play",
        "5 | 45 | face | bid, neutral | 45-47 | cut |  |  |  |  | none |  |  | -"};
    REQUIRE(account.ledger.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        CHECK(row(account.scene, account.ledger[i]) == expected[i]);
    CHECK(account.ledger[0].answered_elsewhere);
    CHECK_FALSE(account.ledger[0].in_distraction);
    CHECK(account.shares[0].all.share() == 0 / 1.);
    CHECK(account.shares[0].all.share_without_elsewhere() == std::nullopt);
    CHECK(account.shares[0].all.incomplete == 3);
    // Cue 1 was answered elsewhere; cue 5 has [45, 47) inside the segment [22, 50), though in no episode:
    // missed, and with nothing until 50 it stays open. Cue 4 likewise, at 39: it is the first. Trust knows
    // cues 1 and 2.
    REQUIRE(account.breaks.size() == 1);
    CHECK(row(account.scene, account.breaks[0])
          == "39 | 50 | missed | 2 | 45 |  |  | bid | censored |  |  |  | 47 | play, -");
    REQUIRE(account.trust.size() == 2);
    CHECK(account.trust[0].line() == doctest::Approx(1 / 3.));
}

TEST_CASE("each window preset has its own borders") {
    const std::string rows = "episode,play,none,,0,60\n"
                             "child,bid,voice,,10,16\n"
                             "other-caregiver,neutral,voice,,12,13\n" // before the end of the call
                             "other-caregiver,neutral,voice,,18,19\n"
                             "child,bid,gaze,,40,41\n";
    const auto window = [&](const Options& options) {
        return in_seconds(read_account(rows, options).ledger[0].window);
    };
    CHECK(window({}) == "10-15"); // held to 13
    CHECK(window({.hold = std::nullopt}) == "10-18");
    CHECK(window({.preset = Preset::turn}) == "12-15");
    CHECK(window({.preset = Preset::prompt}) == "10-14");
    CHECK(window({.preset = Preset::number, .number = second / 2}) == "10-13.5");
    CHECK(window({.preset = Preset::lena}) == "16-18");                     // ended by the other voice
    CHECK(read_account(rows, {.preset = Preset::lena}).ledger.size() == 1); // the look is no cue there
}

TEST_CASE("a run follows the windows, not the list") {
    // Cue 1 is held to 3: window [0, 5); cue 2 has [1, 3); cue 3, at 4, [4, 6). The end of cue 1's time, 4,
    // is taken by cue 3, which is answered at 5; cue 2 is a run of its own.
    const Account account = read_account("episode,play,none,,0,60\n"
                                         "child,bid,gaze,,0,10\nchild,bid,voice,,1,\nchild,bid,face,,4,\n"
                                         "caregiver,answer,face,positive,5,6\n");
    CHECK(account.ledger[0].status == Status::superseded);
    CHECK(in_seconds(account.ledger[0].own) == "0-1 3-4");
    CHECK(account.ledger[1].status == Status::unanswered);
    CHECK(account.ledger[2].status == Status::answered);
    CHECK(account.ledger[0].run == 1);
    CHECK(account.ledger[1].run == 2);
    CHECK(account.ledger[2].run == 1);
}

TEST_CASE("answers, next cues and rebuffs compete") {
    // Own times: [0, 1) taken by the next cue; [1, 3) rebuffed after .5, which comes before the answer after
    // 1; [20, 22) answered after 1 on two channels; [40, 42) unanswered. At .5: 4 at risk; at 1: three.
    const Account account = read_account("episode,play,none,,0,60\n"
                                         "child,bid,gaze,,0,\nchild,bid,gaze,,1,\nchild,bid,gaze,,20,\n"
                                         "child,bid,gaze,,40,\n"
                                         "caregiver,rebuff,voice,,1.5,\ncaregiver,answer,voice,,2,\n"
                                         "caregiver,answer,voice,,21,\ncaregiver,answer,face,,21,\n");
    const auto curve = cumulative_incidence(account.ledger);
    REQUIRE(curve.size() == 2);
    CHECK(curve[0].t == second / 2);
    CHECK(curve[0].at_risk == 4);
    CHECK(curve[0].incidence.at("rebuff or frighten") == .25);
    CHECK(curve[1].t == second);
    CHECK(curve[1].at_risk == 3);
    CHECK(curve[1].incidence.at("next cue") == doctest::Approx(.25));
    CHECK(curve[1].incidence.at("several") == doctest::Approx(.25));
    CHECK(curve[1].survival == doctest::Approx(.25));
    // Had the child waited: at 1 the first cue is out; two of three are answered.
    const auto waited = had_the_child_waited(account.ledger);
    REQUIRE(waited.size() == 1);
    CHECK(waited[0].at_risk == 3);
    CHECK(waited[0].survival == doctest::Approx(1 / 3.));
    CHECK(account.ledger[2].first_channel.size() == 2);
}

TEST_CASE("each next cue within W after the answer goes on with the exchange") {
    // Answers at 1, 3 and 21; next cues at 2.5 (1.5 after), 5 (exactly 2 after: too late), none.
    const Account account = read_account("episode,play,none,,0,60\n"
                                         "child,bid,gaze,,0,\ncaregiver,answer,face,,1,\n"
                                         "child,bid,gaze,,2.5,\ncaregiver,answer,face,,3,\n"
                                         "child,bid,gaze,,5,\n"
                                         "child,bid,gaze,,20,\ncaregiver,answer,face,,21,\n");
    REQUIRE(account.exchanges.size() == 2);
    CHECK(account.exchanges[0].cues == std::vector{1, 2});
    CHECK(account.exchanges[1].cues == std::vector{4});
}

TEST_CASE("the first stretch with nothing to mend lets a break go, or ends it alone") {
    // A limp stretch [8, 9) counts as withdraw: alone at 9; [9, 19) is empty. The window of the call at 30 is
    // open until 32, so a break at 27, confirmed at 29, is alone (let go) at 32.
    const Account account = read_account("episode,play,none,,0,60\n"
                                         "child,bid,gaze,,5,\nchild,shutdown,posture,,8,9\n"
                                         "child,bid,gaze,,27,\nchild,bid,gaze,,30,\n");
    REQUIRE(account.breaks.size() == 2);
    CHECK(row(account.scene, account.breaks[0])
          == "5 | 9 | missed | 1 |  | 8 |  | turn away | recovered alone |  |  |  |  | play, play");
    CHECK(row(account.scene, account.breaks[1])
          == "27 | 32 | missed | 2 | 30 |  |  | bid | let go |  |  |  |  | play, play");
    CHECK(without_let_go(account.breaks).size() == 1);
}
