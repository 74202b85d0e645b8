// SPDX-License-Identifier: Apache-2.0
#include <test/model/support/one_strategy.hpp>

#include <attune/model/fit.hpp>
#include <attune/model/prior.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace attune;
using namespace attune::model;
using namespace attune::model::test;

namespace {

using Kind = Distribution::Kind;

Fit fit_of(const std::vector<Transcript>& transcripts, const FitOptions& options) {
    Progress silent;
    return fit(transcripts, options, silent);
}

const Fitted& number(const Fit& fit, std::string_view name) {
    for (const auto* list : {&fit.caregiver, &fit.child})
        for (const Fitted& one : *list)
            if (one.name == name) return one;
    FAIL("no number is called " << name);
    return fit.caregiver.front();
}

std::vector<Transcript> sessions(const Plan& plan, std::uint64_t n) {
    std::vector<Transcript> all;
    for (std::uint64_t i = 0; i < n; ++i) all.push_back(simulated_transcript(plan, i));
    return all;
}

/// Everything that a climb may ask for, so wide that it says nothing, or so narrow that it says all.
Spread around(const Parameters& centre, double deviation) {
    Spread made;
    for (const Parameter one : {Parameter::attentiveness, Parameter::offer_rate, Parameter::intrusion_rate})
        made.parameters.emplace_back(one, Distribution{Kind::log_normal, centre[one], deviation});
    for (const Channel channel : channels)
        made.parameters.emplace_back(
            of(Parameter::latency_gaze, channel),
            Distribution{Kind::log_normal, centre[of(Parameter::latency_gaze, channel)], deviation});
    return made;
}

Spread everyday() {
    return built_in_population("everyday")->spread;
}

} // namespace

TEST_CASE("a very wide prior leaves the numbers of the largest likelihood") {
    const Plan plan = one_strategy("free-play");
    const std::vector<Transcript> four = sessions(plan, 4);
    const Fit likeliest = fit_of(four, {.climbs = 1, .usual = plan.parameters});
    const Fit wide =
        fit_of(four, {.climbs = 1, .usual = plan.parameters, .prior = around(plan.parameters, 10)});
    for (const char* name : {"attentiveness", "offer_rate", "latency_gaze", "latency_voice"}) {
        CAPTURE(name);
        const Fitted &one = number(likeliest, name), &other = number(wide, name);
        REQUIRE(one.estimate.determined());
        REQUIRE(other.estimate.determined());
        CHECK(other.estimate->value == doctest::Approx(one.estimate->value).epsilon(.01));
        CHECK(*other.from_data > .99);
        CHECK_FALSE(one.from_data.has_value());
    }
}

TEST_CASE("a very narrow prior is what is told, and said to be nothing but the prior") {
    const Plan plan = one_strategy("free-play");
    Parameters elsewhere = plan.parameters;
    elsewhere[Parameter::attentiveness] = .4;
    elsewhere[Parameter::latency_gaze] = 1.5;
    const Fit narrow =
        fit_of(sessions(plan, 2), {.climbs = 1, .usual = plan.parameters, .prior = around(elsewhere, .005)});
    CHECK(narrow.parameters[Parameter::attentiveness] == doctest::Approx(.4).epsilon(.01));
    CHECK(narrow.parameters[Parameter::latency_gaze] == doctest::Approx(1.5).epsilon(.01));
    CHECK(number(narrow, "attentiveness").estimate.because()
          == "not identified: 0 % of it comes from the recordings, the rest from the prior");
    // What was left open is told as ever.
    CHECK(number(narrow, "use_gaze").estimate.determined());
}

