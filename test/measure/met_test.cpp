// SPDX-License-Identifier: Apache-2.0
// Which act a cue is met with, and ties, are in ledger_test.cpp; here are the shares.
#include <test/measure/support/measured_case.hpp>

#include <attune/measure/met.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

namespace {

std::vector<measure::Result> met_in(const std::string& rows) {
    return measure::met(MeasuredCase{rows}.evidence());
}

/// Calls 10 s apart from 5 s on, each met after a second with the word, "none" with nothing.
std::string calls(const std::vector<std::string>& acts) {
    std::string rows = "episode,play,,,0,100\n";
    for (std::size_t i = 0; i < acts.size(); ++i) {
        rows += "child,bid,voice,," + std::to_string(5 + 10 * i) + ",\n";
        if (acts[i] != "none")
            rows += "caregiver," + acts[i] + ",face,," + std::to_string(6 + 10 * i) + ",\n";
    }
    return rows;
}

const std::vector<std::string> kinds{"answer", "demand", "rebuff", "frighten", "none"};

} // namespace

TEST_CASE("what ten calls were met with") {
    const auto found = met_in(calls(
        {"answer", "answer", "rebuff", "none", "demand", "answer", "demand", "frighten", "answer", "none"}));
    const std::vector<std::string> shares{"0.4 = 4 of 10", "0.2 = 2 of 10", "0.1 = 1 of 10", "0.1 = 1 of 10",
                                          "0.2 = 2 of 10"};
    for (std::size_t i = 0; i < kinds.size(); ++i)
        CHECK(value_or_reason(the(found, "met", "play", kinds[i])) == shares[i]);
}

TEST_CASE("the five shares add up to one") {
    double sum = 0;
    for (const measure::Result& one : met_in(calls({"answer", "wait", "rebuff", "none", "demand", "wait"})))
        sum += one.estimate->value;
    CHECK(sum == doctest::Approx(1));
}

TEST_CASE("an act that comes before the answer is what the cue was met with, and the cue is answered too") {
    std::string rows = calls({"answer", "answer", "answer", "answer", "none"});
    rows += "caregiver,demand,voice,,45.5,\ncaregiver,answer,touch,,46,\n";
    const auto found = met_in(rows);
    CHECK(value_or_reason(the(found, "met", "play", "demand")) == "0.2 = 1 of 5");
    CHECK(value_or_reason(the(found, "met", "play", "answer")) == "0.8 = 4 of 5");
    CHECK(MeasuredCase{rows}.row(5).answered());
}

TEST_CASE("below five complete cues nothing is said of what they were met with") {
    for (const measure::Result& one : met_in(calls({"rebuff", "rebuff"})))
        CHECK(value_or_reason(one) == "2 complete cues; at least 5 are needed");
}
