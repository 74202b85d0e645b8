// SPDX-License-Identifier: Apache-2.0
#include <test/model/support/one_strategy.hpp>
#include <test/model/support/scores.hpp>

#include <attune/chance/stream.hpp>
#include <attune/model/answering.hpp>
#include <attune/model/freedom.hpp>

#include <doctest/doctest.h>

#include <cmath>

using namespace attune;
using namespace attune::model;
using namespace attune::model::test;

namespace {

constexpr ChannelSet gaze_and_voice{Channel::gaze, Channel::voice};

Transcript watched(std::vector<Note> between, double until = 20) {
    Transcript made;
    made.tick = .01;
    made.channels = gaze_and_voice;
    made.notes = {{0, WatchBegins{ChildState::bidding, CaregiverState::present}}};
    made.notes.insert(made.notes.end(), between.begin(), between.end());
    made.notes.push_back({until, WatchEnds{}});
    return made;
}

Parameters without_offers() {
    Parameters parameters = default_parameters();
    parameters[Parameter::offer_rate] = 0;
    return parameters;
}

double log_likelihood(const Transcript& transcript, const Parameters& parameters) {
    return Answering{parameters, transcript}.log_likelihood();
}

std::vector<Freedom> some_freedoms() {
    std::vector<Freedom> all{{Parameter::attentiveness},
                             {Parameter::attentiveness_distracted},
                             {Parameter::offer_rate},
                             {Parameter::intrusion_rate},
                             {Parameter::cry_ends_distraction}};
    for (const Parameter first :
         {Parameter::use_gaze, Parameter::latency_gaze, Parameter::use_distracted_gaze})
        for (const Channel channel : channels) all.push_back({of(first, channel)});
    return all;
}

/// The same function, with every number carrying its slopes along: the naive twin of a trace.
template <std::size_t N>
Dual<N> carried_along(const std::vector<Freedom>& freedoms, const std::vector<double>& place,
                      const Parameters& others, const Transcript& transcript) {
    BasicParameters<Dual<N>> parameters;
    for (std::size_t i = 0; i < parameter_count; ++i) parameters.values[i] = others.values[i];
    for (std::size_t i = 0; i < N; ++i) {
        const Dual<1> value = freedoms[i].value(place[i]);
        parameters[freedoms[i].parameter].value = value.value;
        parameters[freedoms[i].parameter].slopes[i] = value.slopes[0];
    }
    return Answering{parameters, transcript}.log_likelihood();
}

} // namespace

TEST_CASE("one cue that nobody answers was missed, or answered on no channel") {
    const Parameters p = without_offers();
    const double q = 1 - std::exp(-p[Parameter::attentiveness] * p[Parameter::bid_direct]);
    const double silent = (1 - p[Parameter::use_gaze]) * (1 - p[Parameter::use_voice]);
    CHECK(log_likelihood(watched({{2, ChildCues{}}}, 500), p)
          == doctest::Approx(std::log(1 - q + q * silent)).epsilon(1e-6));
}

TEST_CASE("where every explanation is next to impossible the least impossible ones are kept") {
    // Nearly every cue is noticed and answered on some channel, and none was: all are let go but for the
    // rule.
    Parameters p = without_offers();
    p[Parameter::attentiveness] = 14;
    p[Parameter::use_gaze] = p[Parameter::use_voice] = .999;
    const Transcript ignored = watched({{2, ChildCues{}}, {100, ChildCues{}}, {200, ChildCues{}}}, 300);
    const double never = log_likelihood(ignored, p);
    CHECK(never < -20);
    CHECK(never > -100);
    const std::vector<Freedom> free{{Parameter::attentiveness}, {Parameter::use_gaze}};
    std::vector<double> slopes(free.size());
    const Height height = height_of(free, p, [&](const auto& parameters) {
        return Answering{parameters, ignored}.log_likelihood();
    });
    CHECK(height(std::vector{std::log(14.), 6.906754778648554}, slopes) == doctest::Approx(never));
    for (const double slope : slopes) CHECK(std::isfinite(slope));
}