TEST_CASE("two minutes are told within bounds, and the more there is the more comes from it") {
    Plan plan = one_strategy("free-play");
    for (PlannedEpisode& episode : plan.procedure.episodes) episode.length = Seconds{120};
    double before = 0;
    for (const std::uint64_t n : {1, 4, 16}) {
        const Fit told =
            fit_of(sessions(plan, n), {.climbs = 1, .usual = plan.parameters, .prior = everyday()});
        const Fitted& attentiveness = number(told, "attentiveness");
        REQUIRE(attentiveness.estimate.determined());
        CHECK(attentiveness.estimate->interval->low > .05);
        CHECK(attentiveness.estimate->interval->high < 8);
        CHECK(*attentiveness.from_data > before);
        before = *attentiveness.from_data;
    }
    CHECK(before > .8);
}

TEST_CASE("where next to nothing happens not identified stays the word") {
    Transcript quiet;
    quiet.tick = .04;
    quiet.channels = {Channel::gaze, Channel::touch};
    quiet.notes = {{0, WatchBegins{ChildState::engaged, CaregiverState::present}}, {20, WatchEnds{}}};
    const Fit told = fit_of({quiet}, {.climbs = 1, .usual = default_parameters(), .prior = everyday()});
    for (const char* name :
         {"attentiveness", "attentiveness_distracted", "use_touch", "latency_touch", "intrusion_rate",
          "distraction_begins", "distraction_ends", "alarmed -> averted", "withdrawn -> averted"}) {
        CAPTURE(name);
        REQUIRE_FALSE(number(told, name).estimate.determined());
        CHECK(*number(told, name).from_data < least_from_data);
    }
    CHECK(number(told, "withdrawn -> averted").estimate.because()
          == "not identified: 0 % of it comes from the recordings, the rest from the prior");
}

TEST_CASE("what a population has alike is held and not told") {
    const Plan plan = one_strategy("free-play");
    Spread prior = everyday();
    for (auto& [parameter, drawn] : prior.parameters)
        if (parameter == Parameter::attentiveness) drawn = {Kind::constant, 1.3, 0};
    const Fit told =
        fit_of(sessions(plan, 1), {.climbs = 1, .usual = plan.parameters, .prior = std::move(prior)});
    CHECK(number(told, "attentiveness").estimate.because()
          == "in this population it is the same for everybody");
    CHECK(told.parameters[Parameter::attentiveness] == 1.3);
}

TEST_CASE("distractions are weighed by how much of the time caregivers are distracted") {
    const Plan plan = one_strategy("free-play");
    const std::vector<Transcript> three = sessions(plan, 3);
    Spread open, mostly;
    mostly.distracted = Distribution{Kind::beta, 80, 20};
    const Fit without = fit_of(three, {.climbs = 1, .usual = plan.parameters, .prior = open});
    const Fit with = fit_of(three, {.climbs = 1, .usual = plan.parameters, .prior = mostly});
    const auto ratio = [](const Fit& one) {
        return one.parameters[Parameter::distraction_begins] / one.parameters[Parameter::distraction_ends];
    };
    CHECK(ratio(with) > 1.5 * ratio(without));
    CHECK(ratio(with) < 4);
    CHECK(number(without, "distraction_begins").estimate.determined());
}

TEST_CASE("intervals of all numbers follow the likelihood where they are asked to") {
    const Plan plan = one_strategy("free-play");
    const std::vector<Transcript> one = sessions(plan, 1);
    const Fit bent = fit_of(one, {.climbs = 1, .usual = plan.parameters, .profiles = true});
    const Fit round = fit_of(one, {.climbs = 1, .usual = plan.parameters});
    for (const char* name : {"offer_rate", "use_gaze", "latency_voice"}) {
        CAPTURE(name);
        const measure::Range &profile = *number(bent, name).estimate->interval,
                             &curvature = *number(round, name).estimate->interval;
        CHECK(profile.how == "profile likelihood");
        CHECK(curvature.how == "curvature of the likelihood");
        CHECK(profile.low == doctest::Approx(curvature.low).epsilon(.25));
        CHECK(profile.high == doctest::Approx(curvature.high).epsilon(.25));
        CHECK(profile.low != curvature.low);
    }
    CHECK(number(bent, "attentiveness").estimate->interval->high
          == number(round, "attentiveness").estimate->interval->high);
}
