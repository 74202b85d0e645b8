// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/scalar.hpp>

#include <array>
#include <cstddef>

namespace attune::model {

/// A number that knows how it changes along N directions: what is computed from it has its exact slopes
/// beside its value (forward differentiation). A function of more parameters than N is run several times,
/// each time along N of them; the code of the function is the same as for double.
template <std::size_t N>
struct Dual {
    double value = 0;
    std::array<double, N> slopes{};

    constexpr Dual() = default;
    constexpr Dual(double number) : value{number} {} // NOLINT: a number is a Dual that does not change

    constexpr Dual& operator+=(const Dual& other) {
        value += other.value;
        for (std::size_t i = 0; i < N; ++i) slopes[i] += other.slopes[i];
        return *this;
    }
    constexpr Dual& operator-=(const Dual& other) {
        value -= other.value;
        for (std::size_t i = 0; i < N; ++i) slopes[i] -= other.slopes[i];
        return *this;
    }
    constexpr Dual& operator*=(const Dual& other) {
        for (std::size_t i = 0; i < N; ++i) slopes[i] = slopes[i] * other.value + value * other.slopes[i];
        value *= other.value;
        return *this;
    }
    constexpr Dual& operator/=(const Dual& other) {
        const double inverse = 1 / other.value;
        value /= other.value; // not by the inverse: the value is the one that double has, to the last bit
        for (std::size_t i = 0; i < N; ++i) slopes[i] = (slopes[i] - value * other.slopes[i]) * inverse;
        return *this;
    }

    // By a plain number, which is cheaper.
    constexpr Dual& operator+=(double number) {
        value += number;
        return *this;
    }
    constexpr Dual& operator-=(double number) { return *this += -number; }
    constexpr Dual& operator*=(double number) {
        value *= number;
        for (double& slope : slopes) slope *= number;
        return *this;
    }
    constexpr Dual& operator/=(double number) {
        value /= number;
        for (double& slope : slopes) slope /= number;
        return *this;
    }

    friend constexpr Dual operator-(Dual one) { return one *= -1; }
    friend constexpr Dual operator+(Dual one, const Dual& other) { return one += other; }
    friend constexpr Dual operator-(Dual one, const Dual& other) { return one -= other; }
    friend constexpr Dual operator*(Dual one, const Dual& other) { return one *= other; }
    friend constexpr Dual operator/(Dual one, const Dual& other) { return one /= other; }
    friend constexpr Dual operator+(Dual one, double number) { return one += number; }
    friend constexpr Dual operator-(Dual one, double number) { return one -= number; }
    friend constexpr Dual operator*(Dual one, double number) { return one *= number; }
    friend constexpr Dual operator/(Dual one, double number) { return one /= number; }
    friend constexpr Dual operator+(double number, Dual one) { return one += number; }
    friend constexpr Dual operator-(double number, const Dual& one) { return -one + number; }
    friend constexpr Dual operator*(double number, Dual one) { return one *= number; }
    friend constexpr Dual operator/(double number, const Dual& one) { return Dual{number} /= one; }

    /// Order and equality are those of the values: a branch is taken as it would be without slopes.
    friend constexpr auto operator<=>(const Dual& one, const Dual& other) {
        return one.value <=> other.value;
    }
    friend constexpr bool operator==(const Dual& one, const Dual& other) { return one.value == other.value; }
};

template <std::size_t N>
Dual<N> exponential(Dual<N> x) {
    const double grown = exponential(x.value);
    for (double& slope : x.slopes) slope *= grown;
    x.value = grown;
    return x;
}

template <std::size_t N>
Dual<N> logarithm(Dual<N> x) {
    const double inverse = 1 / x.value;
    for (double& slope : x.slopes) slope *= inverse;
    x.value = logarithm(x.value);
    return x;
}

template <std::size_t N>
double plain(const Dual<N>& number) {
    return number.value;
}

} // namespace attune::model
