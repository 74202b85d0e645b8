// SPDX-License-Identifier: Apache-2.0
#include <attune/model/fit_caregiver.hpp>

#include <attune/chance/poisson_interval.hpp>
#include <attune/chance/stream.hpp>
#include <attune/measure/evidence.hpp>
#include <attune/model/answering.hpp>
#include <attune/model/curvature.hpp>
#include <attune/model/freedom.hpp>
#include <attune/model/profile.hpp>
#include <attune/model/tally.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace attune::model {
namespace {

using measure::Estimate;
using measure::Measured;
using measure::Undetermined;

constexpr double two_sided = 1.959963984540054; // the normal quantile of 97.5 %
constexpr double spread_of_starts = .7;         // of their coordinates
constexpr double same_height = 1e-2;

/// A parameter that the data may tell, and how much bears on it.
struct Question {
    Parameter parameter;
    std::size_t events;
    measure::Noun of; ///< what was counted
};

constexpr measure::Noun cues_present{"cue that found the caregiver present",
                                     "cues that found the caregiver present"};
constexpr measure::Noun cues_distracted{"cue in distraction", "cues in distraction"};
constexpr measure::Noun acts_at_all{"act", "acts"};
constexpr measure::Noun acts_on_channel{"act on this channel", "acts on this channel"};
constexpr measure::Noun acts_in_content{"act while the child was content",
                                        "acts while the child was content"};
constexpr measure::Noun begun{"distraction that began", "distractions that began"};
constexpr measure::Noun ended{"distraction that ended by itself", "distractions that ended by themselves"};

Undetermined too_few(std::size_t n, const measure::Noun& noun, const FitOptions& options) {
    return {
        fmt::format("{} {}; at least {} are needed", n, n == 1 ? noun.one : noun.many, options.least_events)};
}

std::vector<Question> questions(const Tally& tally, ChannelSet seen) {
    using enum CaregiverState;
    std::vector<Question> all{{Parameter::attentiveness, tally.cues[present], cues_present},
                              {Parameter::attentiveness_distracted, tally.cues[distracted], cues_distracted}};
    std::size_t acts = 0;
    for (const Channel channel : channels) acts += tally.acts[channel];
    all.push_back({Parameter::offer_rate, acts - tally.acts_in_content, acts_at_all});
    all.push_back({Parameter::intrusion_rate, tally.acts_in_content, acts_in_content});
    for (const Parameter first : {Parameter::use_gaze, Parameter::latency_gaze})
        for (const Channel channel : channels)
            if (seen.contains(channel))
                all.push_back({of(first, channel), tally.acts[channel], acts_on_channel});
    return all;
}

Height likelihood(std::span<const Transcript> transcripts, const std::vector<Freedom>& freedoms,
                  const Parameters& others) {
    return height_of(freedoms, others, [transcripts](const auto& parameters) {
        auto sum = Answering{parameters, transcripts.front()}.log_likelihood();
        for (const Transcript& one : transcripts.subspan(1))
            sum += Answering{parameters, one}.log_likelihood();
        return sum;
    });
}

/// The highest of several climbs; `agreed` of them came to it.
Summit highest(const Height& height, const std::vector<Freedom>& freedoms, const FitOptions& options,
               Progress& progress, unsigned& agreed) {
    const Box limits = box(freedoms);
    const std::vector<double> usual = coordinates(freedoms, options.usual);
    chance::Stream stream{chance::Seed{options.seed}, "starts of a fit", 0};
    std::vector<Summit> ends;
    for (unsigned i = 0; i < std::max(options.climbs, 1U); ++i) {
        progress.at(static_cast<double>(i) / options.climbs);
        std::vector<double> start = usual;
        for (std::size_t k = 0; i > 0 && k < start.size(); ++k)
            start[k] =
                std::clamp(usual[k] + spread_of_starts * stream.normal(), limits.least[k], limits.most[k]);
        ends.push_back(climb(height, std::move(start), limits, progress));
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

Measured<Estimate> estimate(const Freedom& freedom, double coordinate, const measure::Range& range,
                            std::size_t events) {
    const auto at = [&](double place) { return freedom.value(place).value; };
    return Estimate{.value = at(coordinate),
                    .count = {},
                    .of = static_cast<double>(events),
                    .interval = measure::Range{at(range.low), at(range.high), range.how}};
}

Fitted fitted(const Question& question, Measured<Estimate> estimate, const FitOptions& options) {
    const ParameterRow& described = row(question.parameter);
    return {.name = std::string{described.name},
            .unit = name(described.unit),
            .meaning = described.meaning,
            .usual = options.usual[question.parameter],
            .events = question.events,
            .estimate = std::move(estimate)};
}

/// The parameters that take part in a direction, the most first.
std::string names_in(const std::vector<double>& direction, const std::vector<Freedom>& freedoms) {
    std::string names;
    for (std::size_t i = 0; i < freedoms.size(); ++i)
        if (direction[i] * direction[i] > .1)
            names += (names.empty() ? "" : ", ") + std::string{name(freedoms[i].parameter)};
    return names;
}

Measured<Estimate> rate(std::size_t events, double seconds, const FitOptions& options,
                        const measure::Noun& noun) {
    if (events < options.least_events) return too_few(events, noun, options);
    const double minutes = seconds / 60;
    const chance::Bounds range = chance::poisson_rate_interval({events, minutes});
    const auto count = static_cast<double>(events);
    return Estimate{.value = count / minutes,
                    .count = count,
                    .of = minutes,
                    .interval = measure::Range{range.low, range.high, "exact Poisson"}};
}

} // namespace

void fit_caregiver(std::span<const Transcript> transcripts, const FitOptions& options, Progress& progress,
                   Fit& fit) {
    ChannelSet seen;
    for (const Transcript& one : transcripts)
        for (const Channel channel : channels)
            if (one.channels.contains(channel)) seen.insert(channel);
    const std::vector<Question> asked = questions(tally(transcripts), seen);
    std::vector<Freedom> freedoms;
    for (const Question& question : asked)
        if (question.events >= options.least_events) freedoms.push_back({question.parameter});

    const Height height = likelihood(transcripts, freedoms, options.usual);
    const Summit summit = highest(height, freedoms, options, progress, fit.agreed);
    const Curvature sharpness = curvature(height, summit.place);
    fit.outcome = sharpness.flat.empty() ? summit.outcome : Outcome::not_identified;
    for (const std::vector<double>& direction : sharpness.flat)
        fit.flat.push_back(names_in(direction, freedoms));
    fit.log_likelihood += summit.height;
    // The profile follows a likelihood that leans, and costs a fit for each step: for what is asked most.
    const auto range = [&](std::size_t i, double error) -> measure::Range {
        const double here = summit.place[i];
        if (freedoms[i].parameter != Parameter::attentiveness)
            return {here - two_sided * error, here + two_sided * error, "curvature of the likelihood"};
        const ProfileRange ends = profile(height, summit, i, error, box(freedoms), progress);
        return {ends.low, ends.high, "profile likelihood"};
    };
    for (const Question& question : asked) {
        const auto free = std::find(freedoms.begin(), freedoms.end(), Freedom{question.parameter});
        Measured<Estimate> told = too_few(question.events, question.of, options);
        if (free != freedoms.end()) {
            const auto i = static_cast<std::size_t>(free - freedoms.begin());
            told = sharpness.errors[i]
                       ? estimate(*free, summit.place[i], range(i, *sharpness.errors[i]), question.events)
                       : Measured<Estimate>{
                           Undetermined{"the recording says next to nothing about it: a flat direction"}};
        }
        if (told) fit.parameters[question.parameter] = told->value;
        fit.caregiver.push_back(fitted(question, std::move(told), options));
    }
    for (const Transcript& one : transcripts)
        fit.unexplained += Answering{at(freedoms, summit.place, options.usual), one}.unexplained();
}

void fit_distraction(std::span<const Transcript> transcripts, const FitOptions& options, Fit& fit) {
    const Tally counted = tally(transcripts);
    const bool coded = std::any_of(transcripts.begin(), transcripts.end(),
                                   [](const Transcript& one) { return one.distraction_coded; });
    const auto add = [&](Parameter parameter, std::size_t events, CaregiverState during,
                         const measure::Noun& what) {
        Measured<Estimate> told = Undetermined{"no distraction is coded"};
        if (coded) told = rate(events, counted.seconds[during], options, what);
        if (told) fit.parameters[parameter] = told->value;
        fit.caregiver.push_back(fitted({parameter, events, what}, std::move(told), options));
    };
    add(Parameter::distraction_begins, counted.distractions_begun, CaregiverState::present, begun);
    add(Parameter::distraction_ends, counted.distractions_ended, CaregiverState::distracted, ended);
}

} // namespace attune::model
