// SPDX-License-Identifier: Apache-2.0
#include <attune/model/curvature.hpp>

#include <Eigen/Eigenvalues>

#include <cmath>

namespace attune::model {
namespace {

constexpr double step = 1e-4;
constexpr double share_of_flat = .1;

/// −d²height, the observed information.
Eigen::MatrixXd information(const Height& height, std::span<const double> place) {
    const auto n = static_cast<Eigen::Index>(place.size());
    Eigen::MatrixXd observed(n, n);
    std::vector<double> moved(place.begin(), place.end());
    Eigen::VectorXd above(n), below(n);
    const auto slopes_at = [&](Eigen::VectorXd& slopes) {
        height(moved, {slopes.data(), static_cast<std::size_t>(n)});
    };
    for (Eigen::Index i = 0; i < n; ++i) {
        double& coordinate = moved[static_cast<std::size_t>(i)];
        const double here = coordinate;
        coordinate = here + step;
        slopes_at(above);
        coordinate = here - step;
        slopes_at(below);
        coordinate = here;
        observed.col(i) = (below - above) / (2 * step);
    }
    return (observed + observed.transpose()) / 2;
}

} // namespace

Curvature curvature(const Height& height, std::span<const double> place) {
    Curvature found;
    const auto n = static_cast<Eigen::Index>(place.size());
    found.errors.resize(place.size());
    found.covariance.assign(place.size() * place.size(), 0);
    if (n == 0) return found;
    const Eigen::MatrixXd observed = information(height, place);
    if (!observed.allFinite()) return found; // at the edge of what can be computed nothing is known
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> axes{observed};
    Eigen::Map<Eigen::MatrixXd> covariance{found.covariance.data(), n, n}; // symmetric: rows are columns
    Eigen::VectorXd flatness = Eigen::VectorXd::Zero(n);
    for (Eigen::Index k = 0; k < n; ++k) {
        const Eigen::VectorXd axis = axes.eigenvectors().col(k);
        const double known = axes.eigenvalues()(k);
        if (known < least_information) {
            found.flat.emplace_back(axis.begin(), axis.end());
            flatness += axis.cwiseAbs2();
        } else {
            covariance += axis * axis.transpose() / known;
        }
    }
    for (Eigen::Index i = 0; i < n; ++i)
        if (flatness(i) <= share_of_flat)
            found.errors[static_cast<std::size_t>(i)] = std::sqrt(covariance(i, i));
    return found;
}

} // namespace attune::model