TEST_CASE("one cue and one answer: noticed, on this channel, after this latency, and on no other") {
    const Parameters p = without_offers();
    const double q = 1 - std::exp(-p[Parameter::attentiveness]);
    const double r = 2 / p[Parameter::latency_voice], u = 1.2, tick = .01;
    const double voice = p[Parameter::use_voice] * r * r * u * std::exp(-r * u) * tick;
    const double expected = q * voice * (1 - p[Parameter::use_gaze]);
    const Note cue{2, ChildCues{}};
    const Note act{3.2, CaregiverActs{Channel::voice, ActKind::comfort, {}}};
    CHECK(log_likelihood(watched({cue, act}, 500), p) == doctest::Approx(std::log(expected)).epsilon(1e-4));
    // A look 1 s later belongs to the same answer; the cue between is absorbed.
    const double s = 2 / p[Parameter::latency_gaze], v = 2.2;
    const double gaze = p[Parameter::use_gaze] * s * s * v * std::exp(-s * v) * tick;
    const Note look{4.2, CaregiverActs{Channel::gaze, ActKind::comfort, {}}};
    const double both = log_likelihood(watched({cue, act, {3.5, ChildCues{}}, look}, 500), p);
    CHECK(both == doctest::Approx(std::log(q * voice * gaze)).epsilon(1e-3));
}

TEST_CASE("an act may answer either of two cues") {
    const Parameters p = without_offers();
    const double q = 1 - std::exp(-p[Parameter::attentiveness]);
    const double r = 2 / p[Parameter::latency_voice], tick = .01;
    const auto voice = [&](double u) {
        return p[Parameter::use_voice] * r * r * u * std::exp(-r * u) * tick;
    };
    const double alone = 1 - p[Parameter::use_gaze];
    const double missed = 1 - q + q * alone * (1 - p[Parameter::use_voice]);
    const double expected = q * voice(2) * alone + missed * q * voice(.5) * alone;
    const Transcript two = watched(
        {{2, ChildCues{}}, {3.5, ChildCues{}}, {4, CaregiverActs{Channel::voice, ActKind::comfort, {}}}},
        500);
    CHECK(log_likelihood(two, p) == doctest::Approx(std::log(expected)).epsilon(1e-3));
}

