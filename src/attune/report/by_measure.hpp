// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/speaker.hpp>

#include <functional>
#include <string>
#include <vector>

namespace attune::report {

/// Pointers into an account, which must live as long.
using Results = std::vector<const measure::Result*>;

/// What one measure said: every result, and those of them that are numbers.
struct OfMeasure {
    const measure::Description* described;
    Results all;
    Results known;
};

/// The measures that were asked, in the order of the registry.
std::vector<OfMeasure> by_measure(const measure::Account& account);

/// An episode or a contrast in which something was asked, and whether the caregiver was instructed in it.
struct AskedIn {
    std::string episode;
    bool instructed;

    bool operator==(const AskedIn&) const = default;
};

/// What is missing of a measure, for one reason: "play, reunion: alarm - 1 complete cue; at least 5 are
/// needed".
struct Gap {
    std::vector<AskedIn> places;
    std::vector<std::string> parts;
    bool whole; ///< nothing else was asked in these episodes
    std::string because;
};

/// Gathered by episode and reason; episodes in which the same is missing are one gap.
std::vector<Gap> gaps(const Results& results);

/// A gap as one line of words, its episodes called as `named` says; of many parts the first few, and how many
/// more.
std::string gap_words(const Gap& gap, const Speaker& speaker,
                      const std::function<std::string(const AskedIn&)>& named);

/// "still*": the star says that the caregiver was instructed.
std::string starred(const AskedIn& place);
std::string episode_label(const measure::Result& result);

} // namespace attune::report
