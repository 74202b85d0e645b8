// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/developed.hpp>

#include <attune/model/parameter_table.hpp>
#include <attune/report/json_writer.hpp>
#include <attune/timeline/csv_cell.hpp>

#include <fmt/format.h>

#include <set>

namespace attune::app {
namespace {

using report::JsonWriter;
using Layout = JsonWriter::Layout;

/// The parameters that differ between dyads or over time, in their order: they stand beside what was learned.
std::set<model::Parameter> varied(const model::Population& population) {
    std::set<model::Parameter> all;
    const auto add = [&](const model::Spread& spread) {
        for (const auto& [parameter, drawn] : spread.parameters) all.insert(parameter);
        if (spread.distracted) all.insert(model::Parameter::distraction_begins);
    };
    add(population.spread);
    for (const model::PlannedCaregiver& one : population.caregivers) add(one.spread);
    for (const model::TimedDisruptor& one : population.disruptors)
        for (const model::Change& change : one.disruptor->changes)
            for (auto i = static_cast<std::size_t>(change.first); i <= static_cast<std::size_t>(change.last);
                 ++i)
                all.insert(static_cast<model::Parameter>(i));
    return all;
}

void write_means(JsonWriter& json, const Developed& developed, const Heading& heading) {
    for (const model::LearnedQuantity& quantity : model::learned_quantities()) {
        const model::Mean found = mean(developed, heading, quantity);
        json.key(quantity.name).begin_object(Layout::one_line);
        if (found.n() > 0) json.member("mean", found.value());
        if (found.n() > 1) json.member("standard_error", found.error());
        json.member("dyads", found.n());
        json.end_object();
    }
}

void write_tellings(JsonWriter& json, const Developed& developed) {
    const model::Population& population = developed.plan.population;
    json.key("told").begin_list();
    for (const Heading& heading : headings(developed)) {
        json.begin_object();
        json.member("after_session", std::uint64_t{population.told_after[heading.telling]});
        if (caregivers(population) > 1)
            json.member("caregiver", caregiver_name(population, heading.caregiver));
        write_means(json, developed, heading);
        json.end_object();
    }
    json.end_list();
}

/// What follows the dyad and the session: the caregiver, what was drawn, and what was learned.
std::string rest_of_row(const model::Upbringing& upbringing, const model::Time& time, const std::string& name,
                        const std::set<model::Parameter>& parameters, const model::Learning& learning) {
    const model::Parameters drawn = upbringing.parameters(time);
    std::string text = fmt::format(",{},{}", csv_cell(name), csv_cell(time.disruptors.names()));
    for (const model::Parameter one : parameters) text += fmt::format(",{:.6g}", drawn[one]);
    for (const model::LearnedQuantity& one : model::learned_quantities()) {
        const auto value = one.read(learning);
        text += value ? fmt::format(",{:.6g}", *value) : ",";
    }
    return text + '\n';
}

} // namespace

std::string developed_csv(const Developed& developed) {
    const model::Population& population = developed.plan.population;
    const auto parameters = varied(population);
    std::string text = "dyad,session,caregiver,disruptors";
    for (const model::Parameter one : parameters) text += fmt::format(",{}", name(one));
    for (const model::LearnedQuantity& one : model::learned_quantities())
        text += fmt::format(",{}", one.name);
    text += '\n';
    for (std::size_t dyad = 0; dyad < developed.dyads.size(); ++dyad) {
        const model::Upbringing upbringing{developed.plan, chance::Seed{developed.seed}, dyad};
        for (std::size_t i = 0; i < population.told_after.size(); ++i) {
            model::Time time = upbringing.at(population.told_after[i]);
            const model::Telling& telling = developed.dyads[dyad][i];
            for (time.caregiver = 0; time.caregiver < telling.size(); ++time.caregiver)
                if (const auto& learning = telling[time.caregiver])
                    text += fmt::format("{},{}", dyad, population.told_after[i])
                            + rest_of_row(upbringing, time, caregiver_name(population, time.caregiver),
                                          parameters, *learning);
        }
    }
    return text;
}

std::string developed_json(const Developed& developed) {
    const model::Population& population = developed.plan.population;
    JsonWriter json;
    json.begin_object();
    json.member("attune_development", std::uint64_t{1});
    json.member("attune_version", std::string{ATTUNE_VERSION});
    json.member("population", population.name);
    json.member("dyads", static_cast<std::uint64_t>(developed.dyads.size()));
    json.member("seed", developed.seed);
    json.member("sessions", std::uint64_t{population.sessions});
    json.key("without").begin_list(Layout::one_line);
    for (const model::Ablation* one : developed.plan.without) json.value(std::string{one->name});
    json.end_list();
    write_tellings(json, developed);
    json.end_object();
    return json.take();
}

} // namespace attune::app
