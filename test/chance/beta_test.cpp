// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/beta.hpp>
#include <attune/chance/misuse.hpp>

#include <doctest/doctest.h>

#include <cmath>

using namespace attune::chance;
using doctest::Approx;

TEST_CASE("quantiles of the beta distribution equal R's qbeta") {
    // test/reference/chance/exact_intervals.R; the second row is √.05 and √.95, the fourth sin²(π p/2).
    struct Row {
        double alpha, beta, low, high;
    };
    for (const auto& [alpha, beta, low, high] :
         {Row{1, 1, .05, .95}, Row{2, 1, 0.223606797749979, 0.9746794344809},
          Row{12.5, 3.25, 0.611371173610538, 0.9325910816135},
          Row{.5, .5, 0.006155829702431, 0.9938441702976},
          Row{300, 700, 0.276403657203661, 0.3240513810085}}) {
        CAPTURE(alpha);
        CHECK(beta_quantile(alpha, beta, .05) == Approx(low).epsilon(1e-12));
        CHECK(beta_quantile(alpha, beta, .95) == Approx(high).epsilon(1e-12));
    }
}

TEST_CASE("probability 0 and 1 give the ends, and nonsense is misuse") {
    CHECK(beta_quantile(2, 3, 0) == 0);
    CHECK(beta_quantile(2, 3, 1) == 1);
    CHECK_THROWS_WITH_AS(beta_quantile(0, 3, .5),
                         "beta_quantile: Beta(0, 3) needs two finite numbers above 0", Misuse);
    CHECK_THROWS_AS(beta_quantile(2, INFINITY, .5), Misuse);
    CHECK_THROWS_WITH_AS(beta_quantile(2, 3, 1.5), "beta_quantile: probability 1.5 is outside [0, 1]",
                         Misuse);
}
