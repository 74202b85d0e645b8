// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/timeline.hpp>

#include <cstdint>

namespace attune::test {

/// A recording that a codebook could have made, with everything that a plain table can say: several people of
/// each role, every act on every channel, instants, overlaps, the same act twice, codes without a meaning,
/// situations, episodes with and without instructions, coverage with gaps or never, times to the nanosecond
/// and before zero; and names with commas, quotes, blanks and line ends. The same seed gives the same
/// recording.
Timeline random_timeline(std::uint64_t seed);

} // namespace attune::test
