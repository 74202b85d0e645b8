// SPDX-License-Identifier: Apache-2.0
#include <attune/timeline/stretches.hpp>

#include <benchmark/benchmark.h>

namespace {

using namespace attune;

/// `count` looks of 600 ms, one a second.
Stretches looks(std::int64_t count) {
    std::vector<Interval> intervals;
    for (std::int64_t k = 0; k < count; ++k) {
        const Instant onset{std::chrono::seconds{k}};
        intervals.emplace_back(onset, onset + std::chrono::milliseconds{600});
    }
    return Stretches{std::move(intervals)};
}

/// Asked 1,000 times for every recording, once a shift: must not grow with its length faster than log n.
void whether_a_moment_is_inside(benchmark::State& state) {
    const Stretches stretches = looks(state.range(0));
    std::int64_t k = 0;
    for (auto _ : state) {
        k = (k * 7919 + 104729) % (state.range(0) * 1000);
        benchmark::DoNotOptimize(stretches.contains(Instant{std::chrono::milliseconds{k}}));
    }
    state.SetComplexityN(state.range(0));
}
BENCHMARK(whether_a_moment_is_inside)->RangeMultiplier(8)->Range(512, 1 << 18)->Complexity();

} // namespace
