// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/timeline.hpp>

namespace attune::bench {

/// A dyad with `events` acts on five channels of each partner over `seconds`: the same at every call.
Timeline random_dyad(std::size_t events, double seconds);

} // namespace attune::bench
