// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/command.hpp>

#include <attune/measure/measures.hpp>

#include <fmt/format.h>

#include <iostream>

namespace attune::app {

void add_measures(Program& program);

namespace {

void list_measures() {
    std::string text;
    for (const measure::Measure& one : measure::measures())
        for (const measure::Description* described : one.descriptions)
            text += fmt::format("{}{}\n  {}\n  {}\n  in {} · needs {}\n  {}\n", text.empty() ? "" : "\n",
                                described->identifier, described->name, described->question, described->unit,
                                described->needs, described->citation);
    std::cout << text;
}

} // namespace

void add_measures(Program& program) {
    program.command("measures", "List everything that attune measures")
        .explain(
            "For each measure: the identifier that `attune measure --only` takes, its name, the question "
            "that it answers, its unit, what it needs, and where it comes from.")
        .does([](Progress&) { list_measures(); });
}

} // namespace attune::app
