// SPDX-License-Identifier: Apache-2.0
// The built-in codebooks against files of the tools they are for. Expected counts: `grep -c` on the files
// themselves.
#include <attune/read/format.hpp>
#include <attune/read/interpret.hpp>
#include <test/support/shared_file.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::read;

namespace {

std::size_t acts(const Timeline& timeline, std::string_view id, Act act) {
    std::size_t count = 0;
    for (const StateTrack& track : timeline.states())
        for (const State& state : track.states()) {
            const auto& meaning = track.heading()[state.code].meaning;
            const auto person = track.heading().person;
            const std::string_view whose =
                person ? std::string_view{timeline[*person].id} : std::string_view{};
            count += meaning && meaning->act == act && whose == id ? 1 : 0;
        }
    return count;
}

Reading interpreted(const std::string& path, const std::string& codebook) {
    const Codebook book = open_codebook(codebook);
    return interpret(read::read(load(path), "", {"", book.table}), book);
}

} // namespace

TEST_CASE("lena knows every label of a day-long list of segments") {
    const auto day = test::shared_file("data/day-long/0344_000913_segments.csv");
    if (!day) return;
    const Reading reading = interpreted(day->string(), "lena");
    CHECK(reading.undecided.empty());
    CHECK(acts(reading.timeline, "CHI", Act::bid) == 449);
    CHECK(acts(reading.timeline, "FA", Act::answer) == 936);
    CHECK(acts(reading.timeline, "MA", Act::answer) == 149);
    CHECK(acts(reading.timeline, "", Act::distraction) == 1204);
}

TEST_CASE("lena takes the key child's sounds from the .its itself, and leaves nothing of it unmapped") {
    const auto day = test::shared_file("data/day-long/0344_000913.its");
    if (!day) return;
    const Reading reading = interpreted(day->string(), "lena");
    CHECK(reading.undecided.empty());
    REQUIRE(reading.findings.size() == 1); // of the reader: sounds that are far or faint
    CHECK(reading.findings[0].severity == Severity::note);
    CHECK(acts(reading.timeline, "CHI", Act::bid) == 562);
    CHECK(acts(reading.timeline, "CHI", Act::alarm) == 66);
    CHECK(acts(reading.timeline, "FA", Act::answer) == 936);
    CHECK(acts(reading.timeline, "MA", Act::answer) == 149);
    CHECK(acts(reading.timeline, "", Act::distraction) == 1204);
}

TEST_CASE(
    "aclew knows every tier of a file of its scheme, and takes utterances where maturity is not coded") {
    const auto file = test::shared_file("data/samples/eaf/childproject_basic.eaf");
    if (!file) return;
    const Reading reading = interpreted(file->string(), "aclew");
    CHECK(reading.undecided.empty());
    CHECK(acts(reading.timeline, "CHI", Act::bid) == 134);
    CHECK(acts(reading.timeline, "FA1", Act::neutral) == 91);
    CHECK(acts(reading.timeline, "FA1", Act::answer) == 0); // an older file: `C` is said to any child
}

TEST_CASE("the still-face example is coded in attune's own scheme, and nothing of it is open") {
    const Reading reading =
        interpreted("examples/still-face/still-face.eaf", "examples/still-face/codebook.toml");
    CHECK(reading.undecided.empty());
    CHECK(reading.findings.empty());
    REQUIRE(reading.timeline.episodes().size() == 3);
    CHECK(reading.timeline.episodes()[1].instruction == Instruction{Act::still, {}});
    CHECK(reading.timeline.resolution() == Duration{40'000'000});
    for (const StateTrack& track : reading.timeline.states())
        for (const State& state : track.states()) {
            CHECK(state.interval.onset().since_zero().count() % 40'000'000 == 0);
            CHECK(state.interval.offset().since_zero().count() % 40'000'000 == 0);
        }
}
