// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/jackknife.hpp>
#include <attune/chance/misuse.hpp>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <cmath>
#include <limits>

using namespace attune::chance;
using doctest::Approx;

// Expected values: test/reference/chance/jackknife.R.

TEST_CASE("even parts take the variance of independent cues") {
    const ShareInterval result = share_interval({{{0, 2}, {0, 0}, {0, 1}, {0, 3}, {0, 1}}});
    CHECK(result.share == 0);
    CHECK(result.log_odds == Approx(-2.70805020110));
    CHECK(result.between_parts == Approx(0.122339278497));
    CHECK(result.variance == result.independent);
    CHECK(result.bounds.low == Approx(0.00115481721302));
    CHECK(result.bounds.high == Approx(0.793566221866));
}

TEST_CASE("a little uneven parts take the larger variance") {
    const ShareInterval result = share_interval({{{3, 4}, {1, 5}, {0, 2}, {4, 6}, {2, 3}}});
    CHECK(result.share == 0.5);
    CHECK(result.log_odds == 0);
    CHECK(result.variance == Approx(0.263003576591));
    CHECK(result.independent == Approx(0.190476190476));
    CHECK(result.bounds.low == Approx(0.194091525627));
    CHECK(result.bounds.high == Approx(0.805908474373));
    CHECK(result.unevenness() == Approx(1.38076877710));
    CHECK(result.effective_fraction() == Approx(1 / 1.38076877710));
}

TEST_CASE("parts that are all or nothing widen the interval nearly to all that is possible") {
    const ShareInterval result = share_interval({{{8, 10}, {0, 9}, {1, 10}, {9, 10}, {0, 8}}});
    CHECK(result.bounds.low == Approx(0.0516008795349));
    CHECK(result.bounds.high == Approx(0.878467548187));
}

TEST_CASE("the interval of a share lies in [0, 1], holds the share and mirrors with the event") {
    CHECK(rc::check([](const std::array<std::pair<unsigned char, unsigned char>, 5>& counts) {
        FiveParts<Tally> parts{}, mirrored{};
        for (std::size_t i = 0; i < 5; ++i) {
            const double x = counts[i].first, rest = counts[i].second;
            parts[i] = {x, x + rest};
            mirrored[i] = {rest, x + rest};
        }
        parts[0].n += 1;
        mirrored[0].x += 1;
        mirrored[0].n += 1;
        const ShareInterval one = share_interval(parts);
        const ShareInterval other = share_interval(mirrored);
        RC_ASSERT(one.bounds.low >= 0 && one.bounds.high <= 1);
        RC_ASSERT(one.bounds.contains(1 / (1 + std::exp(-one.log_odds))));
        RC_ASSERT(std::abs(one.bounds.low - (1 - other.bounds.high)) < 1e-9);
        RC_ASSERT(one.effective_fraction() > 0 && one.effective_fraction() <= 1);
    }));
}

TEST_CASE("a tally that can not be is misuse") {
    CHECK_THROWS_WITH_AS(share_interval({{{2, 1}, {}, {}, {}, {}}}), "jackknife: 2 of 1 is no tally", Misuse);
    CHECK_THROWS_WITH_AS(share_interval({}), "share_interval: all five parts are empty", Misuse);
    CHECK_THROWS_AS(share_interval({{{-1, 1}, {}, {}, {}, {}}}), Misuse);
    CHECK_THROWS_AS(odds_ratio_interval({{{{2, 1}, {0, 0}}, {}, {}, {}, {}}}), Misuse);
}

TEST_CASE("the odds ratio has half added to each cell") {
    const OddsRatioInterval even = odds_ratio_interval(
        {{{{0, 3}, {5, 6}}, {{1, 4}, {6, 8}}, {{0, 2}, {4, 5}}, {{2, 5}, {3, 6}}, {{1, 2}, {7, 9}}}});
    CHECK(even.odds_ratio == Approx(0.134117647059)); // (4.5/12.5)/(25.5/9.5)
    CHECK(even.variance == Approx(0.446701066391));
    CHECK(even.bounds.low == Approx(0.0209755688635));
    CHECK(even.bounds.high == Approx(0.857547338510));
    const OddsRatioInterval uneven = odds_ratio_interval(
        {{{{4, 4}, {5, 6}}, {{0, 4}, {6, 8}}, {{0, 4}, {4, 5}}, {{4, 4}, {3, 6}}, {{0, 4}, {7, 9}}}});
    CHECK(uneven.variance == Approx(1.33156267029));
    CHECK(uneven.bounds.low == Approx(0.0102922025107));
    CHECK(uneven.bounds.high == Approx(6.23557277568));
}

TEST_CASE("the jackknife of a mean is its ordinary variance") {
    // Values 1…5 of equal weight: leaving i out gives (15 − i)/4; s²/5 = 2.5/5.
    const FiveParts<double> left_one_out{14. / 4, 13. / 4, 12. / 4, 11. / 4, 10. / 4};
    CHECK(jackknife_variance(left_one_out) == Approx(0.5));
    const Bounds bounds = jackknife_interval(3, left_one_out);
    CHECK(bounds.low == Approx(3 - 2.776 * std::sqrt(.5)));
    CHECK(bounds.high == Approx(3 + 2.776 * std::sqrt(.5)));
    const Bounds difference = jackknife_difference(3, left_one_out, 1, left_one_out);
    CHECK(difference.low == Approx(2 - 2.776));
    CHECK(difference.high == Approx(2 + 2.776));
}

TEST_CASE("a statistic that is not finite is misuse") {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK_THROWS_WITH_AS(jackknife_variance({1, 2, nan, 4, 5}), "jackknife: nan is not finite", Misuse);
    CHECK_THROWS_AS(jackknife_interval(nan, {}), Misuse);
}
