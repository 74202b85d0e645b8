// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/whole_units.hpp>

#include <vector>

namespace attune::chance {

std::optional<Bounds> whole_units_interval(std::size_t units, const ResampledStatistic& statistic,
                                           const Resampling& how) {
    if (units < least_units) return std::nullopt;
    return percentile_interval(
        how,
        [units](Stream& stream, std::vector<std::size_t>& chosen) {
            for (std::size_t i = 0; i < units; ++i)
                chosen.push_back(static_cast<std::size_t>(stream.below(units)));
        },
        statistic);
}

} // namespace attune::chance
