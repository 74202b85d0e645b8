// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/lag.hpp>

#include <string>

namespace attune::measure {

chance::Stream stream_of(const Options& options, std::size_t episode, std::uint64_t shift) {
    return {chance::Seed{options.seed}, name(options.null) + " of episode " + std::to_string(episode), shift};
}

Position draw_lag(chance::Stream& stream, const Options& options, Position length, Position margin) {
    if (options.null == Null::circular_shift) return stream.between(margin, length - margin);
    const Position size = stream.between(margin, options.local.count());
    return stream.below(2) == 0 ? size : length - size;
}

} // namespace attune::measure
