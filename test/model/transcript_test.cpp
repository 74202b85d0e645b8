// SPDX-License-Identifier: Apache-2.0
#include <test/model/support/one_strategy.hpp>

#include <attune/model/tally.hpp>

#include <doctest/doctest.h>

#include <cmath>

using namespace attune;
using namespace attune::model;
using namespace attune::model::test;

namespace {

/// Counts what a simulation tells, as a coder could see it.
struct Counted : Unobserved {
    std::size_t moves = 0, cues = 0, opening = 0, acts = 0, turns = 0;

    using Unobserved::happens;
    void happens(const DyadState&, const Began&) {}
    void happens(const DyadState&, const Moved&) { ++moves; }
    void happens(const DyadState&, const Cued& cued) {
        ++cues;
        opening += cued.opens;
    }
    void happens(const DyadState&, const Acted&) { ++acts; }
    void happens(const DyadState&, const Turned&) { ++turns; }
    void ends(const DyadState&) {}
};

template <class What>
std::size_t count(const Transcript& transcript) {
    std::size_t n = 0;
    for (const Note& note : transcript.notes) n += std::holds_alternative<What>(note.what);
    return n;
}

std::size_t close(std::size_t one, std::size_t other) {
    return one > other ? one - other : other - one;
}

} // namespace

TEST_CASE("a simulated recording is read back as what happened") {
    // A state that begins and ends in one millisecond is not there, and takes two moves with it.
    for (const char* procedure : {"free-play", "still-face", "strange-situation"}) {
        const Plan plan = one_strategy(procedure);
        for (std::uint64_t dyad = 0; dyad < 10; ++dyad) {
            Counted told;
            simulate(plan, chance::Seed{11}, dyad, told);
            const Transcript read = simulated_transcript(plan, dyad);
            CAPTURE(procedure);
            CAPTURE(dyad);
            CHECK(close(count<ChildMoves>(read), told.moves) <= 2 + told.moves / 50);
            CHECK(close(count<ChildCues>(read), told.cues) <= 1 + told.cues / 100);
            CHECK(close(count<CaregiverActs>(read), told.acts) <= 1 + told.acts / 100);
            CHECK(close(count<CaregiverTurns>(read), told.turns) <= 1);
            std::size_t opening = 0;
            for (const Note& note : read.notes)
                if (const auto* cue = std::get_if<ChildCues>(&note.what)) opening += cue->opens;
            CHECK(close(opening, told.opening) <= 1 + told.opening / 100);
        }
    }
}

TEST_CASE("notes stand in order of time, between the beginning of watching and its end") {
    const Transcript read = simulated_transcript(one_strategy("still-face"), 3);
    REQUIRE(read.notes.size() > 2);
    CHECK(std::holds_alternative<WatchBegins>(read.notes.front().what));
    CHECK(std::holds_alternative<WatchEnds>(read.notes.back().what));
    for (std::size_t i = 1; i < read.notes.size(); ++i) CHECK(read.notes[i - 1].time <= read.notes[i].time);
    CHECK(read.watched() == doctest::Approx(360));
    CHECK(read.tick == doctest::Approx(.001));
}

TEST_CASE("the instructed still face is a caregiver who can not be reached") {
    const Tally counted = tally(std::vector{simulated_transcript(one_strategy("still-face"), 3)});
    CHECK(counted.seconds[CaregiverState::still] == doctest::Approx(120).epsilon(1e-3));
    CHECK(counted.seconds[CaregiverState::present] + counted.seconds[CaregiverState::distracted]
          == doctest::Approx(240).epsilon(1e-3));
    CHECK(counted.cues[CaregiverState::still] > 0);
}
