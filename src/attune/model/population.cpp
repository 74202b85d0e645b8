// SPDX-License-Identifier: Apache-2.0
#include <attune/model/population.hpp>

#include <attune/model/embedded/populations.hpp>
#include <attune/model/parameter_table.hpp>
#include <attune/model/procedure.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace attune::model {
namespace {

constexpr double most_sessions = 100'000;
constexpr double most_generations = 100;

double number(const ScriptTable& table, std::string_view key, double fallback, double least, double most) {
    const double value = table.number(key).value_or(fallback);
    if (value >= least && value <= most) return value;
    throw UnusableScript{fmt::format("{}: {} = {} is not between {} and {}",
                                     table.values.find(key)->second.place, key, value, least, most)};
}

unsigned whole(const ScriptTable& table, std::string_view key, double fallback, double least, double most) {
    const double value = number(table, key, fallback, least, most);
    if (value == std::floor(value)) return static_cast<unsigned>(value);
    throw UnusableScript{
        fmt::format("{}: {} = {} is no whole number", table.values.find(key)->second.place, key, value)};
}

Sessions sessions(const ScriptTable& table, unsigned last) {
    Sessions made{whole(table, "from", 1, 1, last), last};
    made.to = whole(table, "to", last, made.from, most_sessions);
    return made;
}

/// "20 70": sessions in their order, the last of all after them.
std::vector<unsigned> told_after(const ScriptTable& table, unsigned last) {
    std::vector<unsigned> made;
    const std::string text = table.text("told_after").value_or("");
    const char* const end = text.data() + text.size();
    for (const char* at = text.data(); at != end;) {
        if (*at == ' ') {
            ++at;
            continue;
        }
        unsigned session = 0;
        const auto [stop, error] = std::from_chars(at, end, session);
        if (error != std::errc{} || session < (made.empty() ? 1 : made.back() + 1) || session > last)
            throw UnusableScript{
                fmt::format("{}: told_after = \"{}\" wants sessions from 1 to {}, in their order: \"20 70\"",
                            table.values.find("told_after")->second.place, text, last)};
        made.push_back(session);
        at = stop;
    }
    if (made.empty() || made.back() != last) made.push_back(last);
    return made;
}

/// Takes the parameters out of a table; `others` are keys that are none.
Spread spread(const ScriptTable& table, const std::vector<std::string_view>& others, bool of_caregiver) {
    Spread made;
    for (const auto& [key, value] : table.values) {
        if (std::find(others.begin(), others.end(), key) != others.end()) continue;
        const auto parameter = parameter_named(key);
        const Distribution drawn =
            key == "distracted_share" || parameter ? distribution(value, key) : Distribution{};
        if (key == "distracted_share") {
            made.distracted = drawn;
            continue;
        }
        if (!parameter)
            throw UnusableScript{fmt::format(
                "{}: there is no parameter {}; `attune model parameters` lists them", value.place, key)};
        if (of_caregiver && !is_of_caregiver(*parameter))
            throw UnusableScript{
                fmt::format("{}: {} is the child's, and stays with another caregiver; say it "
                            "under [parameters]",
                            value.place, key)};
        if (drawn.kind == Distribution::Kind::constant)
            if (const auto why = refusal(*parameter, drawn.first))
                throw UnusableScript{fmt::format("{}: {}", value.place, *why)};
        made.parameters.emplace_back(*parameter, drawn);
    }
    return made;
}

PlannedCaregiver caregiver(const ScriptTable& table, unsigned last) {
    PlannedCaregiver made;
    made.name = table.text("name").value_or("another caregiver");
    made.sessions = sessions(table, last);
    made.every = whole(table, "every", 1, 1, most_sessions);
    made.share = number(table, "share", 1, 0, 1);
    made.spread = spread(table, {"name", "from", "to", "every", "share"}, true);
    return made;
}

TimedDisruptor disruptor(const ScriptTable& table, unsigned last, unsigned generations) {
    table.expect("a disruptor", {"name", "from", "to", "share", "generation"});
    const std::string named = table.text("name").value_or("");
    const Disruptor* found = disruptor_named(named);
    if (found == nullptr)
        throw UnusableScript{fmt::format(
            "{}: there is no disruptor \"{}\"; `attune model disruptors` lists them", table.place, named)};
    TimedDisruptor made{found, sessions(table, last), number(table, "share", 1, 0, 1), {}};
    if (table.number("generation")) made.generation = whole(table, "generation", 1, 1, generations);
    return made;
}

void expect_known(const Script& read) {
    for (const auto& [word, table] : read.tables)
        if (word != "parameters")
            throw UnusableScript{fmt::format(
                "{}: there is no table [{}]; there are [parameters], [[caregiver]] and [[disruptor]]",
                table.place, word)};
    for (const auto& [word, list] : read.lists)
        if (word != "caregiver" && word != "disruptor")
            throw UnusableScript{
                fmt::format("{}: there is no [[{}]]; there are [parameters], [[caregiver]] and [[disruptor]]",
                            list.front().place, word)};
}

std::string text(const Sessions& sessions) {
    return fmt::format("{}-{}", sessions.from, sessions.to);
}

std::string text(const Spread& spread) {
    std::string all;
    for (const auto& [parameter, drawn] : spread.parameters)
        all += fmt::format("  {} {}\n", name(parameter), text(drawn));
    if (spread.distracted) all += fmt::format("  distracted_share {}\n", text(*spread.distracted));
    return all;
}

} // namespace

