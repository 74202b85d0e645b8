// SPDX-License-Identifier: Apache-2.0
#include <test/measure/support/measured_case.hpp>

#include <attune/measure/account.hpp>
#include <attune/measure/warnings.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

namespace {

using Texts = std::vector<std::string>;

Texts warnings(const std::string& rows, const measure::Options& options) {
    const MeasuredCase found{rows, options};
    return measure::warnings(found.seen, found.ledger, options);
}

measure::Options without_hold() {
    measure::Options options = without_shifts();
    options.hold = std::nullopt;
    return options;
}

/// `calls` calls and `answers` answers, 2 s apart, from the third on that begins at `from`.
std::string third(int from, int calls, int answers) {
    std::string rows;
    for (int i = 0; i < calls; ++i) rows += "child,bid,voice,," + std::to_string(from + 2 * i) + ",\n";
    for (int i = 0; i < answers; ++i)
        rows += "caregiver,answer,face,," + std::to_string(from + 1 + 2 * i) + ",\n";
    return rows;
}

const std::string six_minutes = "episode,play,,,0,360\n";

} // namespace

TEST_CASE("without a limit to holding, long windows are warned of") {
    // Windows of 2 s, 5 s and 12 s: the middle one is not longer than 5 s.
    const std::string looks =
        "episode,play,,,0,100\nchild,bid,gaze,,10,\nchild,bid,gaze,,30,33\nchild,bid,gaze,,50,60\n";
    CHECK(warnings(looks, without_hold()).empty());
    const std::string longer = looks + "child,bid,gaze,,70,80\nchild,bid,gaze,,85,86.5\n";
    CHECK(warnings(longer, without_hold()).empty());
    CHECK(warnings(longer + "child,bid,gaze,,90,97\n", without_hold())
          == Texts{"without a limit to holding the median window is 9 s: an answer may come long after the "
                   "cue began "
                   "and still count"});
    CHECK(warnings(longer + "child,bid,gaze,,90,97\n", without_shifts()).empty()); // held for 3 s
    CHECK(warnings("episode,play,,,0,100\n", without_hold()).empty());
}

// Of 6 none in the last third: the exact interval of 6/6 is [.541, 1], without one half. Of 5: [.478, 1].
TEST_CASE("a trend of both partners proposes a local shift") {
    CHECK(warnings(six_minutes + third(0, 6, 6), without_shifts())
          == Texts{"from the first to the last third of 'play' both change (6 and 0 cues, 6 and 0 answers): "
                   "compare with "
                   "a local shift too"});
    CHECK(warnings(six_minutes + third(0, 5, 6), without_shifts()).empty());
    CHECK(warnings(six_minutes + third(0, 6, 5), without_shifts()).empty());
    CHECK(warnings(six_minutes + third(0, 6, 6) + third(240, 6, 6), without_shifts()).empty());
    CHECK(warnings(six_minutes + third(120, 6, 6), without_shifts()).empty()); // all in the middle
    measure::Options local = without_shifts();
    local.null = measure::Null::local_shift;
    CHECK(warnings(six_minutes + third(0, 6, 6), local).empty());
}

TEST_CASE("a third holds its onset: what begins at its end is in the next") {
    // Six calls and answers, the last call at 120 s, where the second third begins.
    const auto both = [](const std::string& last) {
        return six_minutes + third(0, 5, 6) + "child,bid,voice,," + last + ",\n";
    };
    CHECK(warnings(both("119.999999999"), without_shifts()).size() == 1);
    CHECK(warnings(both("120"), without_shifts()).empty());
}

TEST_CASE("an account carries its warnings among its notes") {
    const MeasuredCase found{six_minutes + third(0, 6, 6)};
    Progress silent;
    const auto account = measure::account(found.seen, found.options, silent);
    REQUIRE(account.seen.notes.size() == 2);
    CHECK(account.seen.notes[0] == "coverage assumed");
    CHECK(account.seen.notes[1].starts_with("from the first to the last third of 'play'"));
}
