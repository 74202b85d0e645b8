// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/chance/bounds.hpp>
#include <attune/chance/stream.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace attune::chance {

/// A number computed from the observations with these positions (one may come several times, or not at all).
/// Empty where it has no value for them, as a slope of one point.
using ResampledStatistic = std::function<std::optional<double>(std::span<const std::size_t> chosen)>;

/// How often to draw anew, and from which chance. Two intervals of one purpose share their draws.
struct Resampling {
    Seed seed{1};
    std::string purpose = "bootstrap";
    std::size_t resamples = 2000;
};

/// Draws positions into `chosen` (empty when called).
using Draw = std::function<void(Stream& stream, std::vector<std::size_t>& chosen)>;

/// The percentile interval: order statistics ⌈.025 (B + 1)⌉ and ⌊.975 (B + 1)⌋ of the statistic in B
/// resamples (Efron 1979; Efron & Tibshirani 1993, chapter 13). Empty (undetermined) where the statistic has
/// no value in more than 5 % of them; else of those with one. Throws Misuse where resamples is 0.
std::optional<Bounds> percentile_interval(const Resampling& how, const Draw& draw,
                                          const ResampledStatistic& statistic);

} // namespace attune::chance
