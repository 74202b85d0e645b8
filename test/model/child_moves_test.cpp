// SPDX-License-Identifier: Apache-2.0
#include <attune/model/child_moves.hpp>
#include <attune/model/expectation.hpp>
#include <attune/model/parameter_table.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::model;

namespace {

/// λ(from → to) per minute.
double rate(const Standing<double>& standing, ChildState to, const Affect<double>& affect) {
    const Parameters parameters = default_parameters();
    double sum = 0;
    for (const Move& move : moves_from(standing.child))
        if (move.to == to)
            sum += parameters[move.coefficient] * scale(move.disposition, standing, parameters)
                   * drivers_at(affect)[move.driver];
    return sum;
}

} // namespace

using enum ChildState;

// The expected numbers are the formulas of docs/model/moments.md with the defaults, by hand.

TEST_CASE("the rates are those of the written formulas") {
    const Affect<double> affect{.5, .25, .1};
    Standing<double> direct{.trust = .6};
    CHECK(rate(direct, averted, affect) == doctest::Approx(2.5 + 5 * .5));
    CHECK(rate(direct, bidding, affect) == doctest::Approx((.5 + 13 * .75) * (.25 + .75 * .6)));
    CHECK(rate(direct, content, affect) == doctest::Approx(.3));
    CHECK(rate(direct, engaged, affect) == doctest::Approx(14)); // its cues
    direct.child = averted;
    CHECK(rate(direct, engaged, affect) == doctest::Approx(4 * .5 + 6 * .25));
    CHECK(rate(direct, bidding, affect) == doctest::Approx(2 * .6));
    CHECK(rate(direct, alarmed, affect) == doctest::Approx(5 * .25));
    direct.child = withdrawn;
    CHECK(rate(direct, averted, affect) == doctest::Approx(.3 + 3 * .25));
}

TEST_CASE("a strategy multiplies what it is about") {
    const Affect<double> affect{.5, .25, .1};
    const Standing<double> minimised{.child = bidding, .strategy = Strategy::minimise, .trust = .6};
    CHECK(rate(minimised, alarmed, affect) == doctest::Approx(.3 * 5 * .25));
    CHECK(rate(minimised, averted, affect) == doctest::Approx(1.6 * (3 + 5 * .5)));
    const Standing<double> maximised{.child = averted, .strategy = Strategy::maximise, .trust = .6};
    CHECK(rate(maximised, alarmed, affect) == doctest::Approx(2 * 5 * .25));
    CHECK(rate(maximised, bidding, affect) == doctest::Approx(2 * .6 * 1.2));
}

TEST_CASE("who is called and feared breaks off a call, unless gone") {
    const Affect<double> affect{.5, .25, .1};
    Standing<double> frightened{.child = alarmed, .trust = .6, .fear = .4};
    CHECK(rate(frightened, averted, affect) == doctest::Approx(.8 + 4 * .5 + 8 * 2 * .5 * .4));
    CHECK(rate(frightened, withdrawn, affect) == doctest::Approx(.8 * .1 + 2 * 2 * .5 * .4));
    frightened.caregiver = CaregiverState::absent;
    CHECK(rate(frightened, averted, affect) == doctest::Approx(.8 + 4 * .5));
}

TEST_CASE("the pull is that of the written formulas") {
    const Parameters parameters = default_parameters();
    Standing<double> standing{.child = averted, .fear = .4};
    CHECK(pull(standing, parameters).fear == doctest::Approx(.35 * .4));
    CHECK(pull(standing, parameters).lack == doctest::Approx(.7 * .58 * (1 - .35 * .4)));
    CHECK(!pull(standing, parameters).crying);
    standing.caregiver = CaregiverState::absent;
    standing.child = alarmed;
    CHECK(pull(standing, parameters).fear == 0);
    CHECK(pull(standing, parameters).lack == doctest::Approx(.8));
    CHECK(pull(standing, parameters).crying);
}

TEST_CASE("the table has the moves of each state together, with cues where it gives any") {
    for (const ChildState state : child_states) {
        const auto moves = moves_from(state);
        CHECK(!moves.empty());
        CHECK(moves.size() <= most_moves);
        bool has_cue = false;
        for (const Move& move : moves) {
            CHECK(move.from == state);
            has_cue |= move.is_cue();
        }
        CHECK(has_cue == (state == engaged || is_calling(state)));
    }
}
