// SPDX-License-Identifier: Apache-2.0
// Fits where nobody coded when the caregiver was distracted.
#include <test/model/support/one_strategy.hpp>

#include <attune/model/fit.hpp>

#include <doctest/doctest.h>

#include <algorithm>

using namespace attune;
using namespace attune::model;
using namespace attune::model::test;

namespace {

Fit fit_of(const std::vector<Transcript>& transcripts, FitOptions options) {
    Progress silent;
    return fit(transcripts, options, silent);
}

const Fitted& number(const Fit& fit, const std::string& name) {
    const auto found = std::find_if(fit.caregiver.begin(), fit.caregiver.end(),
                                    [&](const Fitted& one) { return one.name == name; });
    REQUIRE(found != fit.caregiver.end());
    return *found;
}

bool holds(const Fitted& one, double truth) {
    return one.estimate && one.estimate->interval->low <= truth && truth <= one.estimate->interval->high;
}

std::vector<Transcript> sessions(const Plan& plan, std::uint64_t n) {
    std::vector<Transcript> all;
    for (std::uint64_t i = 0; i < n; ++i) all.push_back(simulated_transcript(plan, i));
    return all;
}

std::vector<Transcript> untold(std::vector<Transcript> all) {
    for (Transcript& one : all) one = without_distraction(std::move(one));
    return all;
}

} // namespace

TEST_CASE("six sessions tell of distraction though nobody coded it") {
    const Plan plan = one_strategy("free-play");
    const std::vector<Transcript> recorded = untold(sessions(plan, 6));
    const Fit told = fit_of(recorded, {.climbs = 2, .usual = plan.parameters});
    REQUIRE(told.hidden);
    CHECK(told.hidden->two_states);
    CHECK(*told.hidden->gain > 15);
    // 95 % intervals at one fixed seed: of six, two outside would come in one free seed of 30.
    int outside = 0;
    for (const char* name : {"attentiveness", "attentiveness_distracted", "distraction_begins",
                             "distraction_ends", "offer_rate", "latency_voice"}) {
        CAPTURE(name);
        outside += !holds(number(told, name), number(told, name).usual);
    }
    CHECK(outside <= 1);
    for (const char* name : {"attentiveness_distracted", "distraction_begins", "distraction_ends"})
        CHECK(number(told, name).estimate->interval->how == "profile likelihood");
    // Who counts the caregiver as present throughout finds too little attention in presence.
    const Fit ignoring =
        fit_of(recorded, {.climbs = 1, .usual = plan.parameters, .availability = Availability::coded});
    CHECK_FALSE(ignoring.hidden);
    CHECK(number(ignoring, "attentiveness").estimate->interval->high
          < plan.parameters[Parameter::attentiveness]);
}

TEST_CASE("a caregiver who was never distracted is not told to have been") {
    Plan plan = one_strategy("free-play");
    plan.parameters[Parameter::distraction_begins] = 0;
    const Parameters usual = one_strategy("free-play").parameters;
    const std::vector<Transcript> one = sessions(plan, 1);
    CHECK_FALSE(one.front().distraction_coded);
    const Fit open = fit_of(one, {.climbs = 1, .usual = usual});
    const Fit present = fit_of(one, {.climbs = 1, .usual = usual, .availability = Availability::coded});
    REQUIRE(open.hidden);
    CHECK_FALSE(open.hidden->two_states);
    CHECK(*open.hidden->gain < least_gain_of_two_states);
    for (const char* name : {"attentiveness_distracted", "distraction_begins", "distraction_ends"}) {
        CAPTURE(name);
        CHECK(number(open, name)
                  .estimate.because()
                  .starts_with("not identified: with distraction the log-likelihood is only "));
        CHECK(open.parameters[*parameter_named(name)] == usual[*parameter_named(name)]);
    }
    // The numbers are those of a caregiver who is present; that it may have been otherwise widens intervals.
    CHECK(open.log_likelihood == present.log_likelihood);
    CHECK(number(open, "use_gaze").estimate->value == number(present, "use_gaze").estimate->value);
    const measure::Estimate &wide = *number(open, "attentiveness").estimate,
                            &narrow = *number(present, "attentiveness").estimate;
    CHECK(wide.value == narrow.value);
    CHECK(wide.interval->low <= narrow.interval->low);
    CHECK(wide.interval->high >= narrow.interval->high);
    CHECK(wide.interval->how == "profile likelihood, with distraction left open");
}

TEST_CASE("what is coded may be left open, and is then not looked at") {
    const Plan plan = one_strategy("free-play");
    const std::vector<Transcript> coded = sessions(plan, 1);
    REQUIRE(coded.front().distraction_coded);
    CHECK_FALSE(fit_of(coded, {.climbs = 1, .usual = plan.parameters}).hidden);
    const Fit open =
        fit_of(coded, {.climbs = 1, .usual = plan.parameters, .availability = Availability::hidden});
    const Fit without = fit_of(untold(coded), {.climbs = 1, .usual = plan.parameters});
    REQUIRE(open.hidden);
    CHECK(*open.hidden->gain == *without.hidden->gain);
    CHECK(number(open, "attentiveness").estimate->value == number(without, "attentiveness").estimate->value);
}

TEST_CASE("with a prior hidden distraction is believed, and the share of it that is seen is told") {
    const Plan plan = one_strategy("free-play");
    const std::vector<Transcript> few = untold(sessions(plan, 1)), many = untold(sessions(plan, 6));
    const FitOptions options{
        .climbs = 1, .usual = plan.parameters, .prior = built_in_population("everyday")->spread};
    const Fit one = fit_of(few, options), six = fit_of(many, options);
    REQUIRE(one.hidden);
    CHECK(one.hidden->two_states);
    CHECK_FALSE(one.hidden->gain);
    for (const char* name : {"attentiveness_distracted", "distraction_begins", "distraction_ends"}) {
        CAPTURE(name);
        CHECK(*number(one, name).from_data < *number(six, name).from_data);
    }
    CHECK(holds(number(six, "distraction_begins"), plan.parameters[Parameter::distraction_begins]));
}
