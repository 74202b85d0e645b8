// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/resampling.hpp>

#include <attune/chance/misuse.hpp>
#include <attune/chance/null_sample.hpp>

#include <vector>

namespace attune::chance {

std::optional<Bounds> percentile_interval(const Resampling& how, const Draw& draw,
                                          const ResampledStatistic& statistic) {
    if (how.resamples == 0) throw Misuse{"percentile_interval: no resamples were asked for"};
    std::vector<double> values;
    values.reserve(how.resamples);
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < how.resamples; ++i) {
        Stream stream{how.seed, how.purpose, i};
        chosen.clear();
        draw(stream, chosen);
        if (const auto value = statistic(chosen)) values.push_back(*value);
    }
    if (20 * (how.resamples - values.size()) > how.resamples) return std::nullopt;
    const NullSummary summary = summarise(values);
    return Bounds{summary.low, summary.high};
}

} // namespace attune::chance
