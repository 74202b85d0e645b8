// SPDX-License-Identifier: Apache-2.0
#include <test/model/support/one_strategy.hpp>

#include <attune/model/answering.hpp>
#include <attune/model/fit.hpp>
#include <attune/timeline/misuse.hpp>

#include <doctest/doctest.h>

#include <algorithm>

using namespace attune;
using namespace attune::model;
using namespace attune::model::test;

namespace {

Fit fit_of(const std::vector<Transcript>& transcripts, const Parameters& usual, unsigned climbs = 2) {
    Progress silent;
    return fit(transcripts, {.climbs = climbs, .usual = usual}, silent);
}

const Fitted& number(const Fit& fit, const std::string& name) {
    for (const auto* list : {&fit.caregiver, &fit.child}) {
        const auto found =
            std::find_if(list->begin(), list->end(), [&](const Fitted& one) { return one.name == name; });
        if (found != list->end()) return *found;
    }
    FAIL("no number is called " << name);
    return fit.caregiver.front();
}

double log_likelihood(const std::vector<Transcript>& transcripts, const Parameters& parameters) {
    double sum = 0;
    for (const Transcript& one : transcripts) sum += Answering{parameters, one}.log_likelihood();
    return sum;
}

bool holds(const Fitted& one, double truth) {
    return one.estimate && one.estimate->interval->low <= truth && truth <= one.estimate->interval->high;
}

} // namespace

TEST_CASE("ten sessions of one dyad tell how its caregiver notices and answers") {
    const Plan plan = one_strategy("free-play");
    const Parameters truth = plan.procedure.applied_to(plan.parameters);
    std::vector<Transcript> sessions;
    for (std::uint64_t i = 0; i < 10; ++i) sessions.push_back(simulated_transcript(plan, i));
    const Fit told = fit_of(sessions, truth);
    CHECK(told.outcome == Outcome::converged);
    CHECK(log_likelihood(sessions, told.parameters) > log_likelihood(sessions, truth));
    CHECK(told.unexplained == 0);
    CHECK(told.watched == doctest::Approx(6000));
    // 95 % intervals at one fixed seed: of seven, two outside would come in one free seed of 23.
    int outside = 0;
    for (const char* name : {"attentiveness", "offer_rate", "use_gaze", "use_voice", "latency_gaze",
                             "latency_voice", "distraction_begins"}) {
        CAPTURE(name);
        outside += !holds(number(told, name), number(told, name).usual);
    }
    CHECK(outside <= 1);
    for (const char* name : {"engaged -> averted", "engaged -> bidding", "averted -> engaged"}) {
        CAPTURE(name);
        CHECK(holds(number(told, name), 1));
    }
    const double width = number(told, "attentiveness").estimate->interval->high
                         - number(told, "attentiveness").estimate->interval->low;
    CHECK(width < .8);
}

TEST_CASE("a caregiver who notices less is told to") {
    Plan plan = one_strategy("free-play");
    const Parameters usual = plan.parameters;
    plan.parameters[Parameter::attentiveness] = .3;
    std::vector<Transcript> sessions;
    for (std::uint64_t i = 0; i < 6; ++i) sessions.push_back(simulated_transcript(plan, i));
    const Fitted one = number(fit_of(sessions, usual), "attentiveness");
    REQUIRE(one.estimate);
    CHECK(holds(one, .3));
    CHECK(one.estimate->interval->high < one.usual);
}

TEST_CASE("what fewer than five events bear on is not told, with the reason") {
    Transcript quiet;
    quiet.tick = .04;
    quiet.channels = {Channel::gaze};
    quiet.notes = {{0, WatchBegins{ChildState::engaged, CaregiverState::present}},
                   {5, ChildMoves{ChildState::bidding}},
                   {5, ChildCues{true}},
                   {60, WatchEnds{}}};
    const Fit told = fit_of({quiet}, default_parameters());
    CHECK(number(told, "attentiveness").estimate.because()
          == "1 cue that found the caregiver present; at least 5 are needed");
    for (const char* name : {"attentiveness_distracted", "distraction_begins", "distraction_ends"}) {
        CAPTURE(name);
        CHECK(number(told, name).estimate.because()
              == "not identified: with distraction the log-likelihood is only 1.2 higher than without; at "
                 "least 4 is needed");
    }
    CHECK(number(told, "alarmed -> withdrawn").estimate.because() == "the child was not seen alarmed");
    const std::string why = number(told, "engaged -> bidding").estimate.because();
    CHECK(why.find("it came 1 time, of ") == 0);
    CHECK(why.find(" expected; at least 5 are needed") != std::string::npos);
    CHECK(told.parameters == default_parameters());
}

TEST_CASE("the same seed gives the same fit") {
    const Plan plan = one_strategy("still-face");
    const std::vector<Transcript> one{simulated_transcript(plan, 0)};
    const Fit first = fit_of(one, plan.parameters), again = fit_of(one, plan.parameters);
    CHECK(first.log_likelihood == again.log_likelihood);
    CHECK(first.parameters == again.parameters);
}

TEST_CASE("a fit without a recording, or stopped, is none") {
    Progress silent;
    CHECK_THROWS_WITH_AS(fit({}, {}, silent), "a fit needs a transcript", Misuse);
    struct Impatient : Progress {
        bool stop_wanted() const override { return true; }
    } impatient;
    const Plan plan = one_strategy("still-face");
    const std::vector<Transcript> one{simulated_transcript(plan, 0)};
    CHECK_THROWS_AS(fit(one, {.usual = plan.parameters}, impatient), Stopped);
}
