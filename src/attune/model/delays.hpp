// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/channel.hpp>

#include <array>
#include <cstddef>

namespace attune::model {

/// How long after the first act of an offer its others began, as far as it matters for when it was decided:
/// the polynomial Σ c_m uᵐ = Π (u + d_j) over its acts, of which the first has d = 0.
class Delays {
public:
    void add(double delay) {
        c_[++degree_] = 0;
        for (std::size_t m = degree_; m > 0; --m) c_[m] = c_[m - 1] + delay * c_[m];
        c_[0] *= delay;
    }

    std::size_t degree() const { return degree_; }
    double operator[](std::size_t m) const { return c_[m]; }

private:
    std::array<double, channels.size() + 1> c_{1};
    std::size_t degree_ = 0;
};

} // namespace attune::model
