// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/length.hpp>

#include <attune/measure/evidence.hpp>

#include <algorithm>
#include <numeric>

namespace attune::measure {
namespace {

Estimate estimate(Seconds length, std::size_t n) {
    return {.value = length.count(), .of = static_cast<double>(n)};
}

} // namespace

Measured<Estimate> mean_length(const std::vector<Duration>& lengths, const Noun& noun) {
    const std::size_t n = lengths.size();
    if (n < least_cues) return too_few(n, noun.one, noun.many);
    const Duration sum = std::accumulate(lengths.begin(), lengths.end(), Duration{0});
    return estimate(Seconds{sum} / static_cast<double>(n), n);
}

Measured<Estimate> median_length(std::vector<Duration> lengths, const Noun& noun) {
    const std::size_t n = lengths.size();
    if (n < least_cues) return too_few(n, noun.one, noun.many);
    std::sort(lengths.begin(), lengths.end());
    return estimate(Seconds{lengths[(n - 1) / 2] + lengths[n / 2]} / 2.0, n);
}

} // namespace attune::measure
