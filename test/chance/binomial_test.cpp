// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/binomial.hpp>
#include <attune/chance/misuse.hpp>

#include <doctest/doctest.h>

using namespace attune::chance;
using doctest::Approx;

TEST_CASE("the exact interval of a share equals R's binom.test") {
    // test/reference/chance/exact_intervals.R; at x = 0 of 10 the upper end is 1 − .025^(1/10).
    struct Row {
        std::uint64_t x, n;
        double low, high;
    };
    for (const auto& [x, n, low, high] :
         {Row{0, 10, 0, 0.3084971078188}, Row{1, 10, 0.002528578544462, 0.445016117028195},
          Row{81, 263, 0.2527367455853, 0.3676219226014}, Row{10, 10, 0.6915028921812, 1}}) {
        CAPTURE(x);
        const Bounds bounds = clopper_pearson_interval(x, n);
        CHECK(bounds.low == Approx(low).epsilon(1e-12));
        CHECK(bounds.high == Approx(high).epsilon(1e-12));
    }
    CHECK_THROWS_WITH_AS(clopper_pearson_interval(1, 0), "clopper_pearson_interval: 1 of 0 is no share",
                         Misuse);
}
