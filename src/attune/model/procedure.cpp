// SPDX-License-Identifier: Apache-2.0
#include <attune/model/procedure.hpp>

#include <attune/model/embedded/procedures.hpp>
#include <attune/model/parameter_table.hpp>
#include <attune/model/script.hpp>

#include <fmt/format.h>

#include <set>

namespace attune::model {
namespace {

constexpr double longest = 24 * 3600;

double checked(const ScriptTable& table, std::string_view key, double fallback, double least, double most) {
    const double value = table.number(key).value_or(fallback);
    if (value >= least && value <= most) return value;
    throw UnusableScript{fmt::format("{}: {} = {} is not between {} and {}",
                                     table.values.find(key)->second.place, key, value, least, most)};
}

CaregiverState caregiver_of(const ScriptTable& table) {
    const std::string word = table.text("caregiver").value_or("present");
    if (const auto state = caregiver_state_named(word)) return *state;
    throw UnusableScript{fmt::format("{}: caregiver = \"{}\" is none of present, distracted, still, absent",
                                     table.values.find("caregiver")->second.place, word)};
}

/// Who is told to be still or to go is told so; the measures know it by that.
std::optional<Instruction> instruction(CaregiverState caregiver) {
    if (caregiver == CaregiverState::still) return Instruction{Act::still, {}};
    if (caregiver == CaregiverState::absent) return Instruction{Act::away, {}};
    return {};
}

PlannedEpisode episode(const ScriptTable& table) {
    table.expect("an episode", {"name", "seconds", "caregiver", "free", "stressors", "longest_cry"});
    const auto name = table.text("name");
    if (!name || name->empty())
        throw UnusableScript{fmt::format("{}: an episode has no name; write name = \"play\"", table.place)};
    if (!table.number("seconds"))
        throw UnusableScript{
            fmt::format("{}: the episode {} has no length; write seconds = 120", table.place, *name)};
    PlannedEpisode made;
    made.name = *name;
    made.length = Seconds{checked(table, "seconds", 0, 1, longest)};
    made.conditions.caregiver = caregiver_of(table);
    made.conditions.is_free = table.truth("free").value_or(is_reachable(made.conditions.caregiver));
    made.conditions.stressors = checked(table, "stressors", 0, 0, 600);
    if (table.number("longest_cry"))
        made.conditions.longest_cry = checked(table, "longest_cry", 0, 1, longest);
    made.instruction = instruction(made.conditions.caregiver);
    return made;
}

std::vector<std::pair<Parameter, double>> changes(const ScriptTable& table) {
    std::vector<std::pair<Parameter, double>> made;
    for (const auto& [key, value] : table.values) {
        const auto parameter = parameter_named(key);
        if (!parameter)
            throw UnusableScript{fmt::format(
                "{}: there is no parameter {}; `attune model parameters` lists them", value.place, key)};
        const double number = *table.number(key);
        if (const auto why = refusal(*parameter, number))
            throw UnusableScript{fmt::format("{}: {}", value.place, *why)};
        made.emplace_back(*parameter, number);
    }
    return made;
}

} // namespace

Seconds Procedure::length() const {
    Seconds sum{0};
    for (const PlannedEpisode& one : episodes) sum += one.length;
    return sum;
}

Parameters Procedure::applied_to(Parameters parameters) const {
    for (const auto& [parameter, value] : changes) parameters[parameter] = value;
    return parameters;
}

Procedure procedure(std::string_view toml, const std::string& name) {
    const Script read = script(toml, name);
    read.top.expect("a procedure", {"name", "title", "distraction", "episode", "parameters"});
    Procedure made;
    made.name = read.top.text("name").value_or(name);
    made.title = read.top.text("title").value_or("");
    made.distraction = read.top.text("distraction").value_or("telephone");
    std::set<std::string> names;
    if (const auto list = read.lists.find("episode"); list != read.lists.end())
        for (const ScriptTable& table : list->second) {
            made.episodes.push_back(episode(table));
            if (!names.insert(made.episodes.back().name).second)
                throw UnusableScript{
                    fmt::format("{}: two episodes are called {}", table.place, made.episodes.back().name)};
        }
    if (made.episodes.empty())
        throw UnusableScript{fmt::format("{}: there is no episode; begin one with [[episode]]", name)};
    for (const auto& [word, table] : read.tables) {
        if (word != "parameters")
            throw UnusableScript{fmt::format(
                "{}: there is no table [{}]; there are [[episode]] and [parameters]", table.place, word)};
        made.changes = changes(table);
    }
    return made;
}

const std::vector<Procedure>& built_in_procedures() {
    static const auto all = [] {
        std::vector<Procedure> made;
        for (const embedded::File& file : embedded::procedures)
            made.push_back(procedure(file.text, std::string{file.name.substr(0, file.name.rfind('.'))}));
        return made;
    }();
    return all;
}

const Procedure* built_in_procedure(std::string_view name) {
    for (const Procedure& one : built_in_procedures())
        if (one.name == name) return &one;
    return nullptr;
}

Parameters parameters(std::string_view toml, const std::string& name, Parameters onto) {
    const Script read = script(toml, name);
    if (!read.tables.empty() || !read.lists.empty())
        throw UnusableScript{
            fmt::format("{}: a file of parameters has no tables; write name = value, one a line", name)};
    for (const auto& [parameter, value] : changes(read.top)) onto[parameter] = value;
    return onto;
}

} // namespace attune::model