TEST_CASE("an act without a cue is an offer, and a cue that finds the caregiver in it is absorbed") {
    const Parameters p = default_parameters();
    const double rate = p[Parameter::offer_rate] / 60, tick = .01;
    const double silent = (1 - p[Parameter::use_gaze]) * (1 - p[Parameter::use_voice]);
    const double voice_alone = p[Parameter::use_voice] * (1 - p[Parameter::use_gaze]);
    const double expected = std::log((rate * voice_alone + 1 / 36'000.) * tick) - rate * (1 - silent) * 100;
    const Note offer{30, CaregiverActs{Channel::voice, ActKind::comfort, {}}};
    CHECK(log_likelihood(watched({offer}, 100), p) == doctest::Approx(expected).epsilon(1e-4));
    CHECK(log_likelihood(watched({offer, {32, ChildCues{}}}, 100), p)
          == doctest::Approx(expected).epsilon(1e-4));
}

TEST_CASE("the slopes are those of small differences") {
    const Plan plan = one_strategy("free-play");
    const Parameters truth = plan.procedure.applied_to(plan.parameters);
    const Transcript recorded = simulated_transcript(plan, 0);
    const std::vector<Freedom> freedoms = some_freedoms();
    const Height height = height_of(freedoms, truth, [&](const auto& p) {
        return Answering{p, recorded}.log_likelihood();
    });
    std::vector<double> place = coordinates(freedoms, truth), slopes(place.size()), unused(place.size());
    height(place, slopes);
    constexpr double h = 1e-4;
    for (std::size_t i = 0; i < place.size(); ++i) {
        std::vector<double> above = place, below = place;
        above[i] += h;
        below[i] -= h;
        CAPTURE(name(freedoms[i].parameter));
        CHECK(slopes[i]
              == doctest::Approx((height(above, unused) - height(below, unused)) / (2 * h))
                     .epsilon(1e-3)
                     .scale(1));
    }
}

TEST_CASE("the slopes found by going back are those that every number carries along, wherever it is asked") {
    const Plan plan = one_strategy("free-play");
    const Parameters truth = plan.procedure.applied_to(plan.parameters);
    const std::vector<Freedom> freedoms = some_freedoms();
    constexpr std::size_t n = 23;
    REQUIRE(freedoms.size() == n);
    chance::Stream stream{chance::Seed{1}, "places", 0};
    for (std::uint64_t dyad = 0; dyad < 20; ++dyad) {
        CAPTURE(dyad);
        const Transcript recorded = simulated_transcript(plan, dyad);
        std::vector<double> place = coordinates(freedoms, truth), slopes(n);
        for (double& coordinate : place) coordinate += .7 * stream.normal();
        const double height = height_of(freedoms, truth, [&](const auto& p) {
            return Answering{p, recorded}.log_likelihood();
        })(place, slopes);
        const auto twin = carried_along<n>(freedoms, place, truth, recorded);
        CHECK(height == twin.value);
        CHECK(height == log_likelihood(recorded, at(freedoms, place, truth)));
        for (std::size_t i = 0; i < n; ++i) {
            CAPTURE(name(freedoms[i].parameter));
            CHECK(std::abs(slopes[i] - twin.slopes[i]) <= 1e-10 * (1 + std::abs(twin.slopes[i])));
        }
    }
}

TEST_CASE("nowhere far from the truth is the likelihood higher, or without a slope") {
    const Plan plan = one_strategy("free-play");
    const Parameters truth = plan.procedure.applied_to(plan.parameters);
    const std::vector<Freedom> freedoms = some_freedoms();
    chance::Stream stream{chance::Seed{1}, "far places", 0};
    for (std::uint64_t dyad = 0; dyad < 10; ++dyad) {
        const Transcript recorded = simulated_transcript(plan, dyad);
        const double highest = log_likelihood(recorded, truth);
        for (int i = 0; i < 20; ++i) {
            CAPTURE(dyad);
            CAPTURE(i);
            std::vector<double> place = coordinates(freedoms, truth), slopes(place.size());
            for (double& coordinate : place) coordinate += 3 * stream.normal();
            CHECK(height_of(freedoms, truth,
                            [&](const auto& p) {
                                return Answering{p, recorded}.log_likelihood();
                            })(place, slopes)
                  < highest);
            for (const double slope : slopes) CHECK(std::isfinite(slope));
        }
    }
}

TEST_CASE("at the truth the likelihood has no slope, on average over the model's own recordings") {
    // The mean score of 60 sessions, in standard errors. One of 23 above 3.8 comes in 3 of 1,000 free seeds.
    const Plan plan = one_strategy("free-play");
    const Parameters truth = plan.procedure.applied_to(plan.parameters);
    const std::vector<Freedom> freedoms = some_freedoms();
    const std::vector<double> place = coordinates(freedoms, truth);
    constexpr std::uint64_t n = 60;
    std::vector<double> slopes(place.size());
    Scores scores{freedoms};
    for (std::uint64_t dyad = 0; dyad < n; ++dyad) {
        const Transcript recorded = simulated_transcript(plan, dyad);
        CHECK(Answering{truth, recorded}.unexplained() == 0);
        height_of(freedoms, truth, [&](const auto& p) {
            return Answering{p, recorded}.log_likelihood();
        })(place, slopes);
        scores.add(slopes);
    }
    scores.check_none(3.8);
}

TEST_CASE("an act that the model has no place for costs much, and is counted") {
    Transcript still = watched({{5, CaregiverActs{Channel::voice, ActKind::comfort, {}}}});
    std::get<WatchBegins>(still.notes.front().what).caregiver = CaregiverState::still;
    const Answering answering{default_parameters(), still};
    CHECK(answering.unexplained() == 1);
    CHECK(answering.log_likelihood() < -10);
}

TEST_CASE("a distraction that ends at a cue though nothing can end it costs much, and is counted") {
    using enum CaregiverState;
    Transcript ends = watched({{5, ChildCues{true}}, {5, CaregiverTurns{present}}});
    std::get<WatchBegins>(ends.notes.front().what).caregiver = distracted;
    Parameters parameters = default_parameters();
    CHECK(Answering{parameters, ends}.unexplained() == 0);
    parameters[Parameter::cry_ends_distraction] = 0;
    const Answering never{parameters, ends};
    CHECK(never.unexplained() == 1);
    // It came out of nothing: once in ten hours, at this tick, and else it was a cue like another.
    Transcript goes_on = ends;
    goes_on.notes[2].time = 5.01;
    const double costs = std::log(ends.tick / 36'000);
    CHECK(never.log_likelihood() - log_likelihood(goes_on, parameters)
          == doctest::Approx(costs).epsilon(.01));
}
