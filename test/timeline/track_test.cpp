// SPDX-License-Identifier: Apache-2.0
#include <attune/timeline/misuse.hpp>
#include <attune/timeline/track.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

using namespace attune;
using namespace std::chrono_literals;

namespace {

Instant at(int second) {
    return Instant{std::chrono::seconds{second}};
}
State state(int onset, int offset, std::string source = "") {
    return {{at(onset), at(offset)}, CodeIndex{0}, source};
}
TrackHeading heading() {
    return {"gaze@CHI", PersonIndex{0}, {{"looks", std::nullopt}}};
}

} // namespace

TEST_CASE("a state is on at its onset and off at its offset") {
    const StateTrack track{heading(), {state(5, 7, "b"), state(1, 5, "a")}};
    CHECK(track.at(at(0)) == nullptr);
    CHECK(std::string_view{track.at(at(1))->source} == "a");
    CHECK(std::string_view{track.at(at(5))->source} == "b");
    CHECK(track.at(at(7)) == nullptr);
}

TEST_CASE("states that only touch an interval are not during it") {
    const StateTrack track{heading(), {state(1, 3), state(4, 6), state(8, 9)}};
    CHECK(track.during({at(3), at(4)}).empty());
    CHECK(track.during({at(2), at(5)}).size() == 2);
    CHECK(track.during({at(6), at(8)}).empty());
    CHECK(track.beginning_in({at(4), at(8)}).size() == 1);
    CHECK(track.beginning_in({at(4), Instant{8s + 1ns}}).size() == 2);
}

TEST_CASE("one track holds no two states at once; laying keeps all of them") {
    const std::vector<State> overlapping{state(0, 5, "a"), state(1, 2, "b"), state(2, 3, "c"),
                                         state(2, 9, "d")};
    CHECK_THROWS_WITH_AS((StateTrack{heading(), overlapping}),
                         "track 'gaze@CHI': the state at 1 s begins before the one at 0 s ends", Misuse);
    const auto tracks = lay(heading(), overlapping);
    REQUIRE(tracks.size() == 3);
    CHECK(tracks[0].states().size() == 1);
    CHECK(tracks[1].states().size() == 2);
    CHECK(std::string_view{tracks[1].states()[1].source} == "c");
    CHECK(std::string_view{tracks[2].states()[0].source} == "d");
}

TEST_CASE("a code that the heading does not have is refused") {
    CHECK_THROWS_AS((EventTrack{heading(), {{at(1), CodeIndex{1}, ""}}}), Misuse);
}

TEST_CASE("events at one moment stay in the order of the file") {
    const EventTrack track{
        heading(), {{at(2), CodeIndex{0}, "b"}, {at(1), CodeIndex{0}, "a"}, {at(2), CodeIndex{0}, "c"}}};
    const auto both = track.in({at(2), at(3)});
    REQUIRE(both.size() == 2);
    CHECK(std::string_view{both[0].source} == "b");
    CHECK(std::string_view{both[1].source} == "c");
    CHECK(track.in({at(1), at(2)}).size() == 1);
}

TEST_CASE("a sample stands for the time up to the next one; a missing one is nothing") {
    const double missing = std::numeric_limits<double>::quiet_NaN();
    const SignalTrack track{"AU12", PersonIndex{0}, at(10), Rate{25}, {1.0, missing, 3.0}};
    CHECK_FALSE(track.at(Instant{10s - 1ns}));
    CHECK(track.at(at(10)) == 1.0);
    CHECK(track.at(Instant{10s + 40ms - 1ns}) == 1.0);
    CHECK_FALSE(track.at(Instant{10s + 40ms}));
    CHECK(track.at(Instant{10s + 80ms}) == 3.0);
    CHECK_FALSE(track.at(Instant{10s + 120ms}));
    CHECK_THROWS_AS(track.sample(3), Misuse);
}

TEST_CASE("every sample is found again at its own onset, at 29.97 per second too") {
    std::vector<double> samples;
    for (int k = 0; k < 5000; ++k) samples.push_back(k);
    const SignalTrack track{"pitch", std::nullopt, at(0), Rate{30000.0 / 1001.0}, samples};
    for (std::size_t k = 0; k < samples.size(); ++k) {
        REQUIRE(track.at(track.onset(k)) == samples[k]);
        REQUIRE(track.at(track.onset(k + 1) - 1ns) == samples[k]);
    }
}
