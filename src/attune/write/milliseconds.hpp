// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/time.hpp>

namespace attune::write {

/// The nearest whole millisecond, halves up: the finest time that ELAN, subtitles and players know.
constexpr std::chrono::milliseconds milliseconds(Duration time) {
    return std::chrono::floor<std::chrono::milliseconds>(time + std::chrono::microseconds{500});
}

} // namespace attune::write
