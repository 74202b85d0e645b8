// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/breaks.hpp>

#include <test/twin/twin.hpp>

#include <string>

namespace attune::test {

/// The twin's recording as a Timeline (or its parts, to be changed first) with one child `child`, one
/// caregiver `caregiver` and, where there are acts of others, `other-caregiver`.
Parts parts_of(const twin::Recording& recording);
Timeline timeline_of(const twin::Recording& recording);
measure::Options options_of(const twin::Options& options);
Dyad dyad_of(const Timeline& timeline);

/// A prepared recording with its ledger and breaks.
struct Fast {
    measure::Observation seen;
    measure::Ledger ledger;
    std::vector<measure::Break> breaks;
};
Fast measure_fast(const twin::Recording& recording, const twin::Options& options);

/// The ledger and the breaks in the twin's words (twin::row, twin::rest_of_row), line by line.
std::string ledger_in_words(const Fast& fast);
std::string breaks_in_words(const Fast& fast);
/// Not-nows: onset-offset | outcome | chased after.
std::string not_nows_in_words(const Fast& fast);
/// The same of the twin's own account.
std::string ledger_in_words(const twin::Account& account);
std::string breaks_in_words(const twin::Account& account);
std::string not_nows_in_words(const twin::Account& account);

} // namespace attune::test
