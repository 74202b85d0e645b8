// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/binomial.hpp>

#include <attune/chance/beta.hpp>
#include <attune/chance/misuse.hpp>

#include <fmt/format.h>

namespace attune::chance {

Bounds clopper_pearson_interval(std::uint64_t x, std::uint64_t n) {
    if (n == 0 || x > n) throw Misuse{fmt::format("clopper_pearson_interval: {} of {} is no share", x, n)};
    const double hits = static_cast<double>(x);
    const double misses = static_cast<double>(n - x);
    return {x == 0 ? 0.0 : beta_quantile(hits, misses + 1, .025),
            x == n ? 1.0 : beta_quantile(hits + 1, misses, .975)};
}

} // namespace attune::chance
