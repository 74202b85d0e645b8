// SPDX-License-Identifier: Apache-2.0
#include <attune/model/first_answer.hpp>

#include <attune/chance/null_sample.hpp>
#include <attune/model/cue_strength.hpp>
#include <attune/model/latency_law.hpp>
#include <attune/model/noticing.hpp>
#include <attune/model/parameter_table.hpp>

#include <algorithm>
#include <cmath>

namespace attune::model {
namespace {

using Curve = std::array<double, first_answer_times.size()>;

constexpr double no_tick = 0; // the curve is of the law, not of what a coding resolves

const Fitted* number(const Fit& fit, Parameter parameter) {
    const auto found = std::find_if(fit.caregiver.begin(), fit.caregiver.end(),
                                    [parameter](const Fitted& one) { return one.name == name(parameter); });
    return found == fit.caregiver.end() ? nullptr : &*found;
}

bool is_told(const Fit& fit, Parameter parameter) {
    const Fitted* one = number(fit, parameter);
    return one && one->estimate;
}

Curve curve(const Parameters& parameters, ChannelSet seen) {
    const double strength = cue_strength(ChildState::bidding, Strategy::direct, parameters);
    const double noticed = -std::expm1(-parameters[Parameter::attentiveness] * strength);
    const LatencyLaw<double> law{parameters, Parameter::use_gaze, seen, no_tick};
    Curve made{};
    for (std::size_t i = 0; i < made.size(); ++i)
        made[i] = noticed * (1 - law.quiet({}, first_answer_times[i]));
    return made;
}

} // namespace

FirstAnswer first_answer(const Fit& fit, const Draws& draws, const Parameters& usual) {
    FirstAnswer made;
    ChannelSet seen;
    bool any = false;
    for (const Channel channel : channels) {
        if (!number(fit, of(Parameter::use_gaze, channel))) continue;
        seen.insert(channel);
        const bool told = is_told(fit, of(Parameter::use_gaze, channel))
                          && is_told(fit, of(Parameter::latency_gaze, channel));
        any = any || told;
        if (!told) made.kept_channels.emplace_back(attune::name(channel));
    }
    if (!any || !is_told(fit, Parameter::attentiveness)) return made;
    const Curve fitted = curve(fit.parameters, seen), expected = curve(usual, seen);
    std::array<std::vector<double>, first_answer_times.size()> drawn;
    for (std::uint32_t i = 0; i < consequence_draws; ++i) {
        const Curve one = curve(draws.draw(i), seen);
        for (std::size_t k = 0; k < one.size(); ++k) drawn[k].push_back(one[k]);
    }
    for (std::size_t k = 0; k < fitted.size(); ++k) {
        const chance::NullSummary all = chance::summarise(drawn[k]);
        made.points.push_back({first_answer_times[k], fitted[k], all.low, all.high, expected[k]});
    }
    return made;
}

} // namespace attune::model
