// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/result.hpp>

#include <test/twin/twin.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace attune::test {

/// What the three shares are called; the ledger's own names, or those of a ledger with the roles exchanged.
struct ShareWords {
    std::string_view of_cues = "answered";
    std::string_view of_runs = "answered_run";
    std::string_view of_windows = "answered_window";
    std::string_view bids = "bid";
    std::string_view alarms = "alarm";
    bool beside = true; ///< also without coincident answers and without cues answered elsewhere
};

/// The determined shares of every single episode, one a line.
std::string shares_in_words(const std::vector<measure::Result>& results);
/// The same as the twin counts them, in the order of the results.
std::string shares_in_words(const twin::Scene& scene, const std::vector<twin::EpisodeShares>& shares,
                            const ShareWords& words);

} // namespace attune::test
