// SPDX-License-Identifier: Apache-2.0
#include <attune/read/mark_words.hpp>

#include <attune/read/clock.hpp>

#include <fmt/format.h>

namespace attune::read {

std::string ends_at_once(Duration onset) {
    return fmt::format("begins and ends at {} s; read as an instant", seconds_text(onset));
}

std::string ends_before_onset(Duration onset, Duration offset) {
    return fmt::format("begins at {} s and ends before, at {} s; read as begun and never ended",
                       seconds_text(onset), seconds_text(offset));
}

} // namespace attune::read
