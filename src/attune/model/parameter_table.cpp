// SPDX-License-Identifier: Apache-2.0
#include <attune/model/parameter_table.hpp>

#include <attune/model/parameter_rows/affect.hpp>
#include <attune/model/parameter_rows/caregiver.hpp>
#include <attune/model/parameter_rows/cues.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace attune::model {
namespace {

constexpr auto all_rows = [] {
    std::array<ParameterRow, parameter_count> all{};
    std::size_t next = 0;
    const auto add = [&](const auto& rows) {
        for (const ParameterRow& one : rows) all[next++] = one;
    };
    add(parameter_rows::affect);
    add(parameter_rows::moves);
    add(parameter_rows::fear);
    add(parameter_rows::cues);
    add(parameter_rows::caregiver);
    add(parameter_rows::acts);
    add(parameter_rows::learning);
    return all;
}();

constexpr bool in_order() {
    for (std::size_t i = 0; i < all_rows.size(); ++i)
        if (all_rows[i].parameter != static_cast<Parameter>(i)) return false;
    return true;
}
static_assert(in_order(), "the rows stand in the order of the enumeration");

bool makes_sense(Unit unit, double value) {
    switch (unit) {
    case Unit::seconds:
    case Unit::weight: return value > 0;
    case Unit::share: return value >= 0 && value <= 1;
    case Unit::outcomes: return value >= 1;
    case Unit::payoff: return true;
    case Unit::per_minute:
    case Unit::strength:
    case Unit::per_cue:
    case Unit::ratio: return value >= 0;
    }
    return false;
}

std::string_view rule(Unit unit) {
    switch (unit) {
    case Unit::seconds: return "a time is above 0 s";
    case Unit::weight: return "a weight is above 0";
    case Unit::share: return "a share lies between 0 and 1";
    case Unit::outcomes: return "at least 1 outcome is remembered";
    case Unit::payoff: return "a payoff is a finite number";
    case Unit::per_minute: return "a rate is not below 0";
    case Unit::strength: return "a cue's strength is not below 0";
    case Unit::per_cue:
    case Unit::ratio: return "a ratio is not below 0";
    }
    return "";
}

} // namespace

std::string_view name(Unit unit) {
    switch (unit) {
    case Unit::seconds: return "s";
    case Unit::per_minute: return "per min";
    case Unit::share: return "share";
    case Unit::strength: return "soft bids";
    case Unit::per_cue: return "per soft bid";
    case Unit::ratio: return "ratio";
    case Unit::outcomes: return "outcomes";
    case Unit::weight: return "weight";
    case Unit::payoff: return "min";
    }
    return "";
}

std::string_view name(Origin origin) {
    switch (origin) {
    case Origin::definition: return "definition";
    case Origin::tuned: return "tuned";
    case Origin::guess: return "guess";
    }
    return "";
}

std::span<const ParameterRow> parameter_table() {
    return all_rows;
}

const ParameterRow& row(Parameter parameter) {
    return all_rows[static_cast<std::size_t>(parameter)];
}

std::optional<Parameter> parameter_named(std::string_view text) {
    const auto found = std::find_if(all_rows.begin(), all_rows.end(),
                                    [&](const ParameterRow& one) { return one.name == text; });
    if (found == all_rows.end()) return {};
    return found->parameter;
}

Parameters default_parameters() {
    Parameters parameters;
    for (const ParameterRow& one : all_rows) parameters[one.parameter] = one.value;
    return parameters;
}

std::optional<std::string> refusal(Parameter parameter, double value) {
    const Unit unit = row(parameter).unit;
    if (std::isfinite(value) && makes_sense(unit, value)) return {};
    return fmt::format("{} can not be {}: {}", name(parameter), value, rule(unit));
}

} // namespace attune::model
