// SPDX-License-Identifier: Apache-2.0
#include <attune/model/caregiver_climb.hpp>

#include <attune/model/answering.hpp>
#include <attune/model/curvature.hpp>
#include <attune/model/fitted.hpp>
#include <attune/model/profile.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace attune::model {
namespace {

using measure::Estimate;
using measure::Measured;
using measure::Undetermined;

constexpr double two_sided = 1.959963984540054; // the normal quantile of 97.5 %

Measured<Estimate> estimate(const Freedom& freedom, double coordinate, const measure::Range& range,
                            std::size_t events) {
    const auto at = [&](double place) { return freedom.value(place).value; };
    return Estimate{.value = at(coordinate),
                    .count = {},
                    .of = static_cast<double>(events),
                    .interval = measure::Range{at(range.low), at(range.high), range.how}};
}

/// The parameters that take part in a direction, the most first.
std::string names_in(const std::vector<double>& direction, const std::vector<Freedom>& freedoms) {
    std::string names;
    for (std::size_t i = 0; i < freedoms.size(); ++i)
        if (direction[i] * direction[i] > .1)
            names += (names.empty() ? "" : ", ") + std::string{name(freedoms[i].parameter)};
    return names;
}

/// The intervals of a fit, made when they are asked for.
class Intervals {
public:
    Intervals(const CaregiverClimb& climbed, const FitOptions& options, Progress& progress)
        : search_{climbed.search}, summit_{climbed.summit}, hidden_{climbed.availability
                                                                    == Availability::hidden},
          profiles_{options.profiles}, posterior_{options.prior.has_value()}, progress_{progress} {}

    /// The profile follows a likelihood that leans, and costs a fit for each step: of the likelihood for what
    /// is asked most and for hidden distraction, of others where it is wished for.
    measure::Range of(std::size_t i, double error) const {
        const double here = summit_.place[i];
        if (!profiles_ && (posterior_ || !leans(search_.freedoms[i].parameter)))
            return {here - two_sided * error, here + two_sided * error,
                    posterior_ ? "curvature of the posterior" : "curvature of the likelihood"};
        const ProfileRange ends = profile(search_.height, summit_, i, error, search_.limits, progress_);
        return {ends.low, ends.high, posterior_ ? "profile of the posterior" : "profile likelihood"};
    }

private:
    bool leans(Parameter parameter) const {
        using enum Parameter;
        if (parameter == attentiveness) return true;
        return hidden_
               && (parameter == attentiveness_distracted || parameter == distraction_begins
                   || parameter == distraction_ends);
    }

    const CaregiverSearch& search_;
    const Summit& summit_;
    bool hidden_;
    bool profiles_;
    bool posterior_;
    Progress& progress_;
};

/// One number: its estimate, or why there is none.
Fitted told(const Question& question, const CaregiverClimb& climbed, const Curvature& sharpness,
            const Intervals& intervals, const FitOptions& options) {
    const CaregiverSearch& search = climbed.search;
    const auto with = [&](Measured<Estimate> estimate) {
        return fitted(question.parameter, question.events, std::move(estimate), options);
    };
    const auto free = std::find(search.freedoms.begin(), search.freedoms.end(), Freedom{question.parameter});
    if (free == search.freedoms.end()) {
        if (!options.prior) return with(too_few(question, options.least_events));
        return with(Undetermined{"in this population it is the same for everybody"});
    }
    const auto i = static_cast<std::size_t>(free - search.freedoms.begin());
    const std::optional<double> error = sharpness.errors[i];
    if (!error) return with(Undetermined{"the recording says next to nothing about it: a flat direction"});
    std::optional<double> share;
    if (options.prior) share = from_data(search.beliefs[i], *error);
    Fitted made =
        share && *share < least_from_data
            ? with(not_identified(*share))
            : with(estimate(*free, climbed.summit.place[i], intervals.of(i, *error), question.events));
    made.from_data = share;
    return made;
}

/// The place on the flat through a summit that comes nearest to the usual one; the usual one where the
/// curvature says nothing of any direction.
std::vector<double> towards_usual(std::vector<double> place, const Curvature& sharpness,
                                  const std::vector<double>& usual) {
    const bool nothing = std::none_of(sharpness.errors.begin(), sharpness.errors.end(),
                                      [](const auto& error) { return error.has_value(); });
    if (nothing && sharpness.flat.empty()) return usual;
    const std::vector<double> summit = place;
    for (const std::vector<double>& direction : sharpness.flat) {
        double along = 0;
        for (std::size_t i = 0; i < place.size(); ++i) along += direction[i] * (usual[i] - summit[i]);
        for (std::size_t i = 0; i < place.size(); ++i) place[i] += along * direction[i];
    }
    return place;
}

} // namespace

CaregiverClimb::CaregiverClimb(std::span<const Transcript> transcripts, Availability taken,
                               const FitOptions& options, Progress& progress)
    : availability{taken}, asked{questions(transcripts, taken)},
      search{search_for(transcripts, asked, options, taken)}, summit{highest(search, options, progress,
                                                                             agreed)} {}

void tell(const CaregiverClimb& climbed, std::span<const Transcript> transcripts, const FitOptions& options,
          Progress& progress, Fit& fit) {
    const auto& [availability, asked, search, agreed, summit] = climbed;
    fit.agreed = agreed;
    const Curvature sharpness = curvature(search.height, summit.place);
    fit.outcome = sharpness.flat.empty() ? summit.outcome : Outcome::not_identified;
    for (const std::vector<double>& direction : sharpness.flat)
        fit.flat.push_back(names_in(direction, search.freedoms));
    fit.uncertainty.append(
        search.freedoms, towards_usual(summit.place, sharpness, coordinates(search.freedoms, options.usual)),
        sharpness.covariance);
    const Parameters highest = at(search.freedoms, summit.place, search.others);
    const Intervals intervals{climbed, options, progress};
    for (const Question& question : asked) {
        Fitted one = told(question, climbed, sharpness, intervals, options);
        if (one.estimate || options.prior) fit.parameters[question.parameter] = highest[question.parameter];
        fit.caregiver.push_back(std::move(one));
    }
    for (const Transcript& one : transcripts) {
        const Answering<double> answering{highest, one, availability};
        fit.log_likelihood += answering.log_likelihood();
        fit.unexplained += answering.unexplained();
    }
}

} // namespace attune::model
