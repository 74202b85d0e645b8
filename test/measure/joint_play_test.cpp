// SPDX-License-Identifier: Apache-2.0
#include <test/measure/support/measured_case.hpp>

#include <attune/measure/joint_play.hpp>

#include <doctest/doctest.h>

#include <rapidcheck.h>

using namespace attune;
using namespace attune::test;

namespace {

const std::string around = "episode,play,,,0,120\nchild,engage,gaze,,0,5\ncaregiver,answer,gaze,,0,5\n";

std::string said(const std::string& rows, std::string_view part) {
    return value_or_reason(
        the(measure::joint_plays(MeasuredCase{around + rows}.evidence()), "joint_play", "play", part));
}

// docs/measure/joint_play.md works this by hand.
const std::string blocks =
    "child,object,,,10,30\nchild,object,,,40,50\nchild,object,,,60,80\nchild,object,,,90,95\n"
    "child,object,,,100,110\ncaregiver,object,,,12,28\ncaregiver,object,,,38,48\n"
    "caregiver,object,,,65,85\ncaregiver,object,,,88,98\ncaregiver,object,,,105,115\n";

} // namespace

TEST_CASE("two who play with blocks, worked by hand") {
    CHECK(said(blocks, "of the time") == "0.408333 of 120");
    CHECK(said(blocks, "rate") == "2.5 = 5 of 120");
    CHECK(said(blocks, "mean length") == "9.8 of 5");
    CHECK(said(blocks, "opened by the child") == "0.6 = 3 of 5");
    CHECK(said(blocks, "completed by the child") == "0.4 = 2 of 5");
    CHECK(said(blocks, "ended by the child") == "0.6 = 3 of 5");
}

TEST_CASE("coded of nobody or of one, it is the play of both, and nobody opened it") {
    std::string nobodys, one_partners;
    for (const auto* times : {"10,20", "30,40", "50,60", "70,80", "90,102"}) {
        nobodys += "context,object,,," + std::string{times} + "\n";
        one_partners += "caregiver,object,,," + std::string{times} + "\n";
    }
    for (const std::string& rows : {nobodys, one_partners}) {
        CHECK(said(rows, "of the time") == "0.433333 of 120");
        CHECK(said(rows, "mean length") == "10.4 of 5");
        CHECK(said(rows, "opened by the child") == "0 shared bouts; at least 5 are needed");
    }
}

TEST_CASE("a phase of play is one's own; a distraction with such a phase is none") {
    const std::string child = "child,content,touch,,10,30,phase=object\n";
    CHECK(said(child + "caregiver,neutral,gaze,,20,50,phase=object\n", "of the time") == "0.0833333 of 120");
    CHECK(said(child + "caregiver,distraction,gaze,,20,50,kind=telephone,phase=object\n", "of the time")
          == "0 of 120");
    CHECK(said(child, "of the time") == "0 of 120");
}

TEST_CASE("what is too little is said") {
    for (const auto* part : {"of the time", "rate", "mean length", "opened by the child"})
        CHECK(said("", part) == "no play with a thing is coded");
    CHECK(said("context,object,,,10,20\n", "mean length") == "1 shared bout; at least 5 are needed");
}

TEST_CASE("partners who change places change who opened, and nothing else") {
    CHECK(rc::check([] {
        std::string rows, swapped;
        for (int n = *rc::gen::inRange(12, 24); n > 0; --n) {
            const bool child = *rc::gen::arbitrary<bool>();
            const int onset = *rc::gen::inRange(1, 100);
            const std::string times = ",object,,," + std::to_string(onset) + ","
                                      + std::to_string(onset + *rc::gen::inRange(1, 9)) + "\n";
            rows += (child ? "child" : "caregiver") + times;
            swapped += (child ? "caregiver" : "child") + times;
        }
        for (const auto* part : {"of the time", "rate", "mean length"})
            RC_ASSERT(said(rows, part) == said(swapped, part));
        const MeasuredCase one{around + rows}, two{around + swapped};
        const auto before = measure::joint_plays(one.evidence()),
                   after = measure::joint_plays(two.evidence());
        for (const auto* part : {"opened by the child", "completed by the child", "ended by the child"}) {
            const auto& child = the(before, "joint_play", "play", part).estimate;
            const auto& caregiver = the(after, "joint_play", "play", part).estimate;
            RC_ASSERT(child.determined() == caregiver.determined());
            if (child) RC_ASSERT(*child->count + *caregiver->count == *child->of);
        }
    }));
}
