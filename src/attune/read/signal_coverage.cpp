// SPDX-License-Identifier: Apache-2.0
#include <attune/read/signal_coverage.hpp>

namespace attune::read {

void SignalCoverage::told(Channel channel, const Stretches& seen) {
    auto& so_far = seen_[channel];
    so_far = so_far ? intersection(*so_far, seen) : seen;
}

void SignalCoverage::counts(ChannelSet which, const Stretches& while_held) {
    for (const Channel channel : channels) {
        if (!which.contains(channel)) continue;
        auto& so_far = counting_[channel];
        so_far = so_far ? unite(*so_far, while_held) : while_held;
    }
}

std::optional<Stretches> SignalCoverage::operator[](Channel channel) const {
    const auto& seen = seen_[channel];
    const auto& counting = counting_[channel];
    if (!seen || !counting) return seen;
    return intersection(*seen, *counting);
}

} // namespace attune::read
