// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/report/candidates.hpp>

#include <algorithm>
#include <vector>

namespace attune::report {

// The moments of one kind, the one to show first in front. What a list is ordered by stands at `candidates`.

/// A full chain: a complete cue of a free episode, an answer after it, and contact or calm after that.
std::vector<Candidate> chain_candidates(const measure::Account& account);
/// Of each exchange the beginning that fits, with at least two answers.
std::vector<Candidate> turn_candidates(const measure::Account& account);
/// A time together that the child opened and ended.
std::vector<Candidate> together_candidates(const measure::Account& account);
/// The child turned away, nothing pressed, and the child came back without being called.
std::vector<Candidate> pause_candidates(const measure::Account& account);
/// A break and its repair.
std::vector<Candidate> repair_candidates(const measure::Account& account);

template <typename Before>
void best_first(std::vector<Candidate>& found, Before stands_before) {
    std::stable_sort(found.begin(), found.end(), stands_before);
}

} // namespace attune::report
