// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/developed.hpp>

#include <algorithm>
#include <cmath>

namespace attune::app {
namespace {

/// At the end of a generation, of the first caregiver.
std::optional<double> last(const Developed& developed, const model::Development& dyad, unsigned generation,
                           const model::LearnedQuantity& quantity) {
    const auto& learning = dyad[generation * developed.plan.population.told_after.size() - 1].front();
    return learning ? quantity.read(*learning) : std::nullopt;
}

} // namespace

unsigned generation(const model::Population& population, std::size_t telling) {
    return static_cast<unsigned>(telling / population.told_after.size()) + 1;
}

unsigned session(const model::Population& population, std::size_t telling) {
    return population.told_after[telling % population.told_after.size()];
}

std::vector<Heading> headings(const Developed& developed) {
    const model::Population& population = developed.plan.population;
    std::vector<Heading> all;
    for (std::size_t i = 0; i < tellings(population); ++i)
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

std::optional<Handed> handed_on(const Developed& developed, unsigned from,
                                const model::LearnedQuantity& quantity) {
    std::vector<std::pair<double, double>> pairs;
    for (const model::Development& dyad : developed.dyads) {
        const auto one = last(developed, dyad, from, quantity),
                   next = last(developed, dyad, from + 1, quantity);
        if (one && next) pairs.emplace_back(*one, *next);
    }
    model::Mean parents, children;
    for (const auto& [parent, child] : pairs) {
        parents.add(parent);
        children.add(child);
    }
    double both = 0, of_parents = 0, of_children = 0;
    for (const auto& [parent, child] : pairs) {
        both += (parent - parents.value()) * (child - children.value());
        of_parents += (parent - parents.value()) * (parent - parents.value());
        of_children += (child - children.value()) * (child - children.value());
    }
    if (pairs.size() < 3 || of_parents <= 0 || of_children <= 0) return {};
    const double r = both / std::sqrt(of_parents * of_children);
    return Handed{r, (1 - r * r) / std::sqrt(static_cast<double>(pairs.size() - 1)), pairs.size()};
}

} // namespace attune::app
