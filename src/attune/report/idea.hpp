// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace attune::report {

/// Where in a recording a number can be seen.
struct Sight {
    Interval time;
    std::string place{}; ///< id of what it is on the strip: "cue-12", "break-3"; empty where it has none
};

/// One line of the account in the order of the idea (definitions, section 12): a question, the number that
/// answers it, and the moments behind it.
struct IdeaLine {
    std::string_view question; ///< lines of the same question stand together
    std::string_view measure;
    std::string_view part;
    std::string_view words; ///< what the number is: "of their time together ended by the child"
    std::vector<Sight> (*sights)(const measure::Account& account);
};

/// Is the child turned to the caregiver; is the caregiver there; are cues answered, taken up, met with touch;
/// is it at the child's pace; does the child begin and end; is "not now" respected; is there
/// listening, talking and playing; and when it breaks, how far does it go and what mends it.
std::span<const IdeaLine> idea();

} // namespace attune::report
