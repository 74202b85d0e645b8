// SPDX-License-Identifier: Apache-2.0
#include <attune/model/fit_caregiver.hpp>

#include <attune/chance/poisson_interval.hpp>
#include <attune/measure/evidence.hpp>
#include <attune/model/curvature.hpp>
#include <attune/model/fitted.hpp>
#include <attune/model/prior.hpp>
#include <attune/model/tally.hpp>
#include <attune/model/turn_belief.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace attune::model {
namespace {

using measure::Estimate;
using measure::Measured;
using measure::Undetermined;

constexpr double two_sided = 1.959963984540054;
constexpr measure::Noun begun{"distraction that began", "distractions that began"};
constexpr measure::Noun ended{"distraction that ended by itself", "distractions that ended by themselves"};

/// How often distractions begin, or end, and the minutes in which they could.
struct Counted {
    Parameter parameter;
    std::size_t events;
    double minutes;
    measure::Noun of;
};

Measured<Estimate> rate(const Counted& counted, const FitOptions& options) {
    if (counted.events < options.least_events)
        return Undetermined{fmt::format("{} {}; at least {} are needed", counted.events,
                                        counted.events == 1 ? counted.of.one : counted.of.many,
                                        options.least_events)};
    const chance::Bounds range = chance::poisson_rate_interval({counted.events, counted.minutes});
    const auto count = static_cast<double>(counted.events);
    return Estimate{.value = count / counted.minutes,
                    .count = count,
                    .of = counted.minutes,
                    .interval = measure::Range{range.low, range.high, "exact Poisson"}};
}

/// A posteriori.
class Posterior {
public:
    Posterior(const Counted& begins, const Counted& ends, const TurnBelief& believed)
        : counts_{begins, ends}, believed_{believed} {}

    double operator()(std::span<const double> place, std::span<double> slopes) const {
        double height = 0;
        for (std::size_t i = 0; i < 2; ++i) {
            const double expected = std::exp(place[i]) * counts_[i].minutes;
            const auto events = static_cast<double>(counts_[i].events);
            height += events * place[i] - expected;
            slopes[i] = events - expected;
        }
        return height + believed_.log_density(place.first<2>(), slopes.first<2>());
    }

private:
    std::array<Counted, 2> counts_;
    TurnBelief believed_;
};

void add_posterior(const std::array<Counted, 2>& counts, const FitOptions& options, const Progress& progress,
                   Fit& fit) {
    const TurnBelief believed{*options.prior, options.usual};
    const Posterior posterior{counts[0], counts[1], believed};
    const Box limits{{-7, -7}, {7, 7}}; // .001 to 1000 a minute
    const Summit top =
        climb(posterior, {std::clamp(believed.centre(0), -7., 7.), std::clamp(believed.centre(1), -7., 7.)},
              limits, progress);
    if (top.outcome == Outcome::stopped) throw Stopped{};
    const Curvature sharpness = curvature(posterior, top.place);
    fit.uncertainty.append({{counts[0].parameter}, {counts[1].parameter}}, top.place, sharpness.covariance);
    for (std::size_t i = 0; i < 2; ++i) {
        const double here = top.place[i], error = sharpness.errors[i].value_or(4);
        const double share = from_data(believed.alone(i), error);
        Measured<Estimate> told = not_identified(share);
        if (share >= least_from_data)
            told = Estimate{.value = std::exp(here),
                            .count = static_cast<double>(counts[i].events),
                            .of = counts[i].minutes,
                            .interval = measure::Range{std::exp(here - two_sided * error),
                                                       std::exp(here + two_sided * error),
                                                       "curvature of the posterior"}};
        fit.parameters[counts[i].parameter] = std::exp(here);
        fit.caregiver.push_back(fitted(counts[i].parameter, counts[i].events, std::move(told), options));
        fit.caregiver.back().from_data = share;
    }
}

} // namespace

void fit_distraction(std::span<const Transcript> transcripts, const FitOptions& options,
                     const Progress& progress, Fit& fit) {
    const Tally counted = tally(transcripts);
    const std::array counts{Counted{Parameter::distraction_begins, counted.distractions_begun,
                                    counted.seconds[CaregiverState::present] / 60, begun},
                            Counted{Parameter::distraction_ends, counted.distractions_ended,
                                    counted.seconds[CaregiverState::distracted] / 60, ended}};
    const bool coded = std::any_of(transcripts.begin(), transcripts.end(),
                                   [](const Transcript& one) { return one.distraction_coded; });
    if (coded && options.prior) return add_posterior(counts, options, progress, fit);
    for (const Counted& one : counts) {
        Measured<Estimate> told = Undetermined{"no distraction is coded"};
        if (coded) told = rate(one, options);
        // Few as they may be, they are those of these minutes: drawn from their count, if not told.
        if (coded && one.minutes > 0)
            fit.uncertainty.counted.push_back(
                {std::string{name(one.parameter)}, {{one.parameter, 1}}, one.events, one.minutes, {}});
        if (told) fit.parameters[one.parameter] = told->value;
        fit.caregiver.push_back(fitted(one.parameter, one.events, std::move(told), options));
    }
}

} // namespace attune::model
