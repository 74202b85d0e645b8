// SPDX-License-Identifier: Apache-2.0
#include <attune/read/boris.hpp>

#include <cstdint>
#include <string>

#include <benchmark/benchmark.h>

namespace {

using namespace attune;

/// An observation as BORIS saves it: a line for each cell of a row, times with three decimals.
std::string project(int events) {
    std::string rows;
    for (int k = 0; k < events; ++k) {
        const std::string code = std::to_string(k / 2 % 12);
        rows += (k == 0 ? "\n" : ",\n");
        rows += "    [\n     " + std::to_string(k / 10) + "." + std::to_string(100 + k % 10 * 73)
                + ",\n     \"subject" + std::to_string(k / 2 % 2 + 1) + "\",\n     \"behaviour " + code
                + "\",\n     \"None|m1\",\n     \"\",\n     " + std::to_string(k * 5) + "\n    ]";
    }
    std::string behaviours;
    for (int k = 0; k < 12; ++k)
        behaviours += std::string{k == 0 ? "" : ","} + "\n  \"" + std::to_string(k)
                      + "\":{\n   \"type\":\"State event\",\n   \"code\":\"behaviour " + std::to_string(k)
                      + "\",\n   \"category\":\"c\"\n  }";
    return "{\n \"time_format\":\"hh:mm:ss\",\n \"project_date\":\"2026-11-24T10:00:00\",\n "
           "\"subjects_conf\":{},\n "
           "\"behaviors_conf\":{"
           + behaviours + "\n },\n \"observations\":{\n  \"one\":{\n   \"type\":\"LIVE\",\n   \"events\":["
           + rows + "\n   ]\n  }\n }\n}";
}

void read_boris(benchmark::State& state) {
    const read::Document document{"bench.boris", project(20'000)};
    for (auto _ : state) benchmark::DoNotOptimize(read::boris(document, {}));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(document.bytes.size()));
    state.SetLabel("20,000 events");
}
BENCHMARK(read_boris)->Unit(benchmark::kMillisecond);

} // namespace
