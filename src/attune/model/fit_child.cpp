// SPDX-License-Identifier: Apache-2.0
#include <attune/model/fit_child.hpp>

#include <attune/chance/kolmogorov_smirnov.hpp>
#include <attune/chance/poisson_interval.hpp>
#include <attune/model/prior.hpp>
#include <attune/model/replay.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace attune::model {
namespace {

constexpr double next_to_nothing = 1e-9;
constexpr double two_sided = 1.959963984540054; // the normal quantile of 97.5 %

/// The same passage of several transcripts, one after the other.
void append(Passage& all, const Passage& next) {
    for (const double place : next.places) all.places.push_back(all.expected + place);
    all.times += next.times;
    all.expected += next.expected;
    all.logarithms += next.logarithms;
}

std::vector<Passage> passages(std::span<const Transcript> transcripts, const FitOptions& options, Fit& fit) {
    std::vector<Passage> all;
    for (const Transcript& one : transcripts) {
        const Replay replay{one, options.usual};
        fit.not_weighed += replay.not_weighed();
        if (all.empty())
            all = replay.passages();
        else
            for (std::size_t i = 0; i < all.size(); ++i) append(all[i], replay.passages()[i]);
    }
    return all;
}

std::string name_of(const Passage& passage) {
    if (passage.from == passage.to) return fmt::format("cues while {}", name(passage.from));
    return fmt::format("{} -> {}", name(passage.from), name(passage.to));
}

measure::Measured<measure::Estimate> factor(const Passage& passage, unsigned least_events) {
    if (passage.expected < next_to_nothing)
        return measure::Undetermined{fmt::format("the child was not seen {}", name(passage.from))};
    if (passage.times < least_events)
        return measure::Undetermined{fmt::format("it came {} {}, of {:.1f} expected; at least {} are needed",
                                                 passage.times, passage.times == 1 ? "time" : "times",
                                                 passage.expected, least_events)};
    const chance::Bounds range = chance::poisson_rate_interval({passage.times, passage.expected});
    const auto times = static_cast<double>(passage.times);
    return measure::Estimate{.value = times / passage.expected,
                             .count = times,
                             .of = passage.expected,
                             .interval = measure::Range{range.low, range.high, "exact Poisson"}};
}

/// The same a posteriori; what is believed of a factor is weak, around 1.
Fitted weighed_factor(const Passage& passage, Fitted one, const Progress& progress) {
    const Belief belief = Belief::weak(Scale::logarithm, 1);
    const auto times = static_cast<double>(passage.times);
    const Summit top = climb(
        [&](std::span<const double> place, std::span<double> slopes) {
            const double expected = std::exp(place[0]) * passage.expected;
            const Dual<1> believed = belief.log_density(place[0]);
            slopes[0] = times - expected + believed.slopes[0];
            return times * place[0] - expected + believed.value;
        },
        {0}, {{-7}, {7}}, progress);
    if (top.outcome == Outcome::stopped) throw Stopped{};
    const double value = std::exp(top.place[0]);
    const double error = 1 / std::sqrt(value * passage.expected + 1 / belief.variance());
    one.from_data = from_data(belief, error);
    if (*one.from_data < least_from_data)
        one.estimate = not_identified(*one.from_data);
    else
        one.estimate = measure::Estimate{.value = value,
                                         .count = times,
                                         .of = passage.expected,
                                         .interval = measure::Range{value * std::exp(-two_sided * error),
                                                                    value * std::exp(two_sided * error),
                                                                    "curvature of the posterior"}};
    return one;
}

/// The normal law of its logarithm that an interval a posteriori was made from.
CountedRate::Believed believed(const measure::Estimate& told) {
    return {told.value, std::log(told.interval->high / told.value) / two_sided};
}

Residual residual(const Passage& passage) {
    std::vector<double> places;
    for (const double place : passage.places)
        places.push_back(std::clamp(place / passage.expected, 0.0, 1.0));
    return {name_of(passage), passage.times, chance::against_uniform(places).p};
}

} // namespace

void fit_child(std::span<const Transcript> transcripts, const FitOptions& options, const Progress& progress,
               Fit& fit) {
    for (const Passage& passage : passages(transcripts, options, fit)) {
        Fitted one{.name = name_of(passage),
                   .unit = "times as often as usual",
                   .meaning = {},
                   .usual = 1,
                   .events = passage.times,
                   .estimate = factor(passage, options.least_events)};
        if (options.prior) one = weighed_factor(passage, std::move(one), progress);
        const double told = one.estimate ? one.estimate->value : 1;
        fit.log_likelihood += passage.log_likelihood(told);
        if (one.estimate) {
            if (passage.times >= options.least_events) fit.residuals.push_back(residual(passage));
            CountedRate rate{one.name, {}, passage.times, passage.expected, {}};
            if (options.prior) rate.believed = believed(*one.estimate);
            for (const Move& move : moves_from(passage.from))
                if (move.to == passage.to && move.disposition != Disposition::conflict) {
                    rate.at_one.emplace_back(move.coefficient, options.usual[move.coefficient]);
                    fit.parameters[move.coefficient] = options.usual[move.coefficient] * told;
                }
            fit.uncertainty.counted.push_back(std::move(rate));
        }
        fit.child.push_back(std::move(one));
    }
}

} // namespace attune::model
