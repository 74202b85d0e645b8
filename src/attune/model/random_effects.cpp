// SPDX-License-Identifier: Apache-2.0
#include <attune/model/random_effects.hpp>

#include <attune/model/curvature.hpp>
#include <attune/model/profile.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace attune::model {
namespace {

measure::Estimate median_of(std::span<const Likely> populations, std::size_t dyads) {
    const auto at = [&](double probability) { return std::exp(mean_quantile(populations, probability)); };
    return {.value = at(.5),
            .of = static_cast<double>(dyads),
            .interval = measure::Range{at(.025), at(.975), "deviation integrated out"}};
}

std::optional<measure::Undetermined> too_few(std::span<const AttentivenessCourse> dyads) {
    const auto telling = static_cast<std::size_t>(std::count_if(
        dyads.begin(), dyads.end(), [](const AttentivenessCourse& one) { return one.tells(); }));
    if (telling >= least_dyads) return {};
    const bool one = telling == 1;
    const std::string_view which = telling == dyads.size() ? ""
                                   : one                   ? " that tells anything of it"
                                                           : " that tell anything of it";
    return measure::Undetermined{
        fmt::format("{} {}{}; at least {} are needed", telling, one ? "dyad" : "dyads", which, least_dyads)};
}

RandomEffects untold(const measure::Undetermined& reason) {
    return {
        .median = reason, .deviation = reason, .likely = {}, .dyads = {}, .outcome = Outcome::not_identified};
}

const measure::Undetermined beyond{"not identified: it may lie beyond 0.05 or 8, as far as these dyads tell"};

} // namespace

RandomEffects random_effects(std::span<const AttentivenessCourse> dyads, const Progress& progress) {
    if (const auto few = too_few(dyads)) return untold(*few);
    const Height height = [dyads](std::span<const double> place, std::span<double> slopes) {
        const AnyMean at{dyads, std::exp(place[0])};
        slopes[0] = at.slope;
        return at.height;
    };
    const Box limits{{std::log(least_deviation)}, {std::log(most_deviation)}};
    const Summit top = climb(height, {std::log(.5)}, limits, progress);
    if (top.outcome == Outcome::stopped) throw Stopped{};
    const double error = curvature(height, top.place).errors[0].value_or(1);
    const ProfileRange ends = profile(height, top, 0, error, limits, progress);
    const double low = ends.low < limits.least[0] + 1e-3 ? 0 : std::exp(ends.low);
    const measure::Range spread{low, std::exp(ends.high), "restricted likelihood"};
    RandomEffects made{
        .median = beyond, .deviation = beyond, .likely = likely_populations(dyads, spread), .dyads = {}};
    if (may_lie_beyond(dyads, made.likely)) return untold(beyond);
    made.median = median_of(made.likely, dyads.size());
    made.deviation = measure::Estimate{
        .value = std::exp(top.place[0]), .of = static_cast<double>(dyads.size()), .interval = spread};
    made.outcome = top.outcome;
    made.log_likelihood = top.height;
    for (const AttentivenessCourse& dyad : dyads) made.dyads.push_back(shrunken(dyad, made.likely));
    return made;
}

} // namespace attune::model
