// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/options.hpp>

#include <test/measure/support/plain_recording.hpp>

#include <attune/measure/observation.hpp>

#include <doctest/doctest.h>

#include <limits>

using namespace attune;
using namespace attune::test;
using namespace std::chrono_literals;
using measure::objection;
using measure::Options;

namespace {

Options with(void (*change)(Options&)) {
    Options options;
    change(options);
    return options;
}

} // namespace

TEST_CASE("the defaults are those of the definitions") {
    const Options options;
    CHECK(options.reach == 2s);
    CHECK(options.hold == 3s);
    CHECK(options.together == 500ms);
    CHECK(options.apart == 500ms);
    CHECK(options.credit == measure::Credit::latest);
    CHECK(options.settle == 3s);
    CHECK(options.quiet == 10s);
    CHECK(options.reaction == 5s);
    CHECK(options.trust_half_life == 20);
    CHECK(options.null == measure::Null::circular_shift);
    CHECK(options.shifts == 1000);
    CHECK(options.local == 30s);
    CHECK_FALSE(objection(options, std::nullopt).has_value());
}

TEST_CASE("how far a window reaches is the preset's own") {
    Options options;
    options.reach = 4s;
    CHECK(reach_of(options) == 4s);
    options.window = measure::WindowRule::turn;
    CHECK(reach_of(options) == 2s);
    options.window = measure::WindowRule::lena;
    CHECK(reach_of(options) == 5s);
    options.window = measure::WindowRule::prompt;
    CHECK(reach_of(options) == 1s);
}

TEST_CASE("a window shorter than two steps of the coding is refused") {
    CHECK_FALSE(objection({}, 1s).has_value()); // exactly two steps
    CHECK(*objection({}, 1001ms)
          == "a window of 2 s is shorter than two steps of the coding (1.001 s each); choose a longer one");
    CHECK(*objection(with([](Options& o) { o.window = measure::WindowRule::prompt; }), 600ms)
          == "a window of 1 s is shorter than two steps of the coding (0.6 s each); choose a longer one");
}

TEST_CASE("lengths that mean nothing are refused") {
    CHECK(*objection(with([](Options& o) { o.reach = 0s; }), {}) == "a window of 0 s is empty");
    CHECK(*objection(with([](Options& o) { o.hold = -1s; }), {}) == "hold is negative");
    CHECK(*objection(with([](Options& o) { o.together = -1ms; }), {}) == "together is negative");
    CHECK(*objection(with([](Options& o) { o.apart = -1ms; }), {}) == "apart is negative");
    const std::string above_zero = "settle, quiet and reaction are lengths of time above zero";
    CHECK(*objection(with([](Options& o) { o.settle = 0s; }), {}) == above_zero);
    CHECK(*objection(with([](Options& o) { o.quiet = 0s; }), {}) == above_zero);
    CHECK(*objection(with([](Options& o) { o.reaction = -1s; }), {}) == above_zero);
    const std::string half_life = "the half-life of trust is a number of runs above zero";
    CHECK(*objection(with([](Options& o) { o.trust_half_life = 0; }), {}) == half_life);
    CHECK(
        *objection(with([](Options& o) { o.trust_half_life = std::numeric_limits<double>::quiet_NaN(); }), {})
        == half_life);
}

TEST_CASE("no hold and no apart are choices, not mistakes") {
    CHECK_FALSE(objection(with([](Options& o) { o.hold = std::nullopt; }), {}).has_value());
    CHECK_FALSE(objection(with([](Options& o) { o.apart = std::nullopt; }), {}).has_value());
    CHECK_FALSE(objection(with([](Options& o) { o.hold = 0s; }), {}).has_value());
}

TEST_CASE("what is refused is not measured") {
    const Timeline timeline = plain_recording("child,bid,voice,,10,\ncaregiver,answer,face,,11,12\n");
    const Dyad dyad = std::get<Dyad>(choose_dyad(timeline, "child", "caregiver"));
    const auto seen = measure::observe(timeline, dyad, with([](Options& o) { o.reach = 0s; }));
    REQUIRE_FALSE(seen.determined());
    CHECK(seen.because() == "a window of 0 s is empty");
}

TEST_CASE("the words of the options") {
    CHECK(name(measure::WindowRule::prompt) == "prompt");
    CHECK(name(measure::Credit::every) == "every");
    CHECK(name(measure::Null::shuffled_gaps) == "shuffled-gaps");
}
