// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/development.hpp>
#include <attune/model/learned_quantity.hpp>
#include <attune/model/summary.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace attune::app {

/// What was developed, and what came of it.
struct Developed {
    const model::DevelopmentPlan& plan;
    std::uint64_t seed;
    std::vector<model::Development> dyads;
};

/// A column or an entry of means: what has been learned of one caregiver by one session, in one generation.
/// There are as many as some dyad can tell of.
struct Heading {
    std::size_t telling; ///< of all that a development has
    std::size_t caregiver;
};

unsigned generation(const model::Population& population, std::size_t telling);
unsigned session(const model::Population& population, std::size_t telling);

std::vector<Heading> headings(const Developed& developed);
/// Over the dyads that have a value there.
model::Mean mean(const Developed& developed, const Heading& heading, const model::LearnedQuantity& quantity);

/// How what a child has learned of its first caregiver at the end goes with what that caregiver had learned
/// of its own: Pearson's r over dyads, where both have a value.
struct Handed {
    double r;
    double error; ///< (1 − r²)/√(n − 1)
    std::size_t dyads;
};

/// From a generation to the next. None for fewer than three dyads, or where all are alike.
std::optional<Handed> handed_on(const Developed& developed, unsigned from,
                                const model::LearnedQuantity& quantity);

/// For a terminal: means and standard errors over the dyads, a column for each session told and caregiver.
std::string developed_text(const Developed& developed);
/// A row for each dyad, session told and caregiver met by then: what was drawn for them, and what was
/// learned.
std::string developed_csv(const Developed& developed);
/// What was developed, and the means.
std::string developed_json(const Developed& developed);

} // namespace attune::app
