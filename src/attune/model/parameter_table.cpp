// SPDX-License-Identifier: Apache-2.0
#include <attune/model/parameter_table.hpp>

#include <attune/model/parameter_rows/affect.hpp>
#include <attune/model/parameter_rows/caregiver.hpp>
#include <attune/model/parameter_rows/cues.hpp>

#include <fmt/format.h>

#include <algorithm>

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

/// The values that mean something, and that a simulation can bear: a rate of 6,000 a minute is an event every
/// hundredth of a second.
struct Limits {
    double least;
    double most;
    std::string_view rule;
};

Limits limits(Unit unit) {
    switch (unit) {
    case Unit::seconds: return {1e-9, 1e6, "a time lies between a nanosecond and 1000000 s"};
    case Unit::per_minute: return {0, 6000, "a rate lies between 0 and 6000 a minute"};
    case Unit::share: return {0, 1, "a share lies between 0 and 1"};
    case Unit::strength: return {0, 100, "a cue's strength lies between 0 and 100"};
    case Unit::per_cue:
    case Unit::ratio: return {0, 1000, "a ratio lies between 0 and 1000"};
    case Unit::outcomes: return {1, 1e9, "1 to 1000000000 outcomes are remembered"};
    case Unit::weight: return {1e-9, 1e6, "a weight lies between 0.000000001 and 1000000"};
    case Unit::payoff: return {-1e6, 1e6, "a payoff lies between -1000000 and 1000000"};
    }
    return {0, 0, ""};
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
    const Limits allowed = limits(row(parameter).unit);
    if (value >= allowed.least && value <= allowed.most) return {};
    return fmt::format("{} can not be {}: {}", name(parameter), value, allowed.rule);
}

double within_limits(Parameter parameter, double value) {
    const Limits allowed = limits(row(parameter).unit);
    return std::clamp(value, allowed.least, allowed.most);
}

} // namespace attune::model
