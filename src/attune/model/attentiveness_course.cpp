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

/// The likelihood has no finite value there: caught where a course goes on without it.
struct NotComputable {};

/// The whole height over all but one coordinate, which is held.
Height held(const Height& height, std::size_t which, double at) {
    return [&height, which, at](std::span<const double> others, std::span<double> slopes) {
        std::vector<double> place(others.begin(), others.end()), all(others.size() + 1);
        place.insert(place.begin() + static_cast<std::ptrdiff_t>(which), at);
        const double there = height(place, all);
        const bool finite =
            std::all_of(all.begin(), all.end(), [](double one) { return std::isfinite(one); });
        if (!std::isfinite(there) || !finite) throw NotComputable{};
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

/// All numbers of a dyad but ln κ, which is held.
class OtherNumbers {
public:
    explicit OtherNumbers(const CaregiverSearch& search) : search_{search} {
        const auto free =
            std::find(search.freedoms.begin(), search.freedoms.end(), Freedom{Parameter::attentiveness});
        which_ = static_cast<std::size_t>(free - search.freedoms.begin());
        limits_ = {without(search.limits.least), without(search.limits.most)};
        std::vector<double> believed;
        for (std::size_t i = 0; i < search.beliefs.size(); ++i)
            believed.push_back(
                std::clamp(search.beliefs[i].mean(), search.limits.least[i], search.limits.most[i]));
        place_ = without(std::move(believed));
    }

    /// ln of the integral over them. Each climb goes on from where the last one ended; throws NotComputable.
    double log_integral(double at, const Progress& progress) {
        const Height others = held(search_.height, which_, at);
        const Summit top = climb(others, place_, limits_, progress);
        if (top.outcome == Outcome::stopped) throw Stopped{};
        place_ = top.place;
        return top.height - search_.beliefs[which_].log_density(at).value
               + log_determinant(curvature(others, place_), place_.size()) / 2;
    }

private:
    std::vector<double> without(std::vector<double> all) const {
        all.erase(all.begin() + static_cast<std::ptrdiff_t>(which_));
        return all;
    }

    const CaregiverSearch& search_;
    std::size_t which_ = 0;
    Box limits_;
    std::vector<double> place_;
};

/// Goes on as it last went, where it falls; else stays. To where nothing can be computed.
double carried_on(const std::vector<double>& heights) {
    const std::size_t n = heights.size();
    return heights[n - 1] + std::min(0., heights[n - 1] - heights[n - 2]);
}

} // namespace

AttentivenessCourse::AttentivenessCourse(double first, double step, std::vector<double> heights) {
    if (heights.size() < least_places)
        throw Misuse{fmt::format("a course of {} heights; {} are needed", heights.size(), least_places)};
    const double last = first + step * static_cast<double>(heights.size() - 1);
    const auto [lowest, highest] = std::minmax_element(heights.begin(), heights.end());
    range_ = *highest - *lowest;
    const auto spline = std::make_shared<boost::math::interpolators::cardinal_cubic_b_spline<double>>(
        heights.begin(), heights.end(), first, step);
    height_ = [spline, first, last](double coordinate) {
        return (*spline)(std::clamp(coordinate, first, last));
    };
}

measure::Measured<AttentivenessCourse> attentiveness_course(std::span<const Transcript> transcripts,
                                                            const FitOptions& options,
                                                            const Progress& progress) {
    if (transcripts.empty()) throw Misuse{"a course needs a transcript"};
    FitOptions weighed = options;
    if (!weighed.prior) weighed.prior.emplace();
    std::erase_if(weighed.prior->parameters,
                  [](const auto& one) { return one.first == Parameter::attentiveness; });
    const CaregiverSearch search = search_for(transcripts, questions(transcripts), weighed);
    OtherNumbers others{search};
    const double first = std::log(least_kappa);
    const double step = (std::log(most_kappa) - first) / (places - 1);
    std::vector<double> heights;
    for (std::size_t i = 0; i < places; ++i) {
        try {
            heights.push_back(others.log_integral(first + step * static_cast<double>(i), progress));
        } catch (const NotComputable&) {
            if (i < 2) return measure::Undetermined{"what its caregiver did has no likelihood in the model"};
            heights.push_back(carried_on(heights));
        }
    }
    return AttentivenessCourse{first, step, std::move(heights)};
}

} // namespace attune::model
