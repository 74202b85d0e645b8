// SPDX-License-Identifier: Apache-2.0
#include <attune/model/profile.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace attune::model {
namespace {

constexpr double drop = 1.9207294103470624; // half of 3.8414588
constexpr double close_enough = .01;
constexpr int most_steps = 12;

} // namespace

ProfileRange profile(const Height& height, const Summit& summit, std::size_t coordinate, double error,
                     const Box& box, const Progress& progress) {
    const double top = summit.place[coordinate];
    const auto end = [&](double direction) {
        const double border = direction < 0 ? box.least[coordinate] : box.most[coordinate];
        std::vector<double> place = summit.place; // each climb goes on from where the last one ended
        const auto below = [&](double at) {
            Box held = box;
            held.least[coordinate] = held.most[coordinate] = place[coordinate] = at;
            const Summit there = climb(height, place, held, progress);
            if (!std::isfinite(there.height)) return std::numeric_limits<double>::infinity();
            place = there.place;
            return summit.height - there.height;
        };
        double inside = 0, outside = std::abs(border - top);
        double distance = std::min(1.96 * error, outside);
        for (int step = 0; step < most_steps; ++step) {
            const double lower = below(top + direction * distance);
            if (std::abs(lower - drop) < close_enough) break;
            (lower < drop ? inside : outside) = distance;
            if (outside - inside < 1e-6) break;
            // A parabola through the summit says where; never out of what is known to hold the end.
            const double guess = distance * std::sqrt(drop / std::max(lower, drop / 16));
            distance = guess > inside && guess < outside ? guess : (inside + outside) / 2;
        }
        return top + direction * distance;
    };
    return {end(-1), end(1)};
}

} // namespace attune::model
