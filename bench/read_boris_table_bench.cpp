// SPDX-License-Identifier: Apache-2.0
#include <attune/read/boris_table.hpp>

#include <cstdint>
#include <string>

#include <benchmark/benchmark.h>

namespace {

using namespace attune;

/// A tabular export of one observation, as BORIS writes it: what is the same in all rows stands in each.
std::string table(int rows) {
    std::string text =
        "Observation id\tObservation date\tDescription\tObservation duration\tObservation type\t"
        "Source\tTime offset (s)\tMedia duration (s)\tFPS\tSubject\tBehavior\tBehavioral "
        "category\tModifier #1\tBehavior type\tTime\tMedia file name\tImage index\tImage file "
        "path\tComment\n";
    for (int k = 0; k < rows; ++k)
        text +=
            "visit 1\t2026-11-24 10:00:00\t\t3600.0\tMedia file(s)\tplayer #1:visit 1.mp4\t0.0\t3600.000\t"
            "25.000\tsubject"
            + std::to_string(k / 2 % 2 + 1) + "\tbehaviour " + std::to_string(k / 2 % 12) + "\tc\tm1\t"
            + (k % 2 == 0 ? "START\t" : "STOP\t") + std::to_string(k / 10) + "."
            + std::to_string(100 + k % 10 * 73) + "\tvisit 1.mp4\t" + std::to_string(k * 5) + "\tNA\t\n";
    return text;
}

void read_boris_table(benchmark::State& state) {
    const read::Document document{"bench.tsv", table(20'000)};
    for (auto _ : state) benchmark::DoNotOptimize(read::boris_table(document, {}));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(document.bytes.size()));
    state.SetLabel("20,000 rows");
}
BENCHMARK(read_boris_table)->Unit(benchmark::kMillisecond);

} // namespace
