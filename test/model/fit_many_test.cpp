// SPDX-License-Identifier: Apache-2.0
#include <test/model/support/one_strategy.hpp>

#include <attune/model/fit.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace attune;
using namespace attune::model;
using namespace attune::model::test;

namespace {

Fit fit_of(const std::vector<Transcript>& transcripts, const Parameters& usual) {
    Progress silent;
    return fit(transcripts, {.climbs = 2, .usual = usual}, silent);
}

/// A recording in which nobody watched between two moments.
Transcript with_gap(const Transcript& whole, double from, double to) {
    Transcript made = whole;
    made.notes.clear();
    WatchBegins state{};
    bool closed = false, open_again = false;
    for (const Note& note : whole.notes) {
        if (!closed && note.time >= from) {
            made.notes.push_back({from, WatchEnds{}});
            closed = true;
        }
        if (!open_again && note.time >= to) {
            made.notes.push_back({to, state});
            open_again = true;
        }
        if (const auto* begins = std::get_if<WatchBegins>(&note.what)) state = *begins;
        if (const auto* moves = std::get_if<ChildMoves>(&note.what)) state.child = moves->to;
        if (const auto* turns = std::get_if<CaregiverTurns>(&note.what)) state.caregiver = turns->to;
        if (note.time < from || note.time >= to) made.notes.push_back(note);
    }
    return made;
}

/// The two sides of a gap, each a recording with a clock of its own.
std::vector<Transcript> cut(const Transcript& whole, double at) {
    std::vector<Transcript> parts(2, whole);
    for (Transcript& part : parts) part.notes.clear();
    for (const Note& note : whole.notes)
        if (note.time < at)
            parts[0].notes.push_back(note);
        else
            parts[1].notes.push_back({note.time - at, note.what});
    return parts;
}

/// The same parameters, with a trust that nothing changes: what a cut would lose.
Plan unmoved_trust() {
    Plan plan = one_strategy("free-play");
    for (const Parameter first : {Parameter::trust_first_yes, Parameter::trust_first_no,
                                  Parameter::threat_first_yes, Parameter::threat_first_no})
        plan.parameters[first] *= 1e12;
    return plan;
}

double width(const Fitted& one) {
    const measure::Range& range = *one.estimate->interval;
    return std::log(range.high / range.low);
}

} // namespace

TEST_CASE("a recording cut where nobody watched tells what it tells whole") {
    const Plan plan = unmoved_trust();
    for (std::uint64_t dyad = 0; dyad < 5; ++dyad) {
        CAPTURE(dyad);
        const Transcript whole = with_gap(simulated_transcript(plan, dyad), 280, 320);
        const Fit once = fit_of({whole}, plan.parameters);
        const Fit twice = fit_of(cut(whole, 300), plan.parameters);
        CHECK(twice.watched == doctest::Approx(560));
        CHECK(once.watched == doctest::Approx(560));
        CHECK(twice.log_likelihood == doctest::Approx(once.log_likelihood).epsilon(1e-9));
        REQUIRE(twice.recordings.size() == 2);
        CHECK(twice.recordings[0].watched == doctest::Approx(280));
        CHECK(twice.recordings[0].cues + twice.recordings[1].cues == once.recordings[0].cues);
        CHECK(twice.recordings[0].acts + twice.recordings[1].acts == once.recordings[0].acts);
        for (const auto list : {&Fit::caregiver, &Fit::child})
            for (std::size_t i = 0; i < (once.*list).size(); ++i) {
                const Fitted &one = (once.*list)[i], &two = (twice.*list)[i];
                CAPTURE(one.name);
                CHECK(one.events == two.events);
                REQUIRE(one.estimate.determined() == two.estimate.determined());
                if (!one.estimate) continue;
                CHECK(two.estimate->value == doctest::Approx(one.estimate->value).epsilon(1e-3));
                CHECK(two.estimate->interval->low
                      == doctest::Approx(one.estimate->interval->low).epsilon(.01));
            }
    }
}

TEST_CASE("as many recordings as N alike have intervals narrower by √N, around the same numbers") {
    const Plan plan = one_strategy("free-play");
    std::vector<Transcript> few, many_of_them;
    for (std::uint64_t i = 0; i < 4; ++i) few.push_back(simulated_transcript(plan, i));
    const std::size_t n = 4;
    for (std::size_t i = 0; i < n; ++i) many_of_them.insert(many_of_them.end(), few.begin(), few.end());
    const Fit once = fit_of(few, plan.parameters);
    const Fit often = fit_of(many_of_them, plan.parameters);
    CHECK(often.watched == doctest::Approx(n * once.watched));
    std::size_t compared = 0;
    for (std::size_t i = 0; i < once.caregiver.size(); ++i) {
        const Fitted &single = once.caregiver[i], &many = often.caregiver[i];
        if (!single.estimate || single.estimate->interval->how != "curvature of the likelihood") continue;
        CAPTURE(single.name);
        CHECK(many.events == n * single.events);
        CHECK(many.estimate->value == doctest::Approx(single.estimate->value).epsilon(1e-3));
        CHECK(width(single) / width(many) == doctest::Approx(std::sqrt(n)).epsilon(1e-2));
        ++compared;
    }
    CHECK(compared >= 10);
}

TEST_CASE("recordings may each show other channels") {
    const Plan plan = one_strategy("free-play");
    Transcript looked = simulated_transcript(plan, 0), heard = simulated_transcript(plan, 1);
    const auto keep = [](Transcript& one, Channel channel) {
        one.channels = {channel};
        std::erase_if(one.notes, [&](const Note& note) {
            const auto* act = std::get_if<CaregiverActs>(&note.what);
            return act != nullptr && act->channel != channel;
        });
    };
    keep(looked, Channel::gaze);
    keep(heard, Channel::voice);
    const Fit both = fit_of({looked, heard}, plan.parameters);
    std::vector<std::string> asked;
    for (const Fitted& one : both.caregiver)
        if (one.name.starts_with("latency")) asked.push_back(one.name);
    CHECK(asked == std::vector<std::string>{"latency_gaze", "latency_voice"});
}
