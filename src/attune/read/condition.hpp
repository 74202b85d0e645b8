// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace attune::read {

/// `signal >= value` and the like: what a codebook asks of a sampled signal. A missing sample fulfils
/// nothing.
struct Condition {
    enum class Is { at_least, above, at_most, below };

    std::string signal;
    Is is = Is::at_least;
    double value = 0;

    bool holds(double sample) const;
    bool operator==(const Condition&) const = default;
};

/// The condition that `words` spell: "AU12_r >= 1.0". Nothing where they do not.
std::optional<Condition> condition_from(std::string_view words);

} // namespace attune::read
