// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/kolmogorov_smirnov.hpp>

#include <attune/chance/misuse.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace attune::chance {
namespace {

/// A square matrix times 2^exponent, so that high powers neither overflow nor vanish.
struct Scaled {
    std::size_t size;
    std::vector<double> entries;
    int exponent = 0;

    double& at(std::size_t row, std::size_t column) { return entries[row * size + column]; }
    double at(std::size_t row, std::size_t column) const { return entries[row * size + column]; }
};

Scaled operator*(const Scaled& left, const Scaled& right) {
    Scaled product{left.size, std::vector<double>(left.entries.size()), left.exponent + right.exponent};
    for (std::size_t i = 0; i < left.size; ++i)
        for (std::size_t k = 0; k < left.size; ++k)
            for (std::size_t j = 0; j < left.size; ++j) product.at(i, j) += left.at(i, k) * right.at(k, j);
    const double centre = product.at(left.size / 2, left.size / 2);
    const int shift = std::ilogb(centre);
    for (double& entry : product.entries) entry = std::ldexp(entry, -shift);
    product.exponent += shift;
    return product;
}

Scaled power(Scaled base, std::size_t n) {
    Scaled result = base;
    for (--n; n > 0; n /= 2) {
        if (n % 2 == 1) result = result * base;
        if (n > 1) base = base * base;
    }
    return result;
}

/// The matrix H of Marsaglia, Tsang & Wang for n·d = k − h, m = 2k − 1: ones up to the superdiagonal, but for
/// (1 − hʲ) in the first column and the last row; then each entry by (i − j + 1)!.
Scaled step_matrix(std::size_t k, double h) {
    const std::size_t m = 2 * k - 1;
    Scaled H{m, std::vector<double>(m * m)};
    for (std::size_t i = 0; i < m; ++i)
        for (std::size_t j = 0; j < std::min(m, i + 2); ++j) H.at(i, j) = 1;
    for (std::size_t i = 0; i < m; ++i) {
        H.at(i, 0) -= std::pow(h, static_cast<double>(i + 1));
        H.at(m - 1, i) -= std::pow(h, static_cast<double>(m - i));
    }
    H.at(m - 1, 0) += h > .5 ? std::pow(2 * h - 1, static_cast<double>(m)) : 0;
    for (std::size_t i = 0; i < m; ++i)
        for (std::size_t j = 0; j <= i; ++j) H.at(i, j) /= std::tgamma(static_cast<double>(i - j + 2));
    return H;
}

} // namespace

double kolmogorov_p(std::size_t n, double distance) {
    if (n == 0) throw Misuse{"kolmogorov_p: there are no values"};
    const double size = static_cast<double>(n);
    if (distance >= 1) return 0;
    if (2 * size * distance <= 1) return 1;
    if (size * distance * distance > 18) return 2 * std::exp(-2 * size * distance * distance); // below 10⁻¹⁵
    const double k = std::floor(size * distance) + 1;
    const auto middle = static_cast<std::size_t>(k) - 1;
    const Scaled Q = power(step_matrix(static_cast<std::size_t>(k), k - size * distance), n);
    const double log_P = std::log(Q.at(middle, middle)) + Q.exponent * std::log(2.0) + std::lgamma(size + 1)
                         - size * std::log(size);
    return std::clamp(1 - std::exp(log_P), 0.0, 1.0);
}

KolmogorovSmirnov against_uniform(std::span<const double> values) {
    if (values.empty()) throw Misuse{"against_uniform: there are no values"};
    std::vector<double> sorted{values.begin(), values.end()};
    std::sort(sorted.begin(), sorted.end());
    const double n = static_cast<double>(sorted.size());
    double distance = 0;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        if (!(sorted[i] >= 0 && sorted[i] <= 1))
            throw Misuse{fmt::format("against_uniform: {} is outside [0, 1]", sorted[i])};
        distance = std::max(
            {distance, static_cast<double>(i + 1) / n - sorted[i], sorted[i] - static_cast<double>(i) / n});
    }
    return {distance, kolmogorov_p(sorted.size(), distance)};
}

} // namespace attune::chance
