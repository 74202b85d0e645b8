// SPDX-License-Identifier: Apache-2.0
#include <attune/model/upbringing.hpp>

#include <attune/model/parameter_table.hpp>
#include <attune/timeline/misuse.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::model {
namespace {

/// Distractions begin no more often than this, a minute.
constexpr double most_distractions = 20;

} // namespace

Upbringing::Upbringing(const DevelopmentPlan& plan, chance::Seed seed, std::uint64_t dyad,
                       const Generation& generation)
    : plan_{plan}, seed_{seed}, dyad_{dyad}, generation_{generation} {
    if (generation.childhood && !plan.norms) throw Misuse{"a childhood without norms to compare it with"};
    if (generation.number == 0) return;
    for (const TimedDisruptor& one : plan.population.disruptors) {
        if (one.generation.value_or(generation.number) != generation.number) continue;
        chance::Stream stream{seed, row(fmt::format("disruptor {}", one.disruptor->name)), dyad};
        if (stream.uniform() < one.share) disruptors_.push_back(&one);
    }
}

std::string Upbringing::row(std::string_view purpose) const {
    return generation_.number == 1 ? std::string{purpose}
                                   : fmt::format("{} in generation {}", purpose, generation_.number);
}

Time Upbringing::at(unsigned session) const {
    Time time;
    for (const TimedDisruptor* one : disruptors_)
        if (one->sessions.contain(session)) time.disruptors.add(*one->disruptor);
    const auto& caregivers = plan_.population.caregivers;
    for (std::size_t i = 0; i < caregivers.size(); ++i)
        if (has(i + 1, session)) time.caregiver = i + 1;
    if (time.disruptors.is_another_caregiver()) time.caregiver = caregivers.size() + 1;
    return time;
}

bool Upbringing::has(std::size_t caregiver, unsigned session) const {
    const PlannedCaregiver& planned = plan_.population.caregivers[caregiver - 1];
    if (!planned.has(session) || planned.share == 1) return planned.has(session);
    chance::Stream stream{seed_, row(fmt::format("sessions of caregiver {}", caregiver)),
                          dyad_ * sessions_of_a_dyad + session};
    return stream.uniform() < planned.share;
}

Parameters Upbringing::parameters(const Time& time) const {
    const Population& population = plan_.population;
    Parameters drawn = plan_.parameters;
    draw(population.spread, time.caregiver, drawn);
    if (time.caregiver >= 1 && time.caregiver <= population.caregivers.size())
        draw(population.caregivers[time.caregiver - 1].spread, time.caregiver, drawn);
    if (generation_.childhood && time.caregiver == 0)
        drawn = with_heritage(drawn, *generation_.childhood, *plan_.norms, heritage(drawn));
    Parameters made = time.disruptors.applied_to(drawn);
    for (const ParameterRow& one : parameter_table())
        made[one.parameter] = within_limits(one.parameter, made[one.parameter]);
    for (const Ablation* one : plan_.without) one->remove(made);
    return made;
}

double Upbringing::heritage(Parameters drawn) const {
    for (const Ablation* one : plan_.without) one->remove(drawn);
    return drawn[Parameter::heritage];
}

void Upbringing::draw(const Spread& spread, std::size_t caregiver, Parameters& parameters) const {
    const auto drawn = [&](const Distribution& from, std::string_view what, bool is_of_child) {
        chance::Stream stream{
            seed_,
            row(fmt::format("{} of {}", what,
                            is_of_child ? "child" : fmt::format("caregiver {}", caregiver))),
            dyad_};
        return from.draw(stream);
    };
    for (const auto& [parameter, from] : spread.parameters)
        parameters[parameter] =
            within_limits(parameter, drawn(from, name(parameter), !is_of_caregiver(parameter)));
    if (!spread.distracted) return;
    const double share = std::clamp(drawn(*spread.distracted, "distracted_share", false), 0., .999);
    parameters[Parameter::distraction_begins] =
        std::min(most_distractions, parameters[Parameter::distraction_ends] * share / (1 - share));
}

} // namespace attune::model
