// SPDX-License-Identifier: Apache-2.0
// How a break opens and closes is in breaks_test.cpp; here are the shares.
#include <test/measure/support/measured_case.hpp>

#include <attune/measure/break_shares.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

namespace {

std::string share(const std::string& rows, std::string_view part, std::string_view episode = "play") {
    return value_or_reason(the(measure::break_shares(MeasuredCase{rows}.evidence()), "break", episode, part));
}

// The four breaks of docs/measure/breaks.md, but for the last, which here is over at 116, and one more at 140
// that is open when watching ends at 150.
const std::string five_breaks = R"(
    episode,play,,,0,150
    child,bid,voice,,5,5.4
    child,bid,voice,,20,20.4
    child,bid,gaze,,24,25
    child,withdraw,gaze,,27,29
    child,alarm,voice,,30,48
    caregiver,answer,touch,,36,50
    child,bid,face,,60,61
    child,withdraw,gaze,,63,66
    child,bid,voice,,84,84.4
    child,bid,voice,,90,90.4
    caregiver,answer,face,,91,96
    child,alarm,voice,,108,116
    child,bid,voice,,140,140.4
    child,withdraw,gaze,,143,150
)";

} // namespace

TEST_CASE("breaks and let go bids per minute") {
    CHECK(share(five_breaks, "rate") == "2 = 5 of 150");
    CHECK(share(five_breaks, "bids let go") == "0.4 = 1 of 150");
}

TEST_CASE("how five breaks ended and how far they went") {
    CHECK(share(five_breaks, "repaired") == "0.4 = 2 of 5");
    CHECK(share(five_breaks, "recovered alone") == "0.4 = 2 of 5");
    CHECK(share(five_breaks, "open at the end") == "0.2 = 1 of 5");
    CHECK(share(five_breaks, "reached a further bid") == "0.4 = 2 of 5");
    CHECK(share(five_breaks, "reached turning away") == "0.6 = 3 of 5");
    CHECK(share(five_breaks, "reached alarm") == "0.4 = 2 of 5");
    CHECK(share(five_breaks, "stopped answering") == "0 = 0 of 5");
    CHECK(share(five_breaks, "answers in a break") == "0.4 = 2 of 5");
}

TEST_CASE("who brought a repair about is a share of the repaired ones") {
    CHECK(share(five_breaks, "repaired by the child's bid") == "2 breaks; at least 5 are needed");
    std::string rows = "episode,play,,,0,180\n";
    for (int i = 0; i < 6; ++i) { // missed, then answered: two of the six after a second call
        const auto at = [&](double seconds) { return std::to_string(30 * i + seconds); };
        rows += "child,bid,voice,," + at(2) + ",\n";
        if (i < 2) rows += "child,bid,voice,," + at(5) + ",\n";
        rows += "caregiver,answer,face,," + at(6) + "," + at(7) + "\n";
    }
    CHECK(share(rows, "repaired by the child's bid") == "0.333333 = 2 of 6");
}

TEST_CASE("below five breaks there are no shares; a missed bid that was let go is none") {
    const std::string one = "episode,play,,,0,60\nchild,bid,voice,,10,\nchild,withdraw,gaze,,13,16\n"
                            "child,bid,voice,,40,\n";
    CHECK(share(one, "rate") == "1 = 1 of 60");
    CHECK(share(one, "bids let go") == "1 = 1 of 60");
    CHECK(share(one, "repaired") == "1 break; at least 5 are needed");
    CHECK(share(one, "answers in a break") == "1 break; at least 5 are needed");
    CHECK(share("episode,play,,,0,60\n", "answers in a break") == "0 breaks; at least 5 are needed");
    CHECK(share("episode,play,,,0,20\nchild,content,gaze,,0,20\n", "rate")
          == "20 s watched; at least 30 s are needed");
}

TEST_CASE("a break belongs to the episode that it opened in, an instructed one to no pool") {
    const std::string rows = "episode,play,,,0,60\nepisode,still,,,60,120\nepisode,reunion,,,120,180\n"
                             "child,bid,voice,,55,\nchild,withdraw,gaze,,58,70\n"
                             "child,bid,voice,,130,\nchild,withdraw,gaze,,133,140\n";
    CHECK(share(rows, "rate", "play") == "1 = 1 of 60");
    CHECK(share(rows, "rate", "still") == "0 = 0 of 60");
    CHECK(share(rows, "rate", "free") == "1 = 2 of 120");
}
