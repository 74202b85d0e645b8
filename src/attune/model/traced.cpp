// SPDX-License-Identifier: Apache-2.0
#include <attune/model/traced.hpp>

#include <algorithm>

namespace attune::model {

void Trace::make_room() {
    room_ = std::max<std::uint32_t>(1024, 2 * room_);
    steps_.resize(room_);
}

void Trace::slopes(const Traced& result, std::span<double> slopes) {
    reached_.assign(taken_, 0);
    reached_[result.place_] = 1;
    for (std::size_t i = result.place_; i > slopes.size(); --i) {
        const double change = reached_[i];
        if (change == 0) continue; // where the result does not depend on a step, its slopes may be infinite
        const Step& step = steps_[i];
        reached_[step.one] += step.by_one * change;
        reached_[step.other] += step.by_other * change;
    }
    for (std::size_t i = 0; i < slopes.size(); ++i) slopes[i] = reached_[i + 1];
}

} // namespace attune::model
