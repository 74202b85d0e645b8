// SPDX-License-Identifier: Apache-2.0
#include <attune/read/boris/room.hpp>

#include <attune/read/finding.hpp>

namespace attune::read::ethogram {

void Room::take(std::size_t cost) {
    if (cost > bytes)
        throw Unreadable{{file, line, {}, {}, {}},
                         "the coding of one observation",
                         "more rows than a file of this size can hold in memory",
                         "Save the observation in a project of its own."};
    bytes -= cost;
}

} // namespace attune::read::ethogram
