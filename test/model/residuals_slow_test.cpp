// SPDX-License-Identifier: Apache-2.0
// Invariant 2 of the model: measured on its own clock, every move of the child is a Poisson process of
// rate 1.
#include <test/model/support/watchers.hpp>

#include <attune/chance/kolmogorov_smirnov.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::model;
using namespace attune::model::test;

namespace {

using Way = std::pair<ChildState, ChildState>; ///< a way to itself: its cues

/// Λ since the last time on each way, by the closed forms; and what it was each time.
struct Clocks : Nobody {
    const Parameters& parameters;
    std::map<Way, double> running;
    std::map<Way, std::vector<double>> residuals;

    explicit Clocks(const Parameters& p) : parameters{p} {}

    void passes(const Stretch& stretch) {
        const DyadState& before = stretch.before;
        const Standing<double> standing = standing_of(before, parameters);
        const ByDriver<double> integrals = stretch.flow.integrals(stretch.seconds);
        for (const Move& move : moves_from(before.child))
            running[{move.from, move.to}] += parameters[move.coefficient] / 60
                                             * scale(move.disposition, standing, parameters)
                                             * integrals[move.driver];
    }
    void note(const Way& way) {
        residuals[way].push_back(running[way]);
        running[way] = 0;
    }
    void happens(const DyadState&, const Moved& moved) {
        if (moved.cause == Cause::itself) note({moved.from, moved.to});
    }
    void happens(const DyadState&, const Cued& cued) {
        if (!cued.opens) note({cued.state, cued.state});
    }
    using Nobody::happens;
};

} // namespace

// 18 ways and 3 seeds: 54 comparisons, of which 2.7 are below .05 by chance, and more than 9 once in 2,000
// times.
TEST_CASE("time-change residuals are exponential with mean 1") {
    Parameters parameters = default_parameters();
    parameters[Parameter::rejection] = .3;
    parameters[Parameter::frightening] = .05;
    parameters[Parameter::attentiveness] = .7;
    int comparisons = 0, unlikely = 0;
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        chance::Stream stream{chance::Seed{seed}, "test", 0};
        Clocks clocks{parameters};
        Learned learned = first_learned(parameters);
        for (int day = 0; day < 200; ++day) { // a clock runs on from day to day
            DyadState state = session(parameters, learned);
            Simulation simulation{state, parameters, stream, clocks};
            simulation.run(6000, {CaregiverState::present, true, .2});
            learned = state.learned;
        }
        for (auto& [way, values] : clocks.residuals) {
            CAPTURE(name(way.first));
            CAPTURE(name(way.second));
            REQUIRE(values.size() > 100);
            Sample sample;
            for (const double value : values) sample.add(value);
            CHECK(std::abs(sample.mean() - 1) < 4.5 / std::sqrt(sample.n));
            std::vector<double> places;
            for (std::size_t i = 0; i < std::min<std::size_t>(values.size(), 2000); ++i)
                places.push_back(1 - std::exp(-values[i]));
            unlikely += chance::against_uniform(places).p < .05;
            ++comparisons;
        }
    }
    CHECK(comparisons == 54);
    CHECK(unlikely <= 9);
}
