// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/developed.hpp>

#include <attune/report/text_table.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::app {
namespace {

using report::TextTable;
using enum report::TextTable::Align;

std::string heading(const Developed& developed) {
    const model::Population& population = developed.plan.population;
    std::string text =
        fmt::format("{}: {}\n{} simulated dyads, seed {}, {} sessions of ten minutes", population.name,
                    population.title, developed.dyads.size(), developed.seed, population.sessions);
    for (const model::Ablation* one : developed.plan.without) text += fmt::format(", without {}", one->name);
    return text + "\n\n";
}

/// "0.523 ± 0.004"; a bar where no dyad has a value.
std::string cell(const model::Mean& mean, int digits) {
    if (mean.n() == 0) return "–";
    return fmt::format("{:.{}f} ± {:.{}f}", mean.value(), digits, mean.error(), digits);
}

/// After which session, and, where there are several caregivers, of which.
void head(TextTable& table, const Developed& developed, const std::vector<Heading>& columns) {
    const model::Population& population = developed.plan.population;
    std::vector<std::string> sessions{"after session"};
    std::vector<std::string> names{"of the caregiver"};
    for (const Heading& one : columns) {
        sessions.push_back(fmt::format("{}", population.told_after[one.telling]));
        names.push_back(caregiver_name(population, one.caregiver));
    }
    table.row(std::move(sessions));
    if (caregivers(population) > 1) table.row(std::move(names));
}

} // namespace

std::vector<Heading> headings(const Developed& developed) {
    const model::Population& population = developed.plan.population;
    std::vector<Heading> all;
    for (std::size_t i = 0; i < population.told_after.size(); ++i)
        for (std::size_t caregiver = 0; caregiver < caregivers(population); ++caregiver)
            if (std::any_of(developed.dyads.begin(), developed.dyads.end(),
                            [&](const model::Development& dyad) { return dyad[i][caregiver].has_value(); }))
                all.push_back({i, caregiver});
    return all;
}

model::Mean mean(const Developed& developed, const Heading& heading, const model::LearnedQuantity& quantity) {
    model::Mean made;
    for (const model::Development& dyad : developed.dyads)
        if (const auto& learning = dyad[heading.telling][heading.caregiver])
            if (const auto value = quantity.read(*learning)) made.add(*value);
    return made;
}

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
    return heading(developed) + table.text(0)
           + "\nMean over dyads ± standard error. A model, not a measurement: what is drawn for a dyad and "
             "how\n"
             "much a disruptor changes was tuned or guessed, none is a norm, and nobody was observed.\n";
}

} // namespace attune::app
