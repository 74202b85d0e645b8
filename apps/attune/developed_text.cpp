// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/developed.hpp>

#include <attune/model/learned_quantity.hpp>
#include <attune/model/summary.hpp>
#include <attune/report/text_table.hpp>

#include <fmt/format.h>

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
std::string cell(const Developed& developed, std::size_t telling, const model::LearnedQuantity& quantity) {
    model::Mean mean;
    for (const model::Development& dyad : developed.dyads)
        if (const auto value = quantity.read(dyad[telling])) mean.add(*value);
    if (mean.n() == 0) return "–";
    return fmt::format("{:.{}f} ± {:.{}f}", mean.value(), quantity.digits, mean.error(), quantity.digits);
}

} // namespace

std::string developed_text(const Developed& developed) {
    const auto& told_after = developed.plan.population.told_after;
    std::vector<TextTable::Align> align(told_after.size() + 1, right);
    align.front() = left;
    TextTable table{std::move(align)};
    std::vector<std::string> names{"after session"};
    for (const unsigned session : told_after) names.push_back(fmt::format("{}", session));
    table.row(std::move(names));
    for (const model::LearnedQuantity& quantity : model::learned_quantities()) {
        std::vector<std::string> cells{std::string{quantity.words}};
        for (std::size_t i = 0; i < told_after.size(); ++i) cells.push_back(cell(developed, i, quantity));
        table.row(std::move(cells));
    }
    return heading(developed) + table.text(0)
           + "\nMean over dyads ± standard error. A model, not a measurement: what is drawn for a dyad and "
             "how\n"
             "much a disruptor changes was tuned or guessed, none is a norm, and nobody was observed.\n";
}

} // namespace attune::app
