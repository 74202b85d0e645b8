// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/developed.hpp>

#include <attune/report/text_table.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

namespace attune::app {
namespace {

using report::fixed_words;
using report::TextTable;
using enum report::TextTable::Align;

std::string heading(const Developed& developed) {
    const model::Population& population = developed.plan.population;
    std::string text =
        fmt::format("{}: {}\n{} simulated dyads, seed {}, {} sessions of ten minutes", population.name,
                    population.title, developed.dyads.size(), developed.seed, population.sessions);
    if (population.generations > 1) text += fmt::format(" in each of {} generations", population.generations);
    for (const model::Ablation* one : developed.plan.without) text += fmt::format(", without {}", one->name);
    return text + "\n\n";
}

/// "0.523 ± 0.004"; a bar where no dyad has a value.
std::string cell(const model::Mean& mean, int digits) {
    if (mean.n() == 0) return "–";
    return fmt::format("{} ± {}", fixed_words(mean.value(), digits), fixed_words(mean.error(), digits));
}

/// After which session; where there are several, in which generation, and of which caregiver.
void head(TextTable& table, const Developed& developed, const std::vector<Heading>& columns) {
    const model::Population& population = developed.plan.population;
    std::vector<std::string> generations{"in generation"}, sessions{"after session"};
    std::vector<std::string> names{"of the caregiver"};
    for (const Heading& one : columns) {
        generations.push_back(fmt::format("{}", generation(population, one.telling)));
        sessions.push_back(fmt::format("{}", session(population, one.telling)));
        names.push_back(caregiver_name(population, one.caregiver));
    }
    if (population.generations > 1) table.row(std::move(generations));
    table.row(std::move(sessions));
    if (caregivers(population) > 1) table.row(std::move(names));
}

/// How a generation goes with the one before.
std::string handed_on_text(const Developed& developed) {
    const unsigned generations = developed.plan.population.generations;
    if (generations == 1) return "";
    std::vector<TextTable::Align> align(generations, right);
    align.front() = left;
    TextTable table{std::move(align)};
    std::vector<std::string> names{"from generation to generation, r"};
    for (unsigned from = 1; from < generations; ++from)
        names.push_back(fmt::format("{} to {}", from, from + 1));
    table.row(std::move(names));
    for (const model::LearnedQuantity& quantity : model::learned_quantities()) {
        std::vector<std::string> cells{std::string{quantity.words}};
        for (unsigned from = 1; from < generations; ++from) {
            const auto handed = handed_on(developed, from, quantity);
            cells.push_back(
                handed ? fmt::format("{} ± {}", fixed_words(handed->r, 2), fixed_words(handed->error, 2))
                       : "–");
        }
        table.row(std::move(cells));
    }
    return "\n" + table.text(0);
}

} // namespace

std::string developed_text(const Developed& developed) {
    const std::vector<Heading> columns = headings(developed);
    std::vector<TextTable::Align> align(columns.size() + 1, right);
    align.front() = left;
    TextTable table{std::move(align)};
    head(table, developed, columns);
    for (const model::LearnedQuantity& quantity : model::learned_quantities()) {
        std::vector<std::string> cells{std::string{quantity.words}};
        for (const Heading& one : columns)
            cells.push_back(cell(mean(developed, one, quantity), quantity.digits));
        table.row(std::move(cells));
    }
    return heading(developed) + table.text(0) + handed_on_text(developed)
           + "\nMean over dyads ± standard error. A model, not a measurement: what is drawn for a dyad and "
             "how\n"
             "much a disruptor changes was tuned or guessed, none is a norm, and nobody was observed.\n";
}

} // namespace attune::app
