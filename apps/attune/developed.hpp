// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/development.hpp>
#include <attune/model/learned_quantity.hpp>
#include <attune/model/summary.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace attune::app {

/// What was developed, and what came of it.
struct Developed {
    const model::DevelopmentPlan& plan;
    std::uint64_t seed;
    std::vector<model::Development> dyads;
};

/// A column or an entry of means: what has been learned of one caregiver by one session. There are as many
/// as there are pairs that some dyad can tell of.
struct Heading {
    std::size_t telling;
    std::size_t caregiver;
};

std::vector<Heading> headings(const Developed& developed);
/// Over the dyads that have a value there.
model::Mean mean(const Developed& developed, const Heading& heading, const model::LearnedQuantity& quantity);

/// For a terminal: means and standard errors over the dyads, a column for each session told and caregiver.
std::string developed_text(const Developed& developed);
/// A row for each dyad, session told and caregiver met by then: what was drawn for them, and what was
/// learned.
std::string developed_csv(const Developed& developed);
/// What was developed, and the means.
std::string developed_json(const Developed& developed);

} // namespace attune::app
