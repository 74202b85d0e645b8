// SPDX-License-Identifier: Apache-2.0
#include <test/measure/support/measured_case.hpp>

#include <attune/measure/consistency.hpp>

#include <doctest/doctest.h>

#include <array>

using namespace attune;
using namespace attune::test;

namespace {

std::string said(const std::string& rows, std::string_view part) {
    return value_or_reason(
        the(measure::consistencies(MeasuredCase{rows}.evidence()), "consistency", "play", part));
}

/// Five parts of 50 s, a call every 10 s; the first `answered[i]` of part i are answered.
std::string five_parts(const std::array<int, 5>& answered, const std::string& act = "bid") {
    std::string rows = "resolution,,,,0,1\nepisode,play,,,0,250\n";
    for (int part = 0; part < 5; ++part)
        for (int k = 0; k < 5; ++k) {
            const int onset = 50 * part + 10 * k + 5;
            rows += "child," + act + ",voice,," + std::to_string(onset) + ",\n";
            if (k < answered[static_cast<std::size_t>(part)])
                rows += "caregiver,answer,voice,," + std::to_string(onset + 1) + ",\n";
        }
    return rows;
}

} // namespace

TEST_CASE("less and less is answered: worked by hand") {
    const std::string rows = five_parts({5, 4, 3, 2, 1});
    CHECK(said(rows, "any, range") == "0.8 of 25");
    CHECK(said(rows, "any, deviation") == "0.316228 of 25");
    // (4/5) sum = .320632, 1/15.5 + 1/10.5 = .159754.
    CHECK(said(rows, "any, unevenness") == "2.00703 of 25");
    CHECK(said(rows, "bid, range") == "0.8 of 25");
    CHECK(said(rows, "alarm, range") == "0 complete cues; at least 5 are needed");
}

TEST_CASE("much and little can be equally even") {
    for (const int answered : {0, 1, 3, 5}) {
        const std::string rows = five_parts({answered, answered, answered, answered, answered});
        CHECK(said(rows, "any, range") == "0 of 25");
        CHECK(said(rows, "any, deviation") == "0 of 25");
        CHECK(said(rows, "any, unevenness").substr(0, 2) == "0 ");
    }
}

TEST_CASE("which part came when does not matter, how different they are does") {
    CHECK(said(five_parts({5, 0, 5, 0, 5}), "any, unevenness")
          == said(five_parts({5, 5, 5, 0, 0}), "any, unevenness"));
    CHECK(said(five_parts({3, 2, 3, 2, 3}), "any, range") == "0.2 of 25");
}

TEST_CASE("a part with few cues has no share, unevenness needs none of its own") {
    std::string rows = five_parts({5, 4, 3, 2, 1});
    const std::string one = "child,bid,voice,,65,\n";
    rows.erase(rows.find(one), one.size());
    CHECK(said(rows, "any, range") == "4 complete cues in part 2 of 5; at least 5 are needed in each");
    CHECK(said(rows, "any, deviation") == "4 complete cues in part 2 of 5; at least 5 are needed in each");
    CHECK(said(rows, "any, unevenness").ends_with(" of 24"));
}

TEST_CASE("too little for any evenness is said") {
    CHECK(said("episode,play,,,0,60\nchild,bid,voice,,5,\n", "any, unevenness")
          == "1 complete cue; at least 5 are needed");
    std::string brief = "episode,play,,,0,29\n";
    for (int k = 0; k < 5; ++k) brief += "child,bid,voice,," + std::to_string(5 * k + 2) + ",\n";
    CHECK(said(brief, "any, unevenness") == "29 s watched; at least 30 s are needed");
    CHECK(said(brief, "any, range") == "29 s watched; at least 30 s are needed");
}
