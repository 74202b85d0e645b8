// SPDX-License-Identifier: Apache-2.0
#include <attune/model/caregiver_search.hpp>

#include <attune/chance/stream.hpp>
#include <attune/model/answering.hpp>
#include <attune/model/turn_belief.hpp>

#include <algorithm>

namespace attune::model {
namespace {

constexpr double spread_of_starts = .7; // of their coordinates
constexpr double same_height = 1e-2;

Height likelihood(std::span<const Transcript> transcripts, const std::vector<Freedom>& freedoms,
                  const Parameters& others, Availability availability) {
    return height_of(freedoms, others, [transcripts, availability](const auto& parameters) {
        auto sum = Answering{parameters, transcripts.front(), availability}.log_likelihood();
        for (const Transcript& one : transcripts.subspan(1))
            sum += Answering{parameters, one, availability}.log_likelihood();
        return sum;
    });
}

bool is_turn(Parameter parameter) {
    return parameter == Parameter::distraction_begins || parameter == Parameter::distraction_ends;
}

/// Of how often distraction begins and ends, the last two coordinates: believed together.
Height weighed_turns(Height likelihood, TurnBelief believed) {
    return [likelihood = std::move(likelihood), believed = std::move(believed)](std::span<const double> place,
                                                                                std::span<double> slopes) {
        const double height = likelihood(place, slopes);
        return height + believed.log_density(place.last<2>(), slopes.last<2>());
    };
}

std::vector<double> usual_place(const CaregiverSearch& search) {
    std::vector<double> place = coordinates(search.freedoms, search.others);
    for (std::size_t i = 0; i < search.beliefs.size(); ++i)
        place[i] = std::clamp(search.beliefs[i].mean(), search.limits.least[i], search.limits.most[i]);
    return place;
}

} // namespace

CaregiverSearch search_for(std::span<const Transcript> transcripts, const std::vector<Question>& asked,
                           const FitOptions& options, Availability availability) {
    CaregiverSearch made{.freedoms = {}, .beliefs = {}, .others = options.usual, .height = {}, .limits = {}};
    for (const Question& question : asked) {
        const Distribution* drawn = options.prior ? spread_of(*options.prior, question.parameter) : nullptr;
        if (drawn != nullptr && drawn->is_constant() && !is_turn(question.parameter))
            made.others[question.parameter] = drawn->first;
        else if (options.prior || question.events >= options.least_events)
            made.freedoms.push_back({question.parameter});
    }
    made.height = likelihood(transcripts, made.freedoms, made.others, availability);
    made.limits = box(made.freedoms);
    if (!options.prior) return made;
    const bool hidden = availability == Availability::hidden;
    const std::size_t apart = made.freedoms.size() - (hidden ? 2 : 0); // the turns are asked for last
    made.beliefs = beliefs(*options.prior, std::span{made.freedoms}.first(apart), options.usual);
    for (std::size_t i = 0; i < apart; ++i) made.beliefs[i].narrow(made.limits.least[i], made.limits.most[i]);
    made.height = weighed(std::move(made.height), made.beliefs);
    if (!hidden) return made;
    const TurnBelief turns{*options.prior, options.usual};
    made.height = weighed_turns(std::move(made.height), turns);
    for (const std::size_t i : {0, 1}) made.beliefs.push_back(turns.alone(i));
    return made;
}

Summit highest(const CaregiverSearch& search, const FitOptions& options, Progress& progress,
               unsigned& agreed) {
    const Box& limits = search.limits;
    const std::vector<double> usual = usual_place(search);
    chance::Stream stream{chance::Seed{options.seed}, "starts of a fit", 0};
    std::vector<Summit> ends;
    for (unsigned i = 0; i < std::max(options.climbs, 1U); ++i) {
        progress.at(static_cast<double>(i) / options.climbs);
        std::vector<double> start = usual;
        for (std::size_t k = 0; i > 0 && k < start.size(); ++k)
            start[k] =
                std::clamp(usual[k] + spread_of_starts * stream.normal(), limits.least[k], limits.most[k]);
        ends.push_back(climb(search.height, std::move(start), limits, progress));
        if (ends.back().outcome == Outcome::stopped) throw Stopped{};
    }
    const auto best = std::max_element(ends.begin(), ends.end(), [](const Summit& one, const Summit& next) {
        return one.height < next.height;
    });
    agreed = static_cast<unsigned>(std::count_if(ends.begin(), ends.end(), [&](const Summit& one) {
        return best->height - one.height < same_height;
    }));
    return *best;
}

} // namespace attune::model
