// SPDX-License-Identifier: Apache-2.0
// Invariants 3, 4, 5, 7 and 11 of the model with the parameters of `./dev calibrate` in place of the
// defaults, and the same limits; what was measured stands in docs/model/calibration.md.
#include <test/model/support/calibrated.hpp>
#include <test/model/support/watchers.hpp>

#include <attune/model/ablation.hpp>
#include <attune/model/reunion.hpp>
#include <attune/model/summary.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::model;
using namespace attune::model::test;

using enum ChildState;

namespace {

/// Mean distress, and cries an hour, of 200 children for half an hour each.
std::pair<double, double> comfort_with(const Parameters& parameters) {
    struct Comfort : Nobody {
        double seconds = 0, distress = 0;
        int alarms = 0;
        void passes(const Stretch& stretch) {
            seconds += stretch.seconds;
            distress += stretch.flow.integrals(stretch.seconds)[Driver::distress];
        }
        void happens(const DyadState&, const Moved& moved) { alarms += moved.to == alarmed; }
        using Nobody::happens;
    } comfort;
    for (std::uint64_t dyad = 0; dyad < 200; ++dyad) {
        chance::Stream stream{chance::Seed{5}, "test", dyad};
        DyadState state = beginning(parameters);
        Simulation{state, parameters, stream, comfort}.run(1800, {CaregiverState::present, false, 0});
    }
    return {comfort.distress / comfort.seconds, comfort.alarms / comfort.seconds * 3600};
}

/// Notices everything, answers at once, on one channel, calmly.
Parameters perfect() {
    Parameters parameters = calibrated();
    ablation_named("channels")->remove(parameters);
    parameters[Parameter::attentiveness] = 50;
    parameters[Parameter::latency_voice] = .05;
    parameters[Parameter::act_length] = 1e-9;
    parameters[Parameter::calm] = 1;
    parameters[Parameter::intrusion_rate] = 0;
    return parameters;
}

/// What 60 children have learned after 150 everyday sessions, where one parameter is as given.
struct Lesson {
    Sample trust, fear, minimise, settles, switches;
};

Lesson lesson(Parameter parameter, double value) {
    Parameters parameters = calibrated();
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

/// The bin of an episode, from 0, in which a quantity is greatest.
std::size_t peak(const Summary& summary, std::size_t episode, Quantity quantity) {
    const std::size_t first = summary.bins.first(episode);
    std::size_t best = first;
    for (std::size_t bin = first; bin < summary.bins.end(episode); ++bin)
        if (summary.course[bin][quantity].value() > summary.course[best][quantity].value()) best = bin;
    return best - first;
}

} // namespace

TEST_CASE("calibrated: rates times k and times through k give the same shares of time") {
    constexpr double k = 3;
    Parameters quick = calibrated();
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
    const auto slow = shares(calibrated(), {CaregiverState::present, true, .2}, 1800, 4000, 1, begin);
    const auto fast = shares(quick, {CaregiverState::present, true, .2 * k}, 1800 / k, 4000, 2, begin);
    for (const ChildState state : child_states) {
        CHECK(std::abs(slow[state].mean() - fast[state].mean())
              < 4 * std::hypot(slow[state].error(), fast[state].error()));
    }
}

TEST_CASE(
    "calibrated: with a caregiver who answers everything there is little distress, flooded there is more") {
    const auto [distress, cries] = comfort_with(perfect());
    Parameters flooding = perfect();
    flooding[Parameter::offer_rate] = 3000;
    const auto [flooded, more_cries] = comfort_with(flooding);
    CHECK(distress == doctest::Approx(.067).epsilon(.1));
    CHECK(cries == doctest::Approx(1.5).epsilon(.3));
    CHECK(flooded > 1.5 * distress);
    CHECK(more_cries > 2 * cries);
}

TEST_CASE("calibrated: left alone, a child cries, and then gives up") {
    ByChildState<Sample> first, later;
    for (std::uint64_t dyad = 0; dyad < 1000; ++dyad) {
        chance::Stream stream{chance::Seed{6}, "test", dyad};
        DyadState state = session(calibrated(), after(30, calibrated(), stream));
        Occupancy early, late;
        Simulation{state, calibrated(), stream, early}.run(300, {CaregiverState::absent, false, 0});
        Simulation{state, calibrated(), stream, late}.run(900, {CaregiverState::absent, false, 0});
        for (const ChildState one : child_states) {
            first[one].add(early.seconds[one] / 300);
            later[one].add(late.seconds[one] / 900);
        }
    }
    CHECK(std::abs(first[alarmed].mean() - .43) < .06);
    CHECK(later[withdrawn].mean() > .3);
    CHECK(later[withdrawn].mean() < .4);
    CHECK(first[withdrawn].mean() < later[withdrawn].mean() / 2);
}

TEST_CASE("calibrated: a child that is never answered stops trusting, and learns to call less") {
    Parameters unanswered = calibrated();
    unanswered[Parameter::attentiveness] = 0;
    unanswered[Parameter::offer_rate] = 0;
    Sample trust, minimising;
    for (std::uint64_t dyad = 0; dyad < 40; ++dyad) {
        chance::Stream stream{chance::Seed{7}, "test", dyad};
        const Learned learned = after(150, unanswered, stream);
        trust.add(learned.trust.share());
        minimising.add(learned.policy.chances(unanswered)[Strategy::minimise]);
    }
    CHECK(trust.mean() < .03);
    CHECK(minimising.mean() > .6);
}

TEST_CASE(
    "calibrated: attentive care is trusted and settles, rejection teaches to signal less, frights to fear") {
    const Lesson inattentive = lesson(Parameter::attentiveness, .3),
                 attentive = lesson(Parameter::attentiveness, 1.5);
    const Lesson accepting = lesson(Parameter::rejection, 0), rejecting = lesson(Parameter::rejection, 1);
    const Lesson gentle = lesson(Parameter::frightening, 0),
                 frightening = lesson(Parameter::frightening, .12);
    check_rises(inattentive.trust, attentive.trust);
    check_rises(attentive.settles, inattentive.settles);
    check_rises(accepting.minimise, rejecting.minimise);
    check_rises(rejecting.trust, accepting.trust);
    check_rises(gentle.fear, frightening.fear);
    check_rises(gentle.switches, frightening.switches);
}

// With 500 children for each of nine seeds bids peaked before turning away in eight, and in the same 15 s in
// one.
TEST_CASE(
    "calibrated: in a still face bids peak no later than turning away, then crying; and it is carried over") {
    Progress silent;
    const Summary summary =
        simulate_many({*built_in_procedure("still-face"), calibrated(), 60}, chance::Seed{1}, 500, 0, silent);
    CHECK(peak(summary, 1, Quantity::bidding) <= peak(summary, 1, Quantity::averted));
    CHECK(peak(summary, 1, Quantity::averted) < peak(summary, 1, Quantity::alarmed));
    CHECK(peak(summary, 1, Quantity::alarmed) >= 6);
    const std::size_t reunion = summary.bins.first(2);
    const auto share = [&](std::size_t bin, Quantity quantity) {
        return summary.course[bin][quantity].value();
    };
    CHECK(share(reunion, Quantity::alarmed) > .15);
    CHECK(share(reunion + 5, Quantity::alarmed) < .05);
    CHECK(summary.episodes[0][Quantity::alarmed].value() < .03);
    CHECK(share(reunion + 1, Quantity::distress) > summary.episodes[0][Quantity::distress].value() + .05);
}
