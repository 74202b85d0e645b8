// SPDX-License-Identifier: Apache-2.0
#include <attune/read/praat.hpp>

#include <array>
#include <cstdint>
#include <string>

#include <benchmark/benchmark.h>

namespace {

using namespace attune;

/// A day of 16 hours on four tiers in the long form, laid out as Praat writes it; every second interval is
/// empty.
std::string day_long_textgrid(int labels) {
    constexpr std::array names{"gaze@CHI", "voice@CHI", "voice@MOT", "face@MOT"};
    constexpr std::array words{"neu", "pos", "neg", "voc"};
    std::string text = "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\nxmin = 0 \nxmax = 57600 \n"
                       "tiers? <exists> \nsize = 4 \nitem []: \n";
    const int on_each = labels / static_cast<int>(names.size());
    for (std::size_t tier = 0; tier < names.size(); ++tier) {
        text += "    item [" + std::to_string(tier + 1)
                + "]:\n        class = \"IntervalTier\" \n        name = \"" + names[tier]
                + "\" \n        xmin = 0 \n        xmax = 57600 \n        intervals: size = "
                + std::to_string(2 * on_each) + " \n";
        double onset = 0;
        for (int k = 1; k <= 2 * on_each; ++k) {
            const double offset = 57600.0 * k / (2.0 * on_each);
            text += "        intervals [" + std::to_string(k) + "]:\n            xmin = "
                    + std::to_string(onset) + "0123456789 \n            xmax = " + std::to_string(offset)
                    + "0123456789 \n            text = \""
                    + (k % 2 == 0 ? words[static_cast<std::size_t>(k) / 2 % 4] : "") + "\" \n";
            onset = offset;
        }
    }
    return text;
}

void read_praat(benchmark::State& state) {
    const read::Document day{"day.TextGrid", day_long_textgrid(42'320)};
    for (auto _ : state) benchmark::DoNotOptimize(read::praat(day, {}));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(day.bytes.size()));
    state.SetLabel("42,320 labels, 84,640 intervals");
}
BENCHMARK(read_praat)->Unit(benchmark::kMillisecond);

} // namespace
