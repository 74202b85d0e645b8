// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <apps/attune/measuring.hpp>

#include <attune/model/bootstrap.hpp>
#include <attune/model/predictive_check.hpp>
#include <attune/model/refitted_check.hpp>
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
    std::optional<unsigned> refits; ///< none: no bootstrap

    bool simulates() const { return check || !changes.empty(); }
    bool anything() const { return simulates() || refits; }
};

/// Adds `--what-if`, `--check`, `--draws` and `--bootstrap`. `wish` must live as long as the command.
void add_carrying_on_options(Command& command, CarryOnWish& wish);

/// What came of it. A "what if" never comes without the check of the model that says it.
struct CarriedOn {
    std::optional<model::PredictiveCheck> check;
    std::vector<model::WhatIf> what_ifs;
    std::vector<std::string> kept; ///< what keeps its usual value in every draw
    std::uint32_t refits = 0;
    std::vector<model::Refitted> refitted;
};

/// `how` is how it was fitted; `files` are observed as measures read them. Throws Failure where a change is
/// of distraction and none is coded, or nothing was watched; Stopped.
CarriedOn carry_on(const model::Fit& fit, const model::FitOptions& how, std::span<const ObservedFile> files,
                   const CarryOnWish& wish, Progress& progress);

/// For a terminal; empty where nothing was asked for.
std::string carried_on_text(const CarriedOn& carried);
/// The members `check`, `what_if`, `kept_usual` and `bootstrap` of attune.fit/1; none where nothing was asked
/// for.
void write_carried_on(report::JsonWriter& json, const CarriedOn& carried);

} // namespace attune::app
