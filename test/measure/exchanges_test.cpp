// SPDX-License-Identifier: Apache-2.0
#include <test/measure/support/measured_case.hpp>

#include <attune/measure/exchanges.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

namespace {

/// The exchanges by the numbers of their cues: "1-2-3 5-6".
std::string exchanges(const std::string& rows, const measure::Options& options = without_shifts()) {
    const MeasuredCase found{"episode,play,,,0,60\n" + rows, options};
    std::string text;
    for (const measure::Exchange& one : measure::exchanges(found.ledger, options)) {
        text += text.empty() ? "" : " ";
        for (std::size_t i = 0; i < one.cues.size(); ++i)
            text += (i == 0 ? "" : "-") + std::to_string(one.cues[i] + 1);
    }
    return text;
}

std::string result_of(const std::string& rows, std::string_view part) {
    const MeasuredCase found{rows};
    return value_or_reason(the(measure::exchange_results(found.evidence()), "exchange", "play", part));
}

// Call, smile, call, smile, call: three cues. Later a call, a smile, and nothing.
const std::string a_minute = "episode,play,,,0,60\n"
                             "child,bid,voice,,10,\ncaregiver,answer,face,,11,11.2\n"
                             "child,bid,voice,,12,\ncaregiver,answer,face,,13,13.2\n"
                             "child,bid,voice,,14,\n"
                             "child,bid,voice,,30,\ncaregiver,answer,face,,31,31.2\n";

} // namespace

TEST_CASE("an exchange goes on while the next cue begins less than W after the answer") {
    const std::string once = "child,bid,voice,,10,\ncaregiver,answer,face,,11,\n";
    CHECK(exchanges(once).empty()); // one cue is no exchange
    CHECK(exchanges(once + "child,bid,voice,,12.999999999,\n") == "1-2");
    CHECK(exchanges(once + "child,bid,voice,,13,\n").empty());
    measure::Options longer = without_shifts();
    longer.reach = std::chrono::seconds{4};
    CHECK(exchanges(once + "child,bid,voice,,14.999999999,\n", longer) == "1-2");
}

TEST_CASE("a cue at the very moment of the answer is the next one") {
    // By the default rule the answer at 11 would belong to the cue at 11; here it stays with the first.
    measure::Options first = without_shifts();
    first.credit = measure::Credit::first;
    CHECK(exchanges("child,bid,voice,,10,\ncaregiver,answer,face,,11,\nchild,bid,voice,,11,\n", first)
          == "1-2");
}

TEST_CASE("the last cue of an exchange need not be answered") {
    const std::string once = "child,bid,voice,,10,\ncaregiver,answer,face,,11,11.2\nchild,bid,voice,,12,\n";
    CHECK(exchanges(once) == "1-2");
    CHECK(exchanges(once + "caregiver,answer,face,,13,\nchild,bid,voice,,14,\n") == "1-2-3");
}

// A look at 20, its window [20, 25), and a call at 21, [21, 23). The call is answered at 22, the look at 23;
// the cue at 23.5 comes within 2 s after both. It goes on from the later answer.
TEST_CASE("where two cues lead to the same next one, the later answer keeps it") {
    CHECK(
        exchanges("child,bid,gaze,,20,30\nchild,bid,voice,,21,\n"
                  "caregiver,answer,face,,22,22.1\ncaregiver,answer,touch,,23,23.1\nchild,bid,face,,23.5,\n")
        == "1-3");
}

TEST_CASE("an exchange does not go over into another episode") {
    const MeasuredCase found{"episode,play,,,0,30\nepisode,more,,,30,60\n"
                             "child,bid,voice,,27,\ncaregiver,answer,face,,28.5,\nchild,bid,voice,,30,\n"};
    CHECK(measure::exchanges(found.ledger, found.options).empty());
}

TEST_CASE("exchanges per minute, their mean length, the longest") {
    CHECK(result_of(a_minute, "rate") == "1 = 1 of 60");
    CHECK(result_of(a_minute, "mean length") == "3 of 1");
    CHECK(result_of(a_minute, "longest") == "3 of 1");
    const std::string two = a_minute + "child,bid,voice,,32,\n";
    CHECK(result_of(two, "rate") == "2 = 2 of 60");
    CHECK(result_of(two, "mean length") == "2.5 of 2");
}

TEST_CASE("where there was none, a length has no value but a reason") {
    const std::string none = "episode,play,,,0,60\nchild,bid,voice,,10,\n";
    CHECK(result_of(none, "rate") == "0 = 0 of 60");
    CHECK(result_of(none, "mean length") == "no exchange");
    CHECK(result_of(none, "longest") == "no exchange");
    CHECK(result_of("episode,play,,,0,20\nchild,bid,voice,,10,\n", "rate")
          == "20 s watched; at least 30 s are needed");
}
