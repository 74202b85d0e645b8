// SPDX-License-Identifier: Apache-2.0
// The page of a 10-minute recording of 1,000 events (bars: 200 ms, 1 MB), and of a 16-hour day.

#include <bench/random_dyad.hpp>

#include <attune/report/page.hpp>

#include <benchmark/benchmark.h>

namespace {

using namespace attune;

void page(benchmark::State& state, std::size_t events, double seconds) {
    Progress silent;
    const measure::Options options{.threads = 2};
    auto seen = observe(bench::random_dyad(events, seconds), {PersonIndex{0}, PersonIndex{1}}, options);
    const measure::Account account = measure::account(*std::move(seen), options, silent);
    const report::Provenance provenance;
    std::size_t bytes = 0;
    for (auto _ : state) bytes = report::page(account, provenance, report::Speaker::english()).size();
    state.counters["bytes"] = static_cast<double>(bytes);
}

void page_of_ten_minutes(benchmark::State& state) {
    page(state, 1000, 600);
}
void page_of_a_day(benchmark::State& state) {
    page(state, 35000, 57600);
}

BENCHMARK(page_of_ten_minutes)->Unit(benchmark::kMillisecond);
BENCHMARK(page_of_a_day)->Unit(benchmark::kMillisecond)->Iterations(3);

} // namespace
