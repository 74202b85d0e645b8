// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace attune::model {

/// Where between two ends a share that grows reaches a probability, by halving forty times.
template <class Share>
double where(const Share& below, double probability, double low, double high) {
    for (int i = 0; i < 40; ++i) {
        const double middle = (low + high) / 2;
        (below(middle) < probability ? low : high) = middle;
    }
    return (low + high) / 2;
}

} // namespace attune::model
