// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/chance/threefry.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

namespace attune::chance {

/// The one number from which all chance in a result follows; printed with the result.
class Seed {
public:
    constexpr explicit Seed(std::uint64_t number) : number_{number} {}

    constexpr std::uint64_t number() const { return number_; }
    constexpr bool operator==(const Seed&) const = default;

private:
    std::uint64_t number_;
};

/// An endless row of random numbers that belongs to one seed, one purpose ("circular shift") and one index
/// (the 17th shift). Rows of different purpose or index are independent, and each is the same on any machine,
/// in any order of asking and with any number of threads: a Stream is made where it is used, never shared.
///
/// Numbers come from Threefry (see threefry.hpp): the key is the seed, the purpose (as FNV-1a, 64 bits, and
/// its length) and the index; the counter is the position in the row.
class Stream {
public:
    Stream(Seed seed, std::string_view purpose, std::uint64_t index);

    /// The next 64 bits.
    std::uint64_t bits() {
        if (used_ == block_.size()) refill();
        return block_[used_++];
    }

    /// A number in the open interval (0, 1): an odd multiple of 2⁻⁵³, so never 0, never 1, never ½, and as
    /// likely to be x as 1 − x.
    double uniform() { return (static_cast<double>(bits() >> 12) + 0.5) * 0x1p-52; }

    /// A whole number in [0, n), each exactly equally likely. Throws Misuse where n is 0.
    /// Lemire 2019, "Fast random integer generation in an interval" (ACM TOMACS 29).
    std::uint64_t below(std::uint64_t n);

    /// A whole number in [first, last], both included. Throws Misuse where last < first.
    std::int64_t between(std::int64_t first, std::int64_t last);

    /// A waiting time with `rate` events per unit of time, so with mean 1/rate. Throws Misuse unless rate is
    /// finite and > 0. By inversion, −ln U / rate.
    double exponential(double rate);

    /// A number from the normal distribution with mean 0 and variance 1.
    /// Marsaglia & Bray 1964, the polar method (one of its two numbers is used).
    double normal();

    /// Puts `values` into a random order, each of the n! orders equally likely (Fisher–Yates).
    template <typename Value, std::size_t size>
    void shuffle(std::span<Value, size> values) {
        using std::swap;
        for (std::size_t left = values.size(); left > 1; --left) {
            const auto chosen = static_cast<std::size_t>(below(left));
            if (chosen != left - 1) swap(values[left - 1], values[chosen]);
        }
    }

private:
    void refill();

    FourWords key_;
    std::uint64_t position_ = 0; // blocks made so far
    FourWords block_{};
    std::size_t used_ = block_.size();
};

} // namespace attune::chance
