// SPDX-License-Identifier: Apache-2.0
#include <test/report/written_account.hpp>

#include <attune/report/moments.hpp>

#include <doctest/doctest.h>

using namespace attune;
using attune::test::account_of;

namespace {

/// A bid at `onset` that is answered by face after 0.5 s, with the child engaged afterwards.
std::string chain(int onset) {
    const auto at = [onset](double after) { return std::to_string(onset + after); };
    return "child,bid,voice,neutral," + at(0) + "," + at(0.3) + "\ncaregiver,answer,face,positive," + at(0.5)
           + "," + at(2) + "\nchild,engage,gaze,neutral," + at(1) + "," + at(9) + "\n";
}

/// A bid without an answer, the child turns away; mended by touch.
const std::string repaired = "child,bid,voice,neutral,60,60.3\nchild,withdraw,gaze,neutral,62,64\n"
                             "caregiver,answer,touch,neutral,63,70\n";
const std::string free_time = "episode,free,,,0,120\n";

std::vector<std::string> places(const std::string& rows) {
    std::vector<std::string> found;
    for (const report::Moment& moment :
         report::moments(account_of({.rows = rows}), report::Speaker::english()))
        found.push_back(moment.place);
    return found;
}

} // namespace

TEST_CASE("a break stands between strengths, with its repair in the same breath") {
    const auto chosen =
        report::moments(account_of({.rows = free_time + chain(5) + chain(20) + repaired + chain(90)}),
                        report::Speaker::english());
    REQUIRE(chosen.size() == 4);
    CHECK(chosen[2].place == "break-1");
    CHECK(chosen[2].words
          == "A call passed without an answer seen; the child turned away. 4.0\u00a0s later the contact was "
             "mended by touch.");
    CHECK(chosen[0].words
          == "The child called by voice. An answer by face came after 0.50\u00a0s; 5\u00a0s later the child "
             "was with the "
             "caregiver.");
}

TEST_CASE("a break that opened because the caregiver was away is not told as a call without an answer") {
    const std::string away = "child,engage,gaze,neutral,58,61\ncaregiver,away,posture,neutral,60,63\n"
                             "caregiver,answer,touch,neutral,63,66\n";
    const auto chosen =
        report::moments(account_of({.rows = free_time + chain(5) + chain(20) + away + chain(90)}),
                        report::Speaker::english());
    REQUIRE(chosen.size() == 4);
    CHECK(chosen[2].words
          == "The caregiver was still or away while the child was calling or engaged. 3.0\u00a0s later the "
             "contact was mended by touch.");
}

TEST_CASE("a break is neither first nor last, and with one strength it is left out") {
    CHECK(places(free_time + chain(5) + repaired + chain(90))
          == std::vector<std::string>{"cue-1", "break-1", "cue-3"});
    CHECK(places(free_time + chain(5) + repaired) == std::vector<std::string>{"cue-1"});
    CHECK(places(free_time + repaired).empty());
}

TEST_CASE("a moment lasts four to twelve seconds and begins before the cue, within watched time") {
    const auto chosen =
        report::moments(account_of({.rows = free_time + chain(1) + chain(30)}), report::Speaker::english());
    REQUIRE(chosen.size() == 2);
    for (const report::Moment& moment : chosen) {
        CHECK(moment.time.length() >= std::chrono::seconds{4});
        CHECK(moment.time.length() <= std::chrono::seconds{12});
    }
    CHECK(chosen[0].time.onset() == Instant{Duration{0}});
    CHECK(chosen[1].time.onset() == Instant{std::chrono::milliseconds{28500}});
}

TEST_CASE("nothing of an instructed episode is a moment to look at") {
    CHECK(places("episode,still,still,,0,120\n" + chain(5) + chain(30)).empty());
}
