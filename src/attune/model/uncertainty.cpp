// SPDX-License-Identifier: Apache-2.0
#include <attune/model/uncertainty.hpp>

namespace attune::model {

void Uncertainty::append(const std::vector<Freedom>& more, const std::vector<double>& at,
                         const std::vector<double>& covariance_of_more) {
    const std::size_t before = freedoms.size(), added = more.size(), n = before + added;
    std::vector<double> whole(n * n);
    for (std::size_t i = 0; i < before; ++i)
        for (std::size_t k = 0; k < before; ++k) whole[i * n + k] = covariance[i * before + k];
    for (std::size_t i = 0; i < added; ++i)
        for (std::size_t k = 0; k < added; ++k)
            whole[(before + i) * n + before + k] = covariance_of_more[i * added + k];
    covariance = std::move(whole);
    freedoms.insert(freedoms.end(), more.begin(), more.end());
    place.insert(place.end(), at.begin(), at.end());
}

} // namespace attune::model
