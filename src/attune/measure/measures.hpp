// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/evidence.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace attune::measure {

/// A measure: what it says of itself, and the pure function that answers. One measure, one pair of files.
struct Measure {
    std::vector<const Description*> descriptions; ///< of every identifier that its results carry
    std::vector<Result> (*ask)(const Evidence& evidence);
    /// Asks for nothing but the observation and the options, and makes a ledger of its own: it is asked
    /// before there is another, so that a long recording has only one in memory at a time.
    bool of_the_observation_alone = false;
    bool on_request = false; ///< asked only where it is named
};

/// Every measure, in the order of the account.
std::span<const Measure> measures();

/// The description with this identifier; none where no measure has it.
const Description* description(std::string_view identifier);

} // namespace attune::measure
