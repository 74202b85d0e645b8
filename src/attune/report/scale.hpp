// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/time.hpp>

#include <vector>

namespace attune::report {

/// From the values of an axis to the pixels of a drawing: `low` stands at `from`, `high` at `to`, all between
/// them in proportion.
class Scale {
public:
    /// Throws Misuse unless low < high.
    Scale(double low, double high, double from, double to);

    double operator()(double value) const { return from_ + (value - low_) * pixels_per_unit_; }
    double low() const { return low_; }
    double high() const { return high_; }
    double pixels_per_unit() const { return pixels_per_unit_; }

private:
    double low_;
    double high_;
    double from_;
    double pixels_per_unit_;
};

/// Round values (1, 2 or 5 times a power of ten apart) in [low, high], at most `most` (two or more) of them.
std::vector<double> ticks(double low, double high, std::size_t most);

/// The step of an axis of time: 1, 2, 5, 10, 15 or 30 s or min, or whole hours, the least that needs at most
/// `most` steps for `length`.
Duration time_step(Duration length, std::size_t most);

} // namespace attune::report
