// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace attune::chance {

/// Which departures from the null a test looks for: more than it, less than it, or either.
enum class Sided : std::uint8_t { greater, less, two };

std::string_view name(Sided sided);

/// What a p-value is about: the name of its test, which names its null ("CircularShift"), and the number of
/// observations that it rests on.
struct Tested {
    std::string test;
    std::size_t observations = 0;

    bool operator==(const Tested&) const = default;
};

/// A p-value that knows where it comes from. Its value is in (0, 1]: no finite number of shifts can show 0.
class PValue {
public:
    /// `shifts` is the number N of null values (0 for a test that draws none). Throws Misuse where the value
    /// is outside (0, 1].
    PValue(double value, Sided sided, std::size_t shifts, Tested tested);

    double value() const { return value_; }
    Sided sided() const { return sided_; }
    std::size_t shifts() const { return shifts_; }
    const std::string& test() const { return tested_.test; }
    std::size_t observations() const { return tested_.observations; }

    bool operator==(const PValue&) const = default;

private:
    double value_;
    Sided sided_;
    std::size_t shifts_;
    Tested tested_;
};

} // namespace attune::chance
