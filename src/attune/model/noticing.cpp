// SPDX-License-Identifier: Apache-2.0
#include <attune/model/noticing.hpp>

#include <attune/chance/null_sample.hpp>
#include <attune/model/cue_strength.hpp>
#include <attune/model/parameter_table.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace attune::model {
namespace {

using measure::Estimate;
using measure::Measured;
using measure::Undetermined;
using enum CaregiverState;

constexpr std::array cues{ChildState::engaged, ChildState::bidding, ChildState::alarmed};

double chance_of(double readiness, double strength) {
    return -std::expm1(-readiness * strength);
}

double readiness(const Parameters& parameters, CaregiverState caregiver) {
    const double kappa = parameters[Parameter::attentiveness];
    return caregiver == present ? kappa : kappa * parameters[Parameter::attentiveness_distracted];
}

const Fitted* number(const Fit& fit, Parameter parameter) {
    const auto found = std::find_if(fit.caregiver.begin(), fit.caregiver.end(),
                                    [parameter](const Fitted& one) { return one.name == name(parameter); });
    return found == fit.caregiver.end() ? nullptr : &*found;
}

/// The number, or why it is not told.
Measured<Estimate> told(const Fit& fit, Parameter parameter) {
    const Fitted* one = number(fit, parameter);
    return one ? one->estimate : Measured<Estimate>{Undetermined{"the fit did not ask for it"}};
}

Estimate while_present(const Estimate& kappa, double strength) {
    return {.value = chance_of(kappa.value, strength),
            .of = kappa.of,
            .interval = measure::Range{chance_of(kappa.interval->low, strength),
                                       chance_of(kappa.interval->high, strength), kappa.interval->how}};
}

Estimate while_distracted(const Fit& fit, const Draws& draws, double strength, double cues_in_distraction) {
    std::vector<double> chances;
    for (std::uint32_t i = 0; i < consequence_draws; ++i)
        chances.push_back(chance_of(readiness(draws.draw(i), distracted), strength));
    const chance::NullSummary all = chance::summarise(chances);
    return {.value = chance_of(readiness(fit.parameters, distracted), strength),
            .of = cues_in_distraction,
            .interval = measure::Range{all.low, all.high, "draws of the fit"}};
}

} // namespace

std::string_view cue_name(ChildState state) {
    if (state == ChildState::alarmed) return "cry";
    return state == ChildState::bidding ? "bid" : "soft cue";
}

std::vector<Noticing> noticing(const Fit& fit, const Draws& draws, const Parameters& usual) {
    const Measured<Estimate> kappa = told(fit, Parameter::attentiveness);
    const Measured<Estimate> left = told(fit, Parameter::attentiveness_distracted);
    std::vector<Noticing> all;
    for (const CaregiverState caregiver : {present, distracted})
        for (const ChildState cue : cues) {
            const double strength = cue_strength(cue, Strategy::direct, usual);
            Measured<Estimate> chance = kappa;
            if (kappa && caregiver == present) chance = while_present(*kappa, strength);
            if (kappa && caregiver == distracted)
                chance = left ? Measured<Estimate>{while_distracted(fit, draws, strength, *left->of)} : left;
            all.push_back({cue, caregiver, strength, chance_of(readiness(usual, caregiver), strength),
                           std::move(chance)});
        }
    return all;
}

} // namespace attune::model
