// SPDX-License-Identifier: Apache-2.0
#include <attune/model/development.hpp>
#include <attune/model/parameter_table.hpp>

#include <benchmark/benchmark.h>

namespace {

using namespace attune;
using namespace attune::model;

/// 10,000 dyads through 150 sessions of ten minutes are ten of these.
void thousand_developments(benchmark::State& state) {
    const DevelopmentPlan plan{*built_in_population("everyday"), default_parameters(), {}};
    Progress silent;
    for (auto _ : state)
        develop_many(plan, chance::Seed{1}, 0, 1000, static_cast<unsigned>(state.range(0)), silent,
                     [](std::span<const Development> more) { benchmark::DoNotOptimize(more.data()); });
    state.SetItemsProcessed(state.iterations() * 1000);
}
BENCHMARK(thousand_developments)
    ->Arg(1)
    ->Arg(2)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();

} // namespace
