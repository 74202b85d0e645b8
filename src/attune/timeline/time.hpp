// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <compare>

namespace attune {

/// An exact length of time: whole nanoseconds, so that neighbouring frames at 25 fps, 29.97 fps or 44.1 kHz
/// touch.
using Duration = std::chrono::nanoseconds;

/// A length of time for arithmetic. A Duration becomes Seconds by itself; the way back is `nearest`, by name.
using Seconds = std::chrono::duration<double>;

/// The nearest whole nanosecond (halves away from zero). Throws Misuse where `length` is not finite or lies
/// beyond ±292 years.
Duration nearest(Seconds length);

/// A moment of a recording, counted from its zero (the first frame, unless the import says otherwise).
/// Instants can be compared and subtracted, and moved by a Duration; they can not be added to each other or
/// mistaken for a length.
class Instant {
public:
    constexpr explicit Instant(Duration since_zero) : since_zero_{since_zero} {}

    constexpr Duration since_zero() const { return since_zero_; }

    constexpr auto operator<=>(const Instant&) const = default;
    constexpr Instant& operator+=(Duration lag) {
        since_zero_ += lag;
        return *this;
    }

private:
    Duration since_zero_;
};

constexpr Instant operator+(Instant moment, Duration lag) {
    return Instant{moment.since_zero() + lag};
}
constexpr Instant operator-(Instant moment, Duration lag) {
    return Instant{moment.since_zero() - lag};
}
constexpr Duration operator-(Instant later, Instant earlier) {
    return later.since_zero() - earlier.since_zero();
}

/// One tick of the clock. Where a *state* is asked for, an instantaneous act lasts this long.
inline constexpr Duration tick{1};

/// Samples or events per second; always written out, never a bare double.
class Rate {
public:
    /// Throws Misuse where `per_second` is not finite or is negative.
    explicit Rate(double per_second);

    double per_second() const { return per_second_; }

    auto operator<=>(const Rate&) const = default;

private:
    double per_second_;
};

/// The count that a rate leads one to expect over `length`.
inline double operator*(Rate rate, Seconds length) {
    return rate.per_second() * length.count();
}

} // namespace attune
