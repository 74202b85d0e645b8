// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/progress.hpp>

#include <cstddef>
#include <functional>

namespace attune::measure {

/// Does `work(first, last)` for stretches that together are [0, size), on `threads` threads (0: one for each
/// core). `work` must write only what belongs to its stretch; then the result does not depend on the number
/// of threads. Asks `progress` on the calling thread; throws Stopped once it wants to stop, after the
/// stretches under way. What `work` throws is thrown on from here. Where a thread holds `bytes_each` while it
/// works, no two are begun that hold more than 16 MB together: many cores take no more memory than few.
void in_parallel(std::size_t size, unsigned threads, Progress& progress,
                 const std::function<void(std::size_t first, std::size_t last)>& work,
                 std::size_t bytes_each = 0);

} // namespace attune::measure
