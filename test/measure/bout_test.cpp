// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/bout.hpp>

#include <attune/measure/coded_acts.hpp>
#include <test/measure/support/plain_recording.hpp>
#include <test/measure/support/words.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;
using namespace std::chrono_literals;

namespace {

measure::Bout look(Duration onset, Duration offset) {
    return {Instant{onset}, Instant{offset}, Channel::gaze, Act::bid, Valence::neutral};
}

std::string bouts_of(std::vector<measure::Bout> acts, std::optional<Duration> apart = 500ms) {
    std::string text;
    for (const measure::Bout& bout : measure::bouts(std::move(acts), apart))
        text += (text.empty() ? "" : " ") + in_seconds(bout.onset) + "-" + in_seconds(bout.offset);
    return text;
}

std::optional<Duration> step_of(const std::string& rows) {
    return measure::common_step(plain_recording(rows));
}

} // namespace

TEST_CASE("a gap shorter than half a second does not end a bout") {
    CHECK(bouts_of({look(10s, 12s), look(12499ms, 13s)}) == "10-13");
    CHECK(bouts_of({look(10s, 12s), look(12500ms, 13s)}) == "10-12 12.5-13");
    CHECK(bouts_of({look(10s, 12s), look(12s, 13s)}) == "10-13");
}

TEST_CASE("the pause is counted from the last offset so far, not from that of the act before") {
    CHECK(bouts_of({look(10s, 20s), look(11s, 12s), look(20400ms, 21s)}) == "10-21");
}

TEST_CASE("the last offset may belong to the earlier act") {
    CHECK(bouts_of({look(10s, 20s), look(11s, 12s)}) == "10-20");
}

TEST_CASE("equal onsets are one bout also without a pause to close") {
    CHECK(bouts_of({look(10s, 10s), look(10s, 10s)}, 0s) == "10-10");
    CHECK(bouts_of({look(10s, 12s), look(12s, 13s)}, 0s) == "10-12 12-13"); // strictly before 12 + 0
}

TEST_CASE("without `apart` every act stays as it is, overlapping ones too") {
    CHECK(bouts_of({look(10s, 20s), look(11s, 12s), look(11s, 12s)}, std::nullopt) == "10-20 11-12 11-12");
}

TEST_CASE("another tone, act or channel, or somebody else meant, is another bout") {
    const measure::Bout neutral = look(10s, 12s);
    for (const auto& change :
         std::vector<void (*)(measure::Bout&)>{[](measure::Bout& act) { act.valence = Valence::positive; },
                                               [](measure::Bout& act) { act.act = Act::engage; },
                                               [](measure::Bout& act) { act.channel = Channel::face; },
                                               [](measure::Bout& act) { act.elsewhere = true; }}) {
        measure::Bout other = look(12s, 13s);
        change(other);
        CHECK(bouts_of({neutral, other}) == "10-12 12-13");
    }
}

TEST_CASE("how many were joined is counted, and what they were is kept") {
    measure::Bouts acts{{look(12s, 13s), look(10s, 12s), look(20s, 21s)}, {}, 0};
    for (measure::Bout& act : acts.bouts) act.source = acts.sources.add(in_seconds(act.onset));
    const measure::Bouts made = measure::bouts(std::move(acts), 500ms);
    CHECK(made.joined == 1);
    CHECK(made.sources[made.bouts.front().source] == "10+12");
}

TEST_CASE("an instant lasts one tick as a state") {
    const auto on = measure::on(measure::bouts(std::vector{look(10s, 10s)}, 500ms),
                                [](const measure::Bout&) { return true; });
    CHECK(on.length() == tick);
    CHECK(on.contains(Instant{10s}));
}

TEST_CASE("the step of a coding is the greatest common one of ten times or more") {
    std::string rows;
    for (const char* times : {"0.4,1.2", "2,2.8", "4.4,5.2", "6,6.8"})
        rows += std::string{"child,bid,voice,,"} + times + "\n";
    CHECK_FALSE(step_of(rows).has_value()); // eight times
    CHECK(step_of(rows + "child,bid,voice,,8,8.4\n") == 400ms);
    CHECK(step_of(rows + "child,bid,voice,,8,8.04\n") == 40ms);
    CHECK(step_of(rows + "child,bid,voice,,8,8.0004\n") == 1ms); // as fine as any coder writes
}
