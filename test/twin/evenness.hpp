// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <test/twin/twin.hpp>

#include <array>

namespace twin {

/// x of n.
struct Part {
    int x = 0;
    int n = 0;
};

/// Of complete cues in some episodes, those answered: with this kind of distraction on at their onset (none:
/// any of them), and with no distraction at all; and of their answers, those that began in such a one.
struct InDistraction {
    Part inside;
    Part outside;
    Part answers;
};
InDistraction in_distraction(const Account& account, const std::vector<int>& episodes,
                             const std::optional<std::string>& kind);

/// Odds inside ÷ odds outside, ½ added to each of the four.
double odds_ratio(const InDistraction& counted);

/// Answered of complete cues in each fifth of the watched time of some episodes, joined end to end.
std::array<Part, 5> fifths(const Account& account, const std::vector<int>& episodes,
                           const std::optional<Act>& act);

/// Greatest less least share; standard deviation of the shares; and how uneven they are.
double range_of(const std::array<Part, 5>& parts);
double deviation_of(const std::array<Part, 5>& parts);
double unevenness_of(const std::array<Part, 5>& parts);

} // namespace twin
