// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/timeline.hpp>

namespace attune::bench {

/// A dyad with `events` acts on five channels of each partner over `seconds`: the same at every call.
Timeline random_dyad(std::size_t events, double seconds);

/// A child that bids every two seconds or so and is answered to six bids of ten, so that breaks are many and
/// short, and quiet never comes: the same at every call.
Timeline busy_dyad(std::size_t bids);

} // namespace attune::bench
