// SPDX-License-Identifier: Apache-2.0
// Invariants 3, 4, 5, 7 and 8 of the model: what it does at its limits, with the defaults and with what
// `./dev calibrate` chose. The numbers in comments are the prototype's.
#include <test/model/support/tried.hpp>
#include <test/model/support/watchers.hpp>

#include <attune/model/ablation.hpp>
#include <attune/model/reunion.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::model;
using namespace attune::model::test;

using enum ChildState;

// Twelve comparisons at 4 standard errors: fails with a free seed about once in 1,300.
TEST_CASE("rates times k and times through k give the same shares of time") {
    constexpr double k = 3;
    const Parameters usual = tried();
    Parameters quick = usual;
    for (const ParameterRow& row : parameter_table()) {
        if (row.unit == Unit::per_minute && row.parameter != Parameter::frights_unasked)
            quick[row.parameter] *= k;
        if (row.unit == Unit::seconds) quick[row.parameter] /= k;
    }
    const auto begin = [](const Parameters& with) {
        DyadState state = beginning(with);
        state.learns = false;
        return state;
    };
    const auto slow = shares(usual, {CaregiverState::present, true, .2}, 1800, 4000, 1, begin);
    const auto fast = shares(quick, {CaregiverState::present, true, .2 * k}, 1800 / k, 4000, 2, begin);
    for (const ChildState state : child_states)
        CHECK(std::abs(slow[state].mean() - fast[state].mean())
              < 4 * std::hypot(slow[state].error(), fast[state].error()));
}

TEST_CASE("two halves are the same law as the whole") {
    const Parameters parameters = tried();
    const auto whole = shares(parameters, {}, 400, 8000, 3, beginning);
    ByChildState<Sample> halves;
    for (std::uint64_t dyad = 0; dyad < 8000; ++dyad) {
        chance::Stream stream{chance::Seed{4}, "test", dyad};
        DyadState state = beginning(parameters);
        Occupancy occupancy;
        Simulation simulation{state, parameters, stream, occupancy};
        simulation.run(200, {});
        Simulation another{state, parameters, stream, occupancy};
        another.run(200, {state.caregiver, true, 0});
        for (const ChildState one : child_states) halves[one].add(occupancy.seconds[one] / 400);
    }
    for (const ChildState state : child_states)
        CHECK(std::abs(whole[state].mean() - halves[state].mean())
              < 4 * std::hypot(whole[state].error(), halves[state].error()) + 1e-12);
}

namespace {

/// Mean distress, and cries that began.
struct Comfort : Nobody {
    double seconds = 0, distress = 0;
    int alarms = 0;
    void passes(const Stretch& stretch) {
        seconds += stretch.seconds;
        distress += stretch.flow.integrals(stretch.seconds)[Driver::distress];
    }
    void happens(const DyadState&, const Moved& moved) { alarms += moved.to == alarmed; }
    using Nobody::happens;
};

Comfort comfort_with(const Parameters& parameters) {
    Comfort comfort;
    for (std::uint64_t dyad = 0; dyad < 200; ++dyad) {
        chance::Stream stream{chance::Seed{5}, "test", dyad};
        DyadState state = beginning(parameters);
        Simulation{state, parameters, stream, comfort}.run(1800, {CaregiverState::present, false, 0});
    }
    return comfort;
}

/// Notices everything, answers at once, on one channel, calmly.
Parameters perfect(Parameters parameters) {
    ablation_named("channels")->remove(parameters);
    parameters[Parameter::attentiveness] = 50;
    parameters[Parameter::latency_voice] = .05;
    parameters[Parameter::act_length] = 1e-9;
    parameters[Parameter::calm] = 1;
    parameters[Parameter::intrusion_rate] = 0;
    return parameters;
}

} // namespace

TEST_CASE("with a caregiver who answers everything at once there is little distress and hardly a cry") {
    const Comfort comfort = comfort_with(perfect(tried()));
    CHECK(comfort.distress / comfort.seconds == doctest::Approx(.067).epsilon(.1));     // .067
    CHECK(comfort.alarms / comfort.seconds * 3600 == doctest::Approx(1.5).epsilon(.3)); // 1.5 an hour
}

TEST_CASE("to be flooded with unasked attention is not comfort") {
    const Parameters usual = tried();
    Parameters flooding = perfect(usual);
    flooding[Parameter::offer_rate] = 3000;
    const Comfort flooded = comfort_with(flooding);
    CHECK(flooded.distress / flooded.seconds > 1.5 * .067); // .14
    CHECK(flooded.alarms > 2 * comfort_with(perfect(usual)).alarms);
}