bool is_of_caregiver(Parameter parameter) {
    return parameter >= Parameter::attentiveness && parameter <= Parameter::mirror_pace;
}

Population population(std::string_view toml, const std::string& name) {
    const Script read = script(toml, name);
    read.top.expect("a population", {"name", "title", "dyads", "generations", "sessions", "told_after",
                                     "watched", "self_regulation", "settling_floor"});
    expect_known(read);
    Population made;
    made.name = read.top.text("name").value_or(name);
    made.title = read.top.text("title").value_or("");
    made.dyads = whole(read.top, "dyads", 1000, 1, 1e9);
    made.generations = whole(read.top, "generations", 1, 1, most_generations);
    made.sessions = whole(read.top, "sessions", 150, 1, most_sessions);
    made.told_after = told_after(read.top, made.sessions);
    made.watched = whole(read.top, "watched", 10, 1, most_sessions);
    made.self_regulation = number(read.top, "self_regulation", 0, 0, 1);
    made.settling_floor = number(read.top, "settling_floor", 20, 1, 1000);
    if (const auto table = read.tables.find("parameters"); table != read.tables.end())
        made.spread = spread(table->second, {}, false);
    const auto each = [&](std::string_view word, const auto& take) {
        if (const auto list = read.lists.find(word); list != read.lists.end())
            for (const ScriptTable& table : list->second) take(table);
    };
    each("caregiver",
         [&](const ScriptTable& table) { made.caregivers.push_back(caregiver(table, made.sessions)); });
    each("disruptor", [&](const ScriptTable& table) {
        made.disruptors.push_back(disruptor(table, made.sessions, made.generations));
    });
    return made;
}

const std::vector<Population>& built_in_populations() {
    static const auto all = [] {
        std::vector<Population> made;
        for (const embedded::File& file : embedded::populations)
            made.push_back(population(file.text, std::string{file.name.substr(0, file.name.rfind('.'))}));
        return made;
    }();
    return all;
}

const Population* built_in_population(std::string_view name) {
    for (const Population& one : built_in_populations())
        if (one.name == name) return &one;
    return nullptr;
}

std::size_t caregivers(const Population& population) {
    const auto is_adoption = [](const TimedDisruptor& one) { return one.disruptor->is_another_caregiver; };
    const auto& disruptors = population.disruptors;
    return 1 + population.caregivers.size()
           + (std::any_of(disruptors.begin(), disruptors.end(), is_adoption) ? 1 : 0);
}

std::string caregiver_name(const Population& population, std::size_t caregiver) {
    if (caregiver == 0) return "first";
    return caregiver <= population.caregivers.size() ? population.caregivers[caregiver - 1].name
                                                     : "by adoption";
}

std::string description(const Population& population) {
    std::string all = fmt::format("generations {} sessions {} watched {} self_regulation {} settling_floor "
                                  "{}\n told_after",
                                  population.generations, population.sessions, population.watched,
                                  population.self_regulation, population.settling_floor);
    for (const unsigned one : population.told_after) all += fmt::format(" {}", one);
    all += '\n' + text(population.spread);
    for (const PlannedCaregiver& one : population.caregivers)
        all += fmt::format("caregiver {} every {} share {}\n{}", text(one.sessions), one.every, one.share,
                           text(one.spread));
    for (const TimedDisruptor& one : population.disruptors)
        all += fmt::format("disruptor {} {} {} in generation {}\n", one.disruptor->name, text(one.sessions),
                           one.share, one.generation.value_or(0));
    return all;
}

} // namespace attune::model
