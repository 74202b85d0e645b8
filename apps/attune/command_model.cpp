// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/command.hpp>

#include <attune/model/ablation.hpp>
#include <attune/model/disruptor.hpp>
#include <attune/model/parameter_table.hpp>
#include <attune/model/population.hpp>
#include <attune/model/procedure.hpp>
#include <attune/report/text_table.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <iostream>
#include <vector>

namespace attune::app {

void add_model(Program& program);

namespace {

using report::TextTable;
using enum report::TextTable::Align;

void list_procedures() {
    TextTable table{{left, right, left}};
    for (const model::Procedure& one : model::built_in_procedures())
        table.row({one.name, fmt::format("{} s", one.length().count()), one.title});
    std::cout << table.text(0);
}

void list_populations() {
    TextTable table{{left, right, left}};
    for (const model::Population& one : model::built_in_populations())
        table.row({one.name, fmt::format("{} sessions", one.sessions), one.title});
    std::cout << table.text(0);
}

/// Each begins as a file of parameters would have it.
void list_parameters() {
    for (const model::ParameterRow& one : model::parameter_table())
        std::cout << fmt::format("{} = {} {}\n  {}\n  {}{}plausible {} … {}, {}\n", one.name, one.value,
                                 name(one.unit), one.meaning, one.symbol, one.symbol.empty() ? "" : " · ",
                                 one.least, one.most, name(one.origin));
}

void list_mechanisms() {
    TextTable table{{left, left}};
    for (const model::Ablation& one : model::ablations())
        table.row({std::string{one.name}, std::string{one.meaning}});
    std::cout << table.text(0);
}

/// The changes of parameters, and what else is different.
std::string changed(const model::Disruptor& disruptor) {
    std::vector<std::string> parts;
    for (const model::Change& one : disruptor.changes) parts.push_back(text(one));
    if (disruptor.is_away) parts.emplace_back("nobody there");
    if (disruptor.is_another_caregiver) parts.emplace_back("another caregiver");
    if (disruptor.still_seconds > 0)
        parts.push_back(fmt::format("{} s of still face in each session", disruptor.still_seconds));
    return fmt::format("{}", fmt::join(parts, ", "));
}

void list_disruptors() {
    for (const model::Disruptor& one : model::disruptors())
        std::cout << fmt::format("{} ({})\n    {}\n    {}\n", one.name, name(one.backing), one.claim,
                                 report::wrapped(changed(one), 100, 4));
}

} // namespace

void add_model(Program& program) {
    program.command("model procedures", "List the procedures that can be simulated")
        .explain(
            "Each with how long it lasts at most, and what it is. `attune simulate` takes one of them, or a "
            "file in the same form.")
        .does([](Progress&) { list_procedures(); });
    program.command("model parameters", "List the parameters of the model")
        .explain(
            "Each with its symbol, default, unit, plausible range, where the default comes from, and what it "
            "is. None of them is a norm: \"tuned\" was chosen so that the model behaves, \"guess\" nobody "
            "has "
            "checked.")
        .does([](Progress&) { list_parameters(); });
    program.command("model mechanisms", "List the mechanisms that can be switched off")
        .explain("`attune simulate --without NAME` runs the model without one, to see what it carries.")
        .does([](Progress&) { list_mechanisms(); });
    program.command("model disruptors", "List what can disrupt a development, and what repairs it")
        .explain(
            "Each with what it claims and which parameters it changes. \"Proposed\": the parameters and "
            "their "
            "direction belong to the design of the model; \"guess\": they do not. How much they change is a "
            "guess for all of them. A population names them: `attune develop`.")
        .does([](Progress&) { list_disruptors(); });
    program.command("model populations", "List the populations that can be developed")
        .explain(
            "Each with how many sessions it takes, and what it is. `attune develop` takes one of them, or a "
            "file in the same form.")
        .does([](Progress&) { list_populations(); });
}

} // namespace attune::app
