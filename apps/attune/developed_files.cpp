// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/developed.hpp>

#include <attune/model/lineage.hpp>
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
        if (population.generations > 1)
            json.member("generation", std::uint64_t{generation(population, heading.telling)});
        json.member("after_session", std::uint64_t{session(population, heading.telling)});
        if (caregivers(population) > 1)
            json.member("caregiver", caregiver_name(population, heading.caregiver));
        write_means(json, developed, heading);
        json.end_object();
    }
    json.end_list();
}

void write_handed_on(JsonWriter& json, const Developed& developed) {
    json.key("from_generation_to_generation").begin_list();
    for (unsigned from = 1; from < developed.plan.population.generations; ++from) {
        json.begin_object();
        json.member("from", std::uint64_t{from});
        for (const model::LearnedQuantity& quantity : model::learned_quantities()) {
            json.key(quantity.name).begin_object(Layout::one_line);
            if (const auto handed = handed_on(developed, from, quantity)) {
                json.member("r", handed->r);
                json.member("standard_error", handed->error);
                json.member("dyads", static_cast<std::uint64_t>(handed->dyads));
            }
            json.end_object();
        }
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
    std::string text = population.generations > 1 ? "dyad,generation,session" : "dyad,session";
    text += ",caregiver,disruptors";
    for (const model::Parameter one : parameters) text += fmt::format(",{}", name(one));
    for (const model::LearnedQuantity& one : model::learned_quantities())
        text += fmt::format(",{}", one.name);
    text += '\n';
    for (std::size_t dyad = 0; dyad < developed.dyads.size(); ++dyad) {
        const model::Development& development = developed.dyads[dyad];
        const auto upbringings = lineage(developed.plan, chance::Seed{developed.seed}, dyad, development);
        for (std::size_t i = 0; i < development.size(); ++i) {
            const model::Upbringing& upbringing = upbringings[generation(population, i) - 1];
            model::Time time = upbringing.at(session(population, i));
            const std::string first = population.generations > 1
                                          ? fmt::format("{},{},", dyad, generation(population, i))
                                          : fmt::format("{},", dyad);
            for (time.caregiver = 0; time.caregiver < development[i].size(); ++time.caregiver)
                if (const auto& learning = development[i][time.caregiver])
                    text += first + fmt::format("{}", session(population, i))
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
    if (population.generations > 1) json.member("generations", std::uint64_t{population.generations});
    json.member("sessions", std::uint64_t{population.sessions});
    json.key("without").begin_list(Layout::one_line);
    for (const model::Ablation* one : developed.plan.without) json.value(std::string{one->name});
    json.end_list();
    write_tellings(json, developed);
    if (population.generations > 1) write_handed_on(json, developed);
    json.end_object();
    return json.take();
}

} // namespace attune::app
