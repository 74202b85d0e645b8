// SPDX-License-Identifier: Apache-2.0
#include <attune/model/heritage.hpp>

#include <attune/chance/natural_logarithm.hpp>
#include <attune/model/exponential.hpp>
#include <attune/model/parameter_table.hpp>
#include <attune/timeline/misuse.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace attune::model {
namespace {

/// How a parameter of the caregiver is weighed: as itself, or as ln(value + offset).
struct Consequence {
    Parameter parameter;
    bool is_logarithm;
    double offset; // keeps the logarithm of 0 within reach
};

constexpr std::array<Consequence, lessons.size()> consequences{{{Parameter::attentiveness, true, 1e-6},
                                                                {Parameter::rejection, true, .05},
                                                                {Parameter::inconsistency, false, 0},
                                                                {Parameter::frightening, true, .01}}};

double weighed(const Consequence& one, double value) {
    return one.is_logarithm ? chance::natural_logarithm(value + one.offset) : value;
}

double unweighed(const Consequence& one, double y) {
    return one.is_logarithm ? exponential(y) - one.offset : y;
}

/// Mean and deviation of numbers that `read(i)` gives.
template <class Read>
void describe(std::size_t n, Read read, double& mean, double& deviation) {
    double sum = 0, squares = 0;
    for (std::size_t i = 0; i < n; ++i) sum += read(i);
    mean = sum / static_cast<double>(n);
    for (std::size_t i = 0; i < n; ++i) squares += (read(i) - mean) * (read(i) - mean);
    deviation = std::sqrt(squares / static_cast<double>(n - 1));
}

} // namespace

Parameter consequence(Lesson one) {
    return consequences[static_cast<std::size_t>(one)].parameter;
}

Norms norms(std::span<const ByLesson> childhoods, std::span<const Parameters> caregivers) {
    const std::size_t n = childhoods.size();
    if (n < 2 || caregivers.size() != n)
        throw Misuse{fmt::format("{} childhoods with {} caregivers have no norms", n, caregivers.size())};
    Norms made;
    for (std::size_t k = 0; k < lessons.size(); ++k) {
        describe(
            n, [&](std::size_t i) { return childhoods[i][k]; }, made.learned[k], made.learned_deviation[k]);
        describe(
            n,
            [&](std::size_t i) { return weighed(consequences[k], caregivers[i][consequences[k].parameter]); },
            made.caregiver[k], made.caregiver_deviation[k]);
    }
    return made;
}

Parameters with_heritage(Parameters drawn, const ByLesson& childhood, const Norms& norms, double h) {
    if (h == 0) return drawn;
    for (std::size_t k = 0; k < lessons.size(); ++k) {
        if (norms.caregiver_deviation[k] == 0) continue; // alike in everybody: nothing to be had from anybody
        const double deviation = norms.learned_deviation[k];
        const double z = deviation == 0 ? 0 : (childhood[k] - norms.learned[k]) / deviation;
        double& value = drawn[consequences[k].parameter];
        const double own = weighed(consequences[k], value) - norms.caregiver[k];
        const double y =
            norms.caregiver[k] + h * norms.caregiver_deviation[k] * z + std::sqrt(1 - h * h) * own;
        value = within_limits(consequences[k].parameter, std::max(0., unweighed(consequences[k], y)));
    }
    return drawn;
}

} // namespace attune::model
