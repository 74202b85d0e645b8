// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/chance/stream.hpp>
#include <attune/measure/circle.hpp>

namespace attune::measure {

/// The random numbers of one random recording of one episode: the same wherever it is asked for.
chance::Stream stream_of(const Options& options, std::size_t episode, std::uint64_t shift);

/// One lag, uniform on whole nanoseconds: in [margin, length - margin] round the circle, or, for a local
/// shift, in ±[margin, local]; always in [0, length).
Position draw_lag(chance::Stream& stream, const Options& options, Position length, Position margin);

} // namespace attune::measure
