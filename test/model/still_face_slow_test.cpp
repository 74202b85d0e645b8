// SPDX-License-Identifier: Apache-2.0
// Invariant 11 of the model, as a regression test: the still-face effect, with the defaults and with what
// `./dev calibrate` chose.
#include <test/model/support/calibrated.hpp>

#include <attune/model/summary.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::model;

namespace {

Summary still_face(const Parameters& parameters) {
    Progress silent;
    return simulate_many({*built_in_procedure("still-face"), parameters, 60}, chance::Seed{1}, 500, 0,
                         silent);
}

/// The bin of an episode, from 0, in which a quantity is greatest.
std::size_t peak(const Summary& summary, std::size_t episode, Quantity quantity) {
    const std::size_t first = summary.bins.first(episode);
    std::size_t best = first;
    for (std::size_t bin = first; bin < summary.bins.end(episode); ++bin)
        if (summary.course[bin][quantity].value() > summary.course[best][quantity].value()) best = bin;
    return best - first;
}

void check_carried_over(const Summary& summary) {
    const auto share = [&](std::size_t bin, Quantity quantity) {
        return summary.course[bin][quantity].value();
    };
    const std::size_t reunion = summary.bins.first(2);
    CHECK(share(reunion, Quantity::alarmed) > .15); // .27 in the first 15 s
    CHECK(share(reunion + 5, Quantity::alarmed) < .05);
    CHECK(summary.episodes[0][Quantity::alarmed].value() < .03);
    CHECK(share(reunion + 1, Quantity::distress) > summary.episodes[0][Quantity::distress].value() + .05);
}

} // namespace

TEST_CASE("in a still face bids peak first, then turning away, then crying; and it is carried over") {
    const Summary summary = still_face(default_parameters());
    // 15–30 s, 30–60 s, the end; each within one bin.
    CHECK(peak(summary, 1, Quantity::bidding) <= 2);
    CHECK(peak(summary, 1, Quantity::bidding) < peak(summary, 1, Quantity::averted));
    CHECK(peak(summary, 1, Quantity::averted) >= 1);
    CHECK(peak(summary, 1, Quantity::averted) <= 4);
    CHECK(peak(summary, 1, Quantity::alarmed) >= 6);
    check_carried_over(summary);
}

// With 500 children for each of nine seeds bids peaked before turning away in eight, and in the same 15 s in
// one.
TEST_CASE(
    "calibrated: in a still face bids peak no later than turning away, then crying; and it is carried over") {
    const Summary summary = still_face(test::calibrated());
    CHECK(peak(summary, 1, Quantity::bidding) <= peak(summary, 1, Quantity::averted));
    CHECK(peak(summary, 1, Quantity::averted) < peak(summary, 1, Quantity::alarmed));
    CHECK(peak(summary, 1, Quantity::alarmed) >= 6);
    check_carried_over(summary);
}
