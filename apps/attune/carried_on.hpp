// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <apps/attune/measuring.hpp>

#include <attune/model/predictive_check.hpp>
#include <attune/model/what_if.hpp>
#include <attune/report/json_writer.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace attune::app {

class Command;

/// What a fit is to be carried on to, as the command line says it.
struct CarryOnWish {
    std::vector<model::Alteration> changes;
    bool check = false;
    unsigned draws = 199;

    bool anything() const { return check || !changes.empty(); }
};

/// Adds `--what-if`, `--check` and `--draws`. `wish` must live as long as the command.
void add_carrying_on_options(Command& command, CarryOnWish& wish);

/// What came of it. A "what if" never comes without the check of the model that says it.
struct CarriedOn {
    std::optional<model::PredictiveCheck> check;
    std::vector<model::WhatIf> what_ifs;
    std::vector<std::string> kept; ///< what keeps its usual value in every draw
};

/// `files` are observed as measures read them. Throws Failure where a change is of distraction and none is
/// coded, or nothing was watched; Stopped.
CarriedOn carry_on(const model::Fit& fit, std::span<const ObservedFile> files, const CarryOnWish& wish,
                   std::uint64_t seed, Progress& progress);

/// For a terminal; empty where nothing was asked for.
std::string carried_on_text(const CarriedOn& carried);
/// The members `check`, `what_if` and `kept_usual` of attune.fit/1; none where nothing was asked for.
void write_carried_on(report::JsonWriter& json, const CarriedOn& carried);

} // namespace attune::app
