// SPDX-License-Identifier: Apache-2.0
#include <attune/model/freedom.hpp>

#include <algorithm>
#include <cmath>

namespace attune::model {
namespace {

constexpr double least_share = .001;
constexpr double beyond = 10; // times the plausible range
constexpr double smallest = 1e-3;

double logit(double share) {
    return std::log(share / (1 - share));
}

} // namespace

double coordinate(Scale scale, double value) {
    return scale == Scale::logit ? logit(value) : std::log(value);
}

Dual<1> value(Scale scale, double coordinate) {
    Dual<1> x{coordinate};
    x.slopes = {1};
    return scale == Scale::logit ? 1 / (1 + exponential(-x)) : exponential(x);
}

Box box(std::span<const Freedom> freedoms) {
    Box all;
    for (const Freedom& freedom : freedoms) {
        const ParameterRow& described = row(freedom.parameter);
        const double least = freedom.is_share() ? least_share : std::max(described.least / beyond, smallest);
        const double most = freedom.is_share() ? 1 - least_share : described.most * beyond;
        all.least.push_back(freedom.coordinate(least));
        all.most.push_back(freedom.coordinate(most));
    }
    return all;
}

std::vector<double> coordinates(std::span<const Freedom> freedoms, const Parameters& parameters) {
    const Box limits = box(freedoms);
    std::vector<double> all;
    for (std::size_t i = 0; i < freedoms.size(); ++i) {
        const double value = parameters[freedoms[i].parameter];
        const double held = freedoms[i].is_share() ? std::clamp(value, least_share, 1 - least_share)
                                                   : std::max(value, smallest);
        all.push_back(std::clamp(freedoms[i].coordinate(held), limits.least[i], limits.most[i]));
    }
    return all;
}

Parameters at(std::span<const Freedom> freedoms, std::span<const double> coordinates, Parameters others) {
    for (std::size_t i = 0; i < freedoms.size(); ++i)
        others[freedoms[i].parameter] = freedoms[i].value(coordinates[i]).value;
    return others;
}

} // namespace attune::model
