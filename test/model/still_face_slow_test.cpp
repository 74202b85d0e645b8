// SPDX-License-Identifier: Apache-2.0
// Invariant 11 of the model, as a regression test: the still-face effect at the defaults.
#include <attune/model/parameter_table.hpp>
#include <attune/model/summary.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::model;

namespace {

Summary still_face() {
    Progress silent;
    return simulate_many({*built_in_procedure("still-face"), default_parameters(), 60}, chance::Seed{1}, 500,
                         0, silent);
}

/// The bin of an episode, from 0, in which a quantity is greatest.
std::size_t peak(const Summary& summary, std::size_t episode, Quantity quantity) {
    const std::size_t first = summary.bins.first(episode);
    std::size_t best = first;
    for (std::size_t bin = first; bin < summary.bins.end(episode); ++bin)
        if (summary.course[bin][quantity].value() > summary.course[best][quantity].value()) best = bin;
    return best - first;
}

} // namespace

TEST_CASE("in a still face bids peak first, then turning away, then crying; and it is carried over") {
    const Summary summary = still_face();
    // 15–30 s, 30–60 s, the end; each within one bin.
    CHECK(peak(summary, 1, Quantity::bidding) <= 2);
    CHECK(peak(summary, 1, Quantity::bidding) < peak(summary, 1, Quantity::averted));
    CHECK(peak(summary, 1, Quantity::averted) >= 1);
    CHECK(peak(summary, 1, Quantity::averted) <= 4);
    CHECK(peak(summary, 1, Quantity::alarmed) >= 6);
    const auto share = [&](std::size_t bin, Quantity quantity) {
        return summary.course[bin][quantity].value();
    };
    const std::size_t reunion = summary.bins.first(2);
    CHECK(share(reunion, Quantity::alarmed) > .15); // .27 in the first 15 s
    CHECK(share(reunion + 5, Quantity::alarmed) < .05);
    CHECK(summary.episodes[0][Quantity::alarmed].value() < .03);
    CHECK(share(reunion + 1, Quantity::distress) > summary.episodes[0][Quantity::distress].value() + .05);
}
