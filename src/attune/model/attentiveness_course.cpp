// SPDX-License-Identifier: Apache-2.0
#include <attune/model/attentiveness_course.hpp>

#include <attune/model/caregiver_search.hpp>
#include <attune/model/curvature.hpp>
#include <attune/timeline/misuse.hpp>

#include <Eigen/Eigenvalues>
#include <boost/math/interpolators/cardinal_cubic_b_spline.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace attune::model {
namespace {

constexpr double least_kappa = .05;
constexpr double most_kappa = 8;
constexpr std::size_t places = 15;
constexpr std::size_t least_places = 5; // of a spline

/// The whole height over all but one coordinate, which is held.
Height held(const Height& height, std::size_t which, double at) {
    return [&height, which, at](std::span<const double> others, std::span<double> slopes) {
        std::vector<double> place(others.begin(), others.end()), all(others.size() + 1);
        place.insert(place.begin() + static_cast<std::ptrdiff_t>(which), at);
        const double there = height(place, all);
        all.erase(all.begin() + static_cast<std::ptrdiff_t>(which));
        std::copy(all.begin(), all.end(), slopes.begin());
        return there;
    };
}

/// ln of the determinant of a covariance; a direction that is flat is as wide as one may be known to be.
double log_determinant(const Curvature& sharpness, std::size_t n) {
    const auto size = static_cast<Eigen::Index>(n);
    const Eigen::Map<const Eigen::MatrixXd> covariance{sharpness.covariance.data(), size, size};
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> axes{covariance, Eigen::EigenvaluesOnly};
    double sum = 0;
    for (const double variance : axes.eigenvalues())
        sum += std::log(variance > 1e-12 ? variance : 1 / least_information);
    return sum;
}

/// Whether a height and its slopes can be computed there.
bool is_known(const Height& height, const std::vector<double>& place) {
    std::vector<double> slopes(place.size());
    return std::isfinite(height(place, slopes))
           && std::all_of(slopes.begin(), slopes.end(), [](double slope) { return std::isfinite(slope); });
}

/// Goes on as it last went, where it falls; else stays. To where nothing can be computed.
double carried_on(const std::vector<double>& heights) {
    const std::size_t n = heights.size();
    return heights[n - 1] + std::min(0., heights[n - 1] - heights[n - 2]);
}

} // namespace

Course::Course(double first, double step, std::vector<double> heights) {
    if (heights.size() < least_places)
        throw Misuse{fmt::format("a course of {} heights; {} are needed", heights.size(), least_places)};
    const double last = first + step * static_cast<double>(heights.size() - 1);
    const auto spline = std::make_shared<boost::math::interpolators::cardinal_cubic_b_spline<double>>(
        heights.begin(), heights.end(), first, step);
    height_ = [spline, first, last](double coordinate) {
        return (*spline)(std::clamp(coordinate, first, last));
    };
}

Course attentiveness_course(std::span<const Transcript> transcripts, const FitOptions& options,
                            const Progress& progress) {
    if (transcripts.empty()) throw Misuse{"a course needs a transcript"};
    FitOptions weighed = options;
    if (!weighed.prior) weighed.prior.emplace();
    std::erase_if(weighed.prior->parameters,
                  [](const auto& one) { return one.first == Parameter::attentiveness; });
    const CaregiverSearch search = search_for(transcripts, questions(transcripts), weighed);
    const auto free =
        std::find(search.freedoms.begin(), search.freedoms.end(), Freedom{Parameter::attentiveness});
    const auto which = static_cast<std::size_t>(free - search.freedoms.begin());
    const auto drop = [which](std::vector<double> all) {
        all.erase(all.begin() + static_cast<std::ptrdiff_t>(which));
        return all;
    };
    const Box limits{drop(search.limits.least), drop(search.limits.most)};
    std::vector<double> start;
    for (std::size_t i = 0; i < search.beliefs.size(); ++i)
        start.push_back(std::clamp(search.beliefs[i].mean(), search.limits.least[i], search.limits.most[i]));
    std::vector<double> place = drop(std::move(start));
    const double first = std::log(least_kappa);
    const double step = (std::log(most_kappa) - first) / (places - 1);
    std::vector<double> heights;
    for (std::size_t i = 0; i < places; ++i) {
        const double at = first + step * static_cast<double>(i);
        const Height others = held(search.height, which, at);
        if (!is_known(others, place)) {
            if (i < 2) throw Misuse{"the likelihood of these recordings can not be computed"};
            heights.push_back(carried_on(heights));
            continue;
        }
        const Summit top = climb(others, place, limits, progress);
        if (top.outcome == Outcome::stopped) throw Stopped{};
        place = top.place; // each climb goes on from where the last one ended
        heights.push_back(top.height - search.beliefs[which].log_density(at).value
                          + log_determinant(curvature(others, place), place.size()) / 2);
    }
    return {first, step, std::move(heights)};
}

} // namespace attune::model
