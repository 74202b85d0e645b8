// SPDX-License-Identifier: Apache-2.0
#include <attune/model/fit_caregiver.hpp>

#include <attune/model/caregiver_climb.hpp>
#include <attune/model/curvature.hpp>
#include <attune/model/fitted.hpp>
#include <attune/model/profile.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::model {
namespace {

using measure::Estimate;
using measure::Undetermined;

Fitted* find(Fit& fit, Parameter parameter) {
    const auto found = std::find_if(fit.caregiver.begin(), fit.caregiver.end(),
                                    [&](const Fitted& one) { return one.name == name(parameter); });
    return found == fit.caregiver.end() ? nullptr : &*found;
}

/// That two states are not told does not say that there was one. What the caregiver does while present keeps
/// an interval that leaves distraction open: with it as far as without.
void leave_open(const CaregiverClimb& two, const Progress& progress, Fit& fit) {
    const Curvature sharpness = curvature(two.search.height, two.summit.place);
    for (std::size_t i = 0; i < two.search.freedoms.size(); ++i) {
        const Freedom& freedom = two.search.freedoms[i];
        if (freedom.parameter != Parameter::attentiveness && freedom.parameter != Parameter::offer_rate)
            continue;
        Fitted* const told = find(fit, freedom.parameter);
        if (told == nullptr || !told->estimate) continue;
        const ProfileRange ends = profile(two.search.height, two.summit, i, sharpness.errors[i].value_or(1),
                                          two.search.limits, progress);
        Estimate wider = *told->estimate;
        wider.interval = measure::Range{std::min(wider.interval->low, freedom.value(ends.low).value),
                                        std::max(wider.interval->high, freedom.value(ends.high).value),
                                        "profile likelihood, with distraction left open"};
        told->estimate = wider;
    }
}

/// With one state nothing of distraction is told.
void say_why_not(const FitOptions& options, Fit& fit) {
    const Undetermined why{
        fmt::format("not identified: with distraction the log-likelihood is only {:.1f} higher "
                    "than without; at least {} is needed",
                    fit.hidden->gain_told(), least_gain_of_two_states)};
    for (const Parameter parameter :
         {Parameter::attentiveness_distracted, Parameter::distraction_begins, Parameter::distraction_ends}) {
        Fitted one = fitted(parameter, 0, why, options);
        if (Fitted* const there = find(fit, parameter))
            *there = std::move(one);
        else
            fit.caregiver.push_back(std::move(one));
    }
}

} // namespace

void fit_caregiver(std::span<const Transcript> transcripts, const FitOptions& options, Progress& progress,
                   Fit& fit) {
    tell({transcripts, Availability::coded, options, progress}, transcripts, options, progress, fit);
}

void fit_hidden_caregiver(std::span<const Transcript> transcripts, const FitOptions& options,
                          Progress& progress, Fit& fit) {
    const CaregiverClimb two{transcripts, Availability::hidden, options, progress};
    if (options.prior) {
        fit.hidden = HiddenDistraction{.gain = {}, .two_states = true};
        return tell(two, transcripts, options, progress, fit);
    }
    const CaregiverClimb one{transcripts, Availability::coded, options, progress};
    const double gain = two.summit.height - one.summit.height;
    fit.hidden = HiddenDistraction{.gain = gain, .two_states = gain >= least_gain_of_two_states};
    tell(fit.hidden->two_states ? two : one, transcripts, options, progress, fit);
    if (fit.hidden->two_states) return;
    leave_open(two, progress, fit);
    say_why_not(options, fit);
}

} // namespace attune::model
