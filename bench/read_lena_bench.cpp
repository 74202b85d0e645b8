// SPDX-License-Identifier: Apache-2.0
#include <attune/read/lena.hpp>

#include <array>
#include <cstdint>
#include <string>

#include <benchmark/benchmark.h>

namespace {

using namespace attune;

std::string time(const std::string& name, int hundredths) {
    const std::string fraction = std::to_string(100 + hundredths % 100).substr(1);
    return name + "=\"PT" + std::to_string(hundredths / 100) + "." + fraction + "S\" ";
}

/// A day of 16 hours, laid out as LENA writes it: a line for each segment, utterances within the key child's.
std::string day_long_its(int segments) {
    constexpr std::array speakers{"SIL", "NOF", "TVN", "OLF", "CHN", "FAN", "CXN", "OLN"};
    const int length = 16 * 360'000 / segments;
    std::string text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<!DOCTYPE ITS SYSTEM \"its.dtd\" >\n<ITS "
        "fileName=\"day\" version=\"4.6.0\">\n    <ProcessingUnit>\n        <Recording num=\"1\" "
        "startTime=\"PT0.00S\" endTime=\"PT57600.00S\">\n";
    for (int k = 0; k < segments; ++k) {
        const std::string speaker = speakers[static_cast<std::size_t>(k % 8)];
        text += "                <Segment spkr=\"" + speaker + "\" average_dB=\"-26.59\" peak_dB=\"-14.23\" ";
        if (speaker == "CHN")
            text += "childUttCnt=\"1\" childUttLen=\"P0.40S\" " + time("startUtt1", k * length + 10)
                    + time("endUtt1", k * length + 50) + "childCryVfxLen=\"P0.00S\" ";
        text += time("startTime", k * length) + time("endTime", (k + 1) * length) + "/>\n";
    }
    return text + "        </Recording>\n    </ProcessingUnit>\n</ITS>\n";
}

void read_lena(benchmark::State& state) {
    const read::Document day{"day.its", day_long_its(20'000)};
    for (auto _ : state) benchmark::DoNotOptimize(read::lena(day, {}));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(day.bytes.size()));
    state.SetLabel("20,000 segments, 2,500 utterances");
}
BENCHMARK(read_lena)->Unit(benchmark::kMillisecond);

} // namespace
