// SPDX-License-Identifier: Apache-2.0
#include <test/model/support/fitted_dyad.hpp>

#include <attune/measure/account.hpp>
#include <attune/model/gauge.hpp>

#include <doctest/doctest.h>

#include <algorithm>

using namespace attune;
using namespace attune::model;
using namespace attune::model::test;

namespace {

const measure::Result* found(const measure::Account& account, std::string_view measure, std::string_view part,
                             std::string_view episode) {
    for (const measure::Result& one : account.results)
        if (one.measure == measure && one.part == part && one.episode == episode) return &one;
    return nullptr;
}

} // namespace

TEST_CASE("gauges read what the measures say") {
    for (const std::uint64_t dyad : {1, 2, 3, 4}) {
        CAPTURE(dyad);
        const Session one = session_of(one_strategy("free-play"), dyad);
        measure::Options options;
        options.shifts = 40;
        Progress silent;
        const measure::Account account = measure::account(one.seen, options, silent);
        const std::string episode = one.seen.episodes.front().name;
        Readings read;
        read.add(one.seen, options);
        const double minutes = Seconds{one.seen.watched.length()}.count() / 60;
        const auto told = [&](const char* measure, const char* part) {
            const measure::Result* result = found(account, measure, part, episode);
            REQUIRE(result != nullptr);
            REQUIRE(result->estimate.determined());
            return result->estimate->value;
        };
        CHECK(*read.at(Gauge::answered) == doctest::Approx(told("answered", "any")));
        CHECK(*read.at(Gauge::latency) == doctest::Approx(told("latency", "answered")));
        CHECK(*read.at(Gauge::averted) / minutes == doctest::Approx(told("child_time", "withdraw")));
        CHECK(*read.at(Gauge::bidding) / minutes == doctest::Approx(told("child_time", "bid")));
        CHECK(*read.at(Gauge::breaks) / minutes == doctest::Approx(told("break", "rate")));
        CHECK(*read.at(Gauge::repaired) <= *read.at(Gauge::breaks));
        CHECK(*read.at(Gauge::bids) == static_cast<double>(one.seen.child.bid.size()));
    }
}

TEST_CASE("readings of several recordings are those of all cues, and of one recording") {
    Readings both, first, second;
    const Plan plan = one_strategy("free-play");
    first.add(session_of(plan, 1).seen, {});
    second.add(session_of(plan, 2).seen, {});
    both += first;
    both += second;
    CHECK(*both.at(Gauge::bids, 2) == (*first.at(Gauge::bids) + *second.at(Gauge::bids)) / 2);
    CHECK(*both.at(Gauge::answered, 2) > std::min(*first.at(Gauge::answered), *second.at(Gauge::answered)));
    CHECK(*both.at(Gauge::answered, 2) < std::max(*first.at(Gauge::answered), *second.at(Gauge::answered)));
}

TEST_CASE("without cues there is no share and no latency, with the reason") {
    const Readings none;
    CHECK(none.at(Gauge::answered).because() == "0 complete cues; at least 1 is needed");
    CHECK(none.at(Gauge::latency, 1, 5).because() == "0 answered cues; at least 5 are needed");
    CHECK(*none.at(Gauge::alarmed) == 0);
}
