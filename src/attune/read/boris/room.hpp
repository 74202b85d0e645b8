// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>

namespace attune::read::ethogram {

/// The memory that what is kept of a project may still take.
struct Room {
    std::string file;
    std::size_t bytes;
    std::size_t line = 1; ///< that is being read

    /// Throws Unreadable where less than `cost` bytes are left: that is no coding of one observation.
    void take(std::size_t cost);
};

} // namespace attune::read::ethogram
