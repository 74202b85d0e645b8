// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/report/candidates.hpp>
#include <attune/report/speaker.hpp>

#include <string>

namespace attune::report {

enum class Numbers { said, left_out };

/// A moment in the shape in which it can be said to the caregiver: the child's signal, what the caregiver
/// did, what came next, and why it may matter. It labels what was done, never who did it.
struct ToldMoment {
    std::string reason; ///< why it was chosen, in one line, for the one who chooses
    std::string signal;
    std::string did;
    std::string next;
    std::string why;

    bool operator==(const ToldMoment&) const = default;
};

ToldMoment told(const Speaker& speaker, const measure::Account& account, const Candidate& moment,
                Numbers numbers);

} // namespace attune::report
