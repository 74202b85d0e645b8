// SPDX-License-Identifier: Apache-2.0
#include <attune/read/elan.hpp>

#include <array>
#include <cstdint>
#include <string>

#include <benchmark/benchmark.h>

namespace {

using namespace attune;

/// A day of 16 hours on four tiers, laid out as pympi writes it: a line for each tag, ids from one counter.
std::string day_long_eaf(int annotations) {
    std::string times;
    std::array<std::string, 4> tiers;
    std::uint64_t state = 20'260'101;
    long long onset = 0;
    for (int k = 1; k <= annotations; ++k) {
        state = state * 6'364'136'223'846'793'005ULL + 1'442'695'040'888'963'407ULL;
        const auto length = static_cast<long long>(200 + (state >> 33) % 2'000);
        onset += 16LL * 3'600'000 / annotations;
        const std::string first = "ts" + std::to_string(2 * k);
        const std::string second = "ts" + std::to_string(2 * k + 1);
        times += "\t\t<TIME_SLOT TIME_SLOT_ID=\"" + first + "\" TIME_VALUE=\"" + std::to_string(onset)
                 + "\" />\n" + "\t\t<TIME_SLOT TIME_SLOT_ID=\"" + second + "\" TIME_VALUE=\""
                 + std::to_string(onset + length) + "\" />\n";
        tiers[static_cast<std::size_t>(k % 4)] +=
            "\t\t<ANNOTATION>\n\t\t\t<ALIGNABLE_ANNOTATION ANNOTATION_ID=\"a" + std::to_string(k)
            + "\" TIME_SLOT_REF1=\"" + first + "\" TIME_SLOT_REF2=\"" + second
            + "\">\n\t\t\t\t<ANNOTATION_VALUE>" + std::array{"neu", "pos", "neg", "voc"}[(state >> 50) % 4]
            + "</ANNOTATION_VALUE>\n\t\t\t\t</ALIGNABLE_ANNOTATION>\n\t\t\t</ANNOTATION>\n";
    }
    std::string text =
        "<?xml version='1.0' encoding='UTF-8'?>\n<ANNOTATION_DOCUMENT AUTHOR=\"\" VERSION=\"2.8\" "
        "FORMAT=\"2.8\">\n\t<HEADER />\n\t<TIME_ORDER>\n"
        + times + "\t</TIME_ORDER>\n";
    for (std::size_t tier = 0; tier < tiers.size(); ++tier)
        text += "\t<TIER LINGUISTIC_TYPE_REF=\"default-lt\" TIER_ID=\"tier" + std::to_string(tier) + "\">\n"
                + tiers[tier] + "\t\t</TIER>\n";
    return text + "\t</ANNOTATION_DOCUMENT>\n";
}

void read_elan(benchmark::State& state) {
    const read::Document day{"day.eaf", day_long_eaf(42'320)};
    for (auto _ : state) benchmark::DoNotOptimize(read::elan(day, {}));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(day.bytes.size()));
    state.SetLabel("42,320 annotations; pympi 1.4 s");
}
BENCHMARK(read_elan)->Unit(benchmark::kMillisecond);

} // namespace
