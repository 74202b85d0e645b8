// SPDX-License-Identifier: Apache-2.0
// All measures with 1,000 shifts: a 10-minute recording of 1,000 events (bar: 100 ms), a 16-hour day of
// 35,000 events (bar: 3 s on two cores, 200 MB), and sizes between them, to see that the cost grows as n log
// n, also where the child is never quiet.

#include <bench/random_dyad.hpp>

#include <attune/measure/account.hpp>

#include <benchmark/benchmark.h>

namespace {

using namespace attune;

void measure(benchmark::State& state, const Timeline& timeline, std::size_t events, unsigned threads) {
    measure::Options options;
    options.threads = threads;
    Progress silent;
    std::size_t results = 0;
    for (auto _ : state) {
        auto seen = observe(timeline, {PersonIndex{0}, PersonIndex{1}}, options);
        const auto account = measure::account(measure::Observation{*seen}, options, silent);
        results = account.results.size();
        benchmark::DoNotOptimize(account.ledger.rows.data());
    }
    state.counters["results"] = static_cast<double>(results);
    state.SetComplexityN(static_cast<benchmark::IterationCount>(events));
}

void ten_minutes_1000_events(benchmark::State& state) {
    measure(state, bench::random_dyad(1000, 600), 1000, 2);
}
void day_35000_events(benchmark::State& state) {
    measure(state, bench::random_dyad(35000, 57600), 35000, 2);
}
void growth(benchmark::State& state) {
    const auto events = static_cast<std::size_t>(state.range(0));
    measure(state, bench::random_dyad(events, static_cast<double>(events) * 1.6), events, 1);
}
void growth_without_quiet(benchmark::State& state) {
    const auto bids = static_cast<std::size_t>(state.range(0));
    measure(state, bench::busy_dyad(bids), bids, 1);
}

BENCHMARK(ten_minutes_1000_events)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(day_35000_events)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(1);
BENCHMARK(growth)->RangeMultiplier(2)->Range(1000, 16000)->Unit(benchmark::kMillisecond)->Complexity();
BENCHMARK(growth_without_quiet)
    ->RangeMultiplier(2)
    ->Range(1000, 16000)
    ->Unit(benchmark::kMillisecond)
    ->Complexity();

} // namespace
