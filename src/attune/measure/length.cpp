// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/length.hpp>

#include <numeric>

namespace attune::measure {
namespace {

Estimate estimate(Seconds length, std::size_t n) {
    return {.value = length.count(), .of = static_cast<double>(n)};
}

} // namespace

Measured<Estimate> mean_length(const std::vector<Duration>& lengths, const Noun& noun) {
    const std::size_t n = lengths.size();
    if (n < least_cues) return too_few(n, noun);
    const Duration sum = std::accumulate(lengths.begin(), lengths.end(), Duration{0});
    return estimate(Seconds{sum} / static_cast<double>(n), n);
}

} // namespace attune::measure
