// SPDX-License-Identifier: Apache-2.0
#include <attune/read/wide_table.hpp>

#include <attune/read/codebook.hpp>
#include <attune/read/signal_readings.hpp>

#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

namespace {

using namespace attune;

constexpr std::size_t megabyte = 1'000'000; // as the bar counts: "a 1 GB wide csv at 300 MB/s or more"

/// Numbers as trackers write them: in no order, half of them negative, of 4 to 6 digits.
class Measured {
public:
    void append(std::string& text) {
        state_ = state_ * 6364136223846793005U + 1442695040888963407U;
        const auto digits = static_cast<std::int64_t>(state_ >> 45) - (std::int64_t{1} << 18);
        char cell[32];
        text.append(cell, static_cast<std::size_t>(
                              std::snprintf(cell, sizeof cell, "%.4f", static_cast<double>(digits) / 1e5)));
    }

private:
    std::uint64_t state_ = 1;
};

/// `names` are those of the columns after the time; 30 rows a second. What is measured comes again after some
/// thousand rows: a gigabyte of fresh numbers would take longer to write than to read.
std::string table(std::size_t size, const std::string& time, const std::vector<std::string>& names,
                  const std::string& between) {
    Measured measured;
    std::vector<std::string> rows(16 * megabyte / names.size() / 8);
    for (std::string& row : rows) {
        for (std::size_t i = 0; i < names.size(); ++i) measured.append(row += between);
        row += '\n';
    }
    std::string text = time;
    for (const std::string& name : names) text += between + name;
    text += '\n';
    text.reserve(size + size / 100);
    for (std::size_t row = 0; text.size() < size; ++row) {
        char cell[32];
        const auto length = std::snprintf(cell, sizeof cell, "%.3f", static_cast<double>(row) / 30);
        text.append(cell, static_cast<std::size_t>(length)).append(rows[row % rows.size()]);
    }
    return text;
}

std::vector<std::string> numbered(int columns) {
    std::vector<std::string> names;
    for (int i = 0; i < columns; ++i) names.push_back("s" + std::to_string(i));
    return names;
}

/// Seven hundred columns with OpenFace's own among them, where it writes them.
std::vector<std::string> of_openface() {
    std::vector<std::string> names = numbered(700);
    names[0] = "confidence";
    names[1] = "success";
    names[8] = "gaze_angle_x";
    names[9] = "gaze_angle_y";
    names[293] = "pose_Ry";
    names[671] = "AU04_r";
    names[678] = "AU12_r";
    names[682] = "AU20_r";
    return names;
}

void read_all(benchmark::State& state, const read::Document& document, const read::ReadOptions& options) {
    for (auto _ : state) benchmark::DoNotOptimize(read::wide_table(document, options));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(document.bytes.size()));
}

void read_wide_table(benchmark::State& state) {
    const auto size = static_cast<std::size_t>(state.range(0)) * megabyte;
    const read::Document document{"bench.csv", table(size, "time_s", numbered(20), ",")};
    read_all(state, document, {});
    state.SetLabel("20 signals; at 1 GB the bar is 300 MB/s");
}
BENCHMARK(read_wide_table)->Unit(benchmark::kMillisecond)->ArgName("MB")->Arg(64)->Arg(1000);

void read_openface(benchmark::State& state) {
    static const read::Document document{"bench.csv", table(64 * megabyte, "timestamp", of_openface(), ", ")};
    const bool by_codebook = state.range(0) == 1;
    read::ReadOptions options;
    if (by_codebook) options.signals = read::signals_asked_for(read::open_codebook("openface"));
    read_all(state, document, options);
    state.SetLabel(by_codebook ? "the 8 of 700 signals that the codebook asks for" : "all 700 signals");
}
BENCHMARK(read_openface)->Unit(benchmark::kMillisecond)->Arg(0)->Arg(1);

} // namespace
