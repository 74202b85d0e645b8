// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/pace_course.hpp>

#include <cmath>
#include <numeric>

namespace attune::measure {
namespace {

constexpr double blocks_per_minute = 6;

double mean(const std::vector<double>& numbers) {
    return std::accumulate(numbers.begin(), numbers.end(), 0.0) / static_cast<double>(numbers.size());
}

} // namespace

PaceCourse pace_course(std::span<const PaceBlock> blocks, const std::function<bool(std::size_t)>& kept) {
    PaceCourse course;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (!kept(i)) continue;
        course.minutes.push_back(static_cast<double>(i) / blocks_per_minute);
        course.log_ratios.push_back(
            std::log((blocks[i].onsets.caregiver + .5) / (blocks[i].onsets.child + .5)));
    }
    return course;
}

double pace_level(const PaceCourse& course) {
    return mean(course.log_ratios);
}

double pace_drift(const PaceCourse& course) {
    std::vector<double> distances;
    for (const double y : course.log_ratios) distances.push_back(std::abs(y));
    const double middle = mean(course.minutes), typical = mean(distances);
    double together = 0, alone = 0;
    for (std::size_t i = 0; i < distances.size(); ++i) {
        together += (course.minutes[i] - middle) * (distances[i] - typical);
        alone += (course.minutes[i] - middle) * (course.minutes[i] - middle);
    }
    return together / alone;
}

std::optional<double> change_after_slowing(std::span<const PaceChange> changes,
                                           std::span<const std::size_t> chosen) {
    double after = 0, others = 0;
    std::size_t slowed = 0;
    for (const std::size_t i : chosen) {
        slowed += changes[i].slowed;
        (changes[i].slowed ? after : others) += changes[i].change;
    }
    if (slowed == 0 || slowed == chosen.size()) return std::nullopt;
    return after / static_cast<double>(slowed) - others / static_cast<double>(chosen.size() - slowed);
}

} // namespace attune::measure