TEST_CASE("left alone, a child cries, and then gives up") {
    const Parameters parameters = tried();
    ByChildState<Sample> first, later;
    for (std::uint64_t dyad = 0; dyad < 1000; ++dyad) {
        chance::Stream stream{chance::Seed{6}, "test", dyad};
        DyadState state = session(parameters, after(30, parameters, stream));
        Occupancy early, late;
        Simulation{state, parameters, stream, early}.run(300, {CaregiverState::absent, false, 0});
        Simulation{state, parameters, stream, late}.run(900, {CaregiverState::absent, false, 0});
        for (const ChildState one : child_states) {
            first[one].add(early.seconds[one] / 300);
            later[one].add(late.seconds[one] / 900);
        }
    }
    CHECK(std::abs(first[alarmed].mean() - .43) < .06); // .43
    CHECK(later[withdrawn].mean() > .3);                // .3 to .4
    CHECK(later[withdrawn].mean() < .4);
    CHECK(first[withdrawn].mean() < later[withdrawn].mean() / 2);
}

TEST_CASE("a child that is never answered stops trusting, and learns to call less") {
    const Parameters usual = tried();
    Parameters unanswered = usual;
    unanswered[Parameter::attentiveness] = 0;
    unanswered[Parameter::offer_rate] = 0;
    Sample trust, minimising, trust_else;
    for (std::uint64_t dyad = 0; dyad < 40; ++dyad) {
        chance::Stream stream{chance::Seed{7}, "test", dyad};
        const Learned learned = after(150, unanswered, stream);
        trust.add(learned.trust.share());
        minimising.add(learned.policy.chances(unanswered)[Strategy::minimise]);
        trust_else.add(after(150, usual, stream).trust.share());
    }
    CHECK(trust.mean() < .03); // .01
    CHECK(minimising.mean() > .6);
    CHECK(trust_else.mean() > .4);
}

namespace {

/// What 60 children have learned after 150 everyday sessions, where one parameter is as given.
struct Lesson {
    Sample trust, fear, minimise;
    Sample settles; ///< cost of an episode in which what is felt is signalled
    Sample switches;
};

Lesson lesson(Parameters parameters, Parameter parameter, double value) {
    parameters[parameter] = value;
    Lesson all;
    for (std::uint64_t dyad = 0; dyad < 60; ++dyad) {
        chance::Stream stream{chance::Seed{8}, "test", dyad};
        const Learned learned = after(150, parameters, stream);
        all.trust.add(learned.trust.share());
        all.fear.add(fear(learned.threat.share(), parameters));
        all.minimise.add(learned.policy.chances(parameters)[Strategy::minimise]);
        all.settles.add(-learned.policy.payoff[Strategy::direct]);
        all.switches.add(reunion(parameters, learned, stream).switches);
    }
    return all;
}

void check_rises(const Sample& first, const Sample& second) {
    INFO(first.mean(), " ± ", first.error(), " to ", second.mean(), " ± ", second.error());
    CHECK(second.mean() - first.mean() > 4 * std::hypot(first.error(), second.error()));
}

} // namespace

// Invariant 7, those of its links that need no separation to be seen.
TEST_CASE("attentive care is trusted and settles, rejection teaches to signal less, frights to fear") {
    const Parameters usual = tried();
    const Lesson inattentive = lesson(usual, Parameter::attentiveness, .3),
                 attentive = lesson(usual, Parameter::attentiveness, 1.5);
    CHECK(attentive.trust.mean() > inattentive.trust.mean() + .1);
    check_rises(inattentive.trust, attentive.trust);
    check_rises(attentive.settles, inattentive.settles);
    const Lesson accepting = lesson(usual, Parameter::rejection, 0),
                 rejecting = lesson(usual, Parameter::rejection, 1);
    CHECK(rejecting.minimise.mean() > accepting.minimise.mean() + .1);
    check_rises(accepting.minimise, rejecting.minimise);
    CHECK(rejecting.trust.mean() < accepting.trust.mean());
    const Lesson gentle = lesson(usual, Parameter::frightening, 0),
                 frightening = lesson(usual, Parameter::frightening, .12);
    CHECK(gentle.fear.mean() < .05);
    CHECK(frightening.fear.mean() > .4);
    check_rises(gentle.switches, frightening.switches);
}
