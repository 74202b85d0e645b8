// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/options.hpp>
#include <attune/report/speaker.hpp>

#include <string>

namespace attune::report {

/// What a random recording was made by, what it keeps of the real one, and what it breaks: for the methods
/// and for the caption of every plot that shows chance. Each is a clause without a full stop.
struct NullWords {
    std::string does;
    std::string keeps;
    std::string breaks;
};

NullWords null_words(const measure::Options& options, const Speaker& speaker);

} // namespace attune::report
