// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/speaker.hpp>

#include <string>
#include <vector>

namespace attune::report {

/// A stretch of the recording that is worth looking at: at most twelve seconds, with its reason in one line.
struct Moment {
    Interval time;
    std::string place; ///< id of what it is on the strip: "cue-12", "break-3"
    std::string words;
};

/// Up to four moments, strengths first: two answers after which the child joined or settled (the ones on most
/// channels, then the quickest), a break that went far with its repair, and one more such answer. A break
/// never stands first or last and never without its repair; where it can not stand between, it is left out.
/// Nothing from instructed episodes.
std::vector<Moment> moments(const measure::Account& account, const Speaker& speaker);

} // namespace attune::report
