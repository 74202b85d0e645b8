// SPDX-License-Identifier: Apache-2.0
#include <attune/model/ablation.hpp>
#include <attune/model/parameter_table.hpp>
#include <attune/model/summary.hpp>

#include <benchmark/benchmark.h>

namespace {

using namespace attune;
using namespace attune::model;

/// Counts what the simulation has to find: moves and cues by themselves, acts, turns and stressors. What
/// follows from one at once (a cue that comes with a state, a move that an act causes) is no event of its
/// own.
struct Events : Unobserved {
    std::int64_t count = 0;
    void happens(const DyadState&, const Moved& moved) { count += moved.cause == Cause::itself; }
    void happens(const DyadState&, const Cued& cued) { count += !cued.opens; }
    void happens(const DyadState&, const Acted&) { ++count; }
    void happens(const DyadState&, const Turned&) { ++count; }
    void happens(const DyadState&, const Upset&) { ++count; }
};

Parameters one_channel() {
    Parameters parameters = default_parameters();
    ablation_named("channels")->remove(parameters);
    return parameters;
}

/// Everyday minutes of one dyad after the other, on one core: events per second are the items.
void everyday(benchmark::State& state, const Parameters& parameters) {
    constexpr double minutes = 10;
    Events events;
    std::uint64_t dyad = 0;
    for (auto _ : state) {
        chance::Stream stream{chance::Seed{1}, "bench", dyad++};
        DyadState one = session(parameters, first_learned(parameters));
        Simulation{one, parameters, stream, events}.run(minutes * 60, {CaregiverState::present, true, .2});
    }
    state.SetItemsProcessed(events.count);
    state.counters["dyad_hours"] =
        benchmark::Counter(static_cast<double>(dyad) * minutes / 60, benchmark::Counter::kIsRate);
}

void everyday_with_one_channel(benchmark::State& state) {
    everyday(state, one_channel());
}
BENCHMARK(everyday_with_one_channel)->Unit(benchmark::kMicrosecond);

void everyday_with_six_channels(benchmark::State& state) {
    everyday(state, default_parameters());
}
BENCHMARK(everyday_with_six_channels)->Unit(benchmark::kMicrosecond);

/// A million dyads through a six-minute still face are a hundred of these.
void ten_thousand_still_faces(benchmark::State& state) {
    const Plan plan{*built_in_procedure("still-face"), default_parameters(), 0};
    Progress silent;
    for (auto _ : state)
        benchmark::DoNotOptimize(
            simulate_many(plan, chance::Seed{1}, 10'000, static_cast<unsigned>(state.range(0)), silent));
    state.SetItemsProcessed(state.iterations() * 10'000);
}
BENCHMARK(ten_thousand_still_faces)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
