// SPDX-License-Identifier: Apache-2.0
#include <test/model/support/watchers.hpp>

#include <attune/model/summary.hpp>

#include <doctest/doctest.h>

#include <bit>

using namespace attune;
using namespace attune::model;
using namespace attune::model::test;

namespace {

Plan still_face() {
    return {*built_in_procedure("still-face"), default_parameters(), 0};
}

Summary summary(std::uint64_t dyads, unsigned threads) {
    Progress silent;
    return simulate_many(still_face(), chance::Seed{3}, dyads, threads, silent);
}

/// Every number of a summary, as bits.
std::vector<std::uint64_t> bits(const Summary& one) {
    std::vector<std::uint64_t> all{one.dyads};
    for (const std::vector<Means>* part : {&one.course, &one.episodes})
        for (const Means& means : *part)
            for (const Mean& mean : means.values)
                all.insert(all.end(), {mean.n(), std::bit_cast<std::uint64_t>(mean.value()),
                                       std::bit_cast<std::uint64_t>(mean.error())});
    for (const OnsetOrder& order : one.order) all.insert(all.end(), {order.all_three, order.in_order});
    return all;
}

} // namespace

TEST_CASE("any number of threads gives the same bytes") {
    const auto alone = bits(summary(1700, 1));
    CHECK(bits(summary(1700, 2)) == alone);
    CHECK(bits(summary(1700, 7)) == alone);
    CHECK(bits(summary(1701, 1)) != alone);
}

TEST_CASE("a dyad is the same alone and among others") {
    const Plan plan = still_face();
    const Bins bins{plan.procedure};
    Summary by_hand{bins};
    for (std::uint64_t dyad = 0; dyad < 40; ++dyad) {
        Course course{bins};
        simulate(plan, chance::Seed{3}, dyad, course);
        by_hand.add(course);
    }
    CHECK(bits(by_hand) == bits(summary(40, 2)));
}

TEST_CASE("a course adds up: bins to episodes, states to all of the time") {
    const Plan plan = still_face();
    const Bins bins{plan.procedure};
    CHECK(bins.size() == 24);
    CHECK(bins.first(1) == 8);
    CHECK(bins.episode(16) == 2);
    Occupancy occupancy;
    Course course{bins};
    simulate(plan, chance::Seed{4}, 0, occupancy);
    simulate(plan, chance::Seed{4}, 0, course);
    ByChildState<double> sums;
    for (const Cell& cell : course.cells()) {
        CHECK(cell.seconds == doctest::Approx(bin_length));
        for (const ChildState state : child_states) sums[state] += cell.sums[share_of(state)];
        CHECK(cell.told()[Quantity::distress] > 0);
        CHECK(cell.told()[Quantity::distress] < 1);
    }
    for (const ChildState state : child_states)
        CHECK(sums[state] == doctest::Approx(occupancy.seconds[state]));
}

TEST_CASE("mean distress is that of the flow") {
    struct Distress : Nobody {
        double integral = 0;
        void passes(const Stretch& stretch) {
            integral += stretch.flow.integrals(stretch.seconds)[Driver::distress];
        }
    } distress;
    const Plan plan = still_face();
    const Bins bins{plan.procedure};
    Course course{bins};
    simulate(plan, chance::Seed{4}, 1, distress);
    simulate(plan, chance::Seed{4}, 1, course);
    double sum = 0;
    for (const Cell& cell : course.cells()) sum += cell.sums[Quantity::distress];
    CHECK(sum == doctest::Approx(distress.integral));
}

TEST_CASE("a mean knows its standard error") {
    Mean mean;
    for (const double value : {1., 2., 4., 5.}) mean.add(value);
    CHECK(mean.value() == 3);
    CHECK(mean.error() == doctest::Approx(std::sqrt(10. / 3 / 4))); // s²/n with s² = 10/3
    CHECK(Mean{}.error() == 0);
}

TEST_CASE("first onsets in order are counted beside the order that rates alone give") {
    FirstOnsets in_order, not_in_order, incomplete;
    using enum ChildState;
    in_order.at.values = {0, 1, 2, 3, 0, 0};
    in_order.times.values = {0, 2, 1, 1, 0, 0};
    not_in_order.at.values = {0, 2, 1, 3, 0, 0};
    not_in_order.times.values = {0, 2, 1, 1, 0, 0};
    incomplete.at[bidding] = 1;
    incomplete.times[bidding] = 2;
    FirstOnsets already = in_order;
    already.at_onset = averted;
    OnsetOrder order;
    for (const FirstOnsets& one : {in_order, not_in_order, incomplete, already}) order.add(one);
    CHECK(order.already == 1);
    CHECK(order.all_three == 2);
    CHECK(order.in_order == 1);
    CHECK(order.expected() == doctest::Approx(6. / 10 * 2. / 4));
}

TEST_CASE("stopping stops") {
    struct Impatient : Progress {
        bool stop_wanted() const override { return true; }
    } impatient;
    CHECK_THROWS_AS(simulate_many(still_face(), chance::Seed{3}, 20000, 2, impatient), Stopped);
}
