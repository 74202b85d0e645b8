// SPDX-License-Identifier: Apache-2.0
#include <test/model/support/one_strategy.hpp>

#include <attune/chance/kolmogorov_smirnov.hpp>
#include <attune/model/replay.hpp>
#include <attune/timeline/misuse.hpp>

#include <doctest/doctest.h>

#include <cmath>

using namespace attune;
using namespace attune::model;
using namespace attune::model::test;

namespace {

struct Sum {
    double times = 0;
    double expected = 0;
    std::vector<double> places; ///< on each recording's own clock
};

Sum over_dyads(const Plan& plan, ChildState from, ChildState to, std::uint64_t dyads) {
    const Parameters parameters = plan.procedure.applied_to(plan.parameters);
    Sum sum;
    for (std::uint64_t dyad = 0; dyad < dyads; ++dyad) {
        const Replay replay{simulated_transcript(plan, dyad), parameters};
        const Passage& one = replay.passage(from, to);
        sum.times += static_cast<double>(one.times);
        sum.expected += one.expected;
        for (const double place : one.places) sum.places.push_back(place / one.expected);
    }
    return sum;
}

} // namespace

TEST_CASE("what the model expects along its own recordings is what came") {
    // 60 sessions of ten minutes; |z| above 3.3 would come once in a thousand runs with a free seed, and
    // there are five of them.
    const Plan plan = one_strategy("free-play");
    using enum ChildState;
    for (const auto& [from, to] : {std::pair{engaged, averted},
                                   {engaged, bidding},
                                   {bidding, averted},
                                   {averted, engaged},
                                   {bidding, bidding}}) {
        const Sum sum = over_dyads(plan, from, to, 60);
        CAPTURE(name(from));
        CAPTURE(name(to));
        CHECK(sum.times > 300);
        CHECK(std::abs(sum.times - sum.expected) / std::sqrt(sum.expected) < 3.3);
        CHECK(chance::against_uniform(sum.places).p > .001);
    }
}

TEST_CASE("with other parameters it expects something else") {
    Plan plan = one_strategy("free-play");
    const Transcript recorded = simulated_transcript(plan, 0);
    Parameters twice = plan.parameters;
    twice[Parameter::content_engaged] *= 2;
    using enum ChildState;
    const Replay once{recorded, plan.parameters}, doubled{recorded, twice};
    CHECK(doubled.passage(content, engaged).expected
          == doctest::Approx(2 * once.passage(content, engaged).expected));
    CHECK(doubled.passage(content, engaged).log_likelihood(1)
          == doctest::Approx(once.passage(content, engaged).log_likelihood(2)));
}

TEST_CASE("a passage that the model does not have is refused") {
    const Replay replay{Transcript{}, default_parameters()};
    CHECK_THROWS_WITH_AS(replay.passage(ChildState::content, ChildState::withdrawn),
                         "the model has no way from content to withdrawn", Misuse);
    CHECK(replay.log_likelihood() == 0);
}

TEST_CASE("a move at the tick of an act is the act's doing") {
    Transcript bid;
    bid.tick = .04;
    bid.notes = {{0, WatchBegins{ChildState::engaged, CaregiverState::present}},
                 {2, ChildMoves{ChildState::bidding}},
                 {2, ChildCues{true}},
                 {3, CaregiverActs{Channel::voice, ActKind::comfort, {}}},
                 {3, ChildMoves{ChildState::engaged}},
                 {9, WatchEnds{}}};
    const Replay replay{bid, default_parameters()};
    CHECK(replay.passage(ChildState::engaged, ChildState::bidding).times == 1);
    CHECK(replay.not_weighed() == 1);
    CHECK(replay.passage(ChildState::bidding, ChildState::averted).times == 0);
    CHECK(replay.passage(ChildState::bidding, ChildState::averted).expected > 0);
    CHECK(replay.distress() > 0);
}
