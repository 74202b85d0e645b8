// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <vector>

namespace attune {

/// std::stable_sort, where there is something to sort. It takes half of the list's memory again even where
/// everything is in order, as in most files it is.
template <typename One, typename Earlier>
void put_in_order(std::vector<One>& all, const Earlier& earlier) {
    if (!std::is_sorted(all.begin(), all.end(), earlier)) std::stable_sort(all.begin(), all.end(), earlier);
}

} // namespace attune
