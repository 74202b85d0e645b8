// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/observation.hpp>
#include <attune/model/answering.hpp>
#include <attune/model/draws.hpp>
#include <attune/model/expected_break.hpp>
#include <attune/model/fit.hpp>
#include <attune/model/freedom.hpp>
#include <attune/model/parameter_table.hpp>
#include <attune/model/recording.hpp>
#include <attune/model/replay.hpp>

#include <benchmark/benchmark.h>

// Bars: the log-likelihood of a ten-minute session with its slopes in 200 µs; a fit with restarts in 1 s.

namespace {

using namespace attune;
using namespace attune::model;

/// Ten everyday minutes, simulated: about 300 notes.
const Transcript& session() {
    static const Transcript made = [] {
        const Plan plan{*built_in_procedure("free-play"), default_parameters(), 0};
        const Timeline timeline = recording(plan, chance::Seed{7}, 0);
        measure::Options options;
        options.apart.reset();
        return transcript(
            *measure::observe(timeline, std::get<Dyad>(choose_dyad(timeline, "", "")), options));
    }();
    return made;
}

std::vector<Freedom> freedoms() {
    std::vector<Freedom> all{{Parameter::attentiveness},
                             {Parameter::attentiveness_distracted},
                             {Parameter::offer_rate},
                             {Parameter::intrusion_rate}};
    for (const Parameter first : {Parameter::use_gaze, Parameter::latency_gaze})
        for (const Channel channel : channels) all.push_back({of(first, channel)});
    return all;
}

/// The caregiver's part, with slopes along 16 parameters.
void caregivers_likelihood(benchmark::State& state) {
    const std::vector<Freedom> free = freedoms();
    const Height height = height_of(free, default_parameters(), [](const auto& parameters) {
        return Answering{parameters, session()}.log_likelihood();
    });
    const std::vector<double> place = coordinates(free, default_parameters());
    std::vector<double> slopes(place.size());
    for (auto _ : state) benchmark::DoNotOptimize(height(place, slopes));
}
BENCHMARK(caregivers_likelihood)->Unit(benchmark::kMicrosecond);

/// The same where distraction is not coded: with slopes along how often it begins and ends as well.
void filtered_likelihood(benchmark::State& state) {
    std::vector<Freedom> free = freedoms();
    free.push_back({Parameter::distraction_begins});
    free.push_back({Parameter::distraction_ends});
    const Height height = height_of(free, default_parameters(), [](const auto& parameters) {
        return Answering{parameters, session(), Availability::hidden}.log_likelihood();
    });
    const std::vector<double> place = coordinates(free, default_parameters());
    std::vector<double> slopes(place.size());
    for (auto _ : state) benchmark::DoNotOptimize(height(place, slopes));
}
BENCHMARK(filtered_likelihood)->Unit(benchmark::kMicrosecond);

/// The child's part; its slopes are its counts.
void childs_likelihood(benchmark::State& state) {
    const Parameters parameters = default_parameters();
    for (auto _ : state) benchmark::DoNotOptimize(Replay{session(), parameters}.log_likelihood());
}
BENCHMARK(childs_likelihood)->Unit(benchmark::kMicrosecond);

void whole_fit(benchmark::State& state) {
    Progress silent;
    const std::vector<Transcript> one{session()};
    for (auto _ : state) benchmark::DoNotOptimize(fit(one, {.usual = default_parameters()}, silent));
}
BENCHMARK(whole_fit)->Unit(benchmark::kMillisecond);

/// A fit that climbs twice: with distraction hidden, and without.
void fit_with_distraction_hidden(benchmark::State& state) {
    Progress silent;
    const std::vector<Transcript> one{session()};
    const FitOptions hidden{.usual = default_parameters(), .availability = Availability::hidden};
    for (auto _ : state) benchmark::DoNotOptimize(fit(one, hidden, silent));
}
BENCHMARK(fit_with_distraction_hidden)->Unit(benchmark::kMillisecond);

/// What a page of a fit waits for: a still face, 99 draws, 60 times each, and as many usual ones, one thread.
void break_of_a_page(benchmark::State& state) {
    Progress silent;
    const std::vector<Transcript> one{session()};
    const Parameters usual = default_parameters();
    const Draws draws{fit(one, {.usual = usual}, silent), chance::Seed{1}};
    const Procedure& procedure = *built_in_procedure("still-face");
    for (auto _ : state)
        benchmark::DoNotOptimize(expected_break(draws, usual, procedure, {.threads = 1}, silent));
}
BENCHMARK(break_of_a_page)->Unit(benchmark::kMillisecond);

} // namespace
