// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/parameters.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace attune::model {

/// What a parameter is measured in; it also says which values make sense at all.
enum class Unit : std::uint8_t {
    seconds,
    per_minute,
    share,    ///< [0, 1]
    strength, ///< of a cue; an ordinary soft bid is 1
    per_cue,  ///< for each unit of a cue's strength
    ratio,
    outcomes, ///< of learning
    weight,   ///< > 0
    payoff,   ///< minutes of distress that were avoided; any number
};

std::string_view name(Unit unit);

/// Where a default comes from. None of them is a norm: nothing here was fitted to children yet.
enum class Origin : std::uint8_t {
    definition, ///< it fixes a scale, or says what a strategy is
    tuned,      ///< chosen so that the model behaves as it should
    guess,      ///< a plausible value that nobody has checked
};

std::string_view name(Origin origin);

/// One parameter, described. The command line, TOML files, the manual and the fit are made from this.
struct ParameterRow {
    Parameter parameter;
    std::string_view name;   ///< as files and the command line spell it
    std::string_view symbol; ///< as docs/model/moments.md writes it
    Unit unit;
    double value; ///< the default
    double least; ///< of the plausible range
    double most;
    Origin origin;
    std::string_view meaning;
};

/// All parameters, in the order of the enumeration.
std::span<const ParameterRow> parameter_table();

const ParameterRow& row(Parameter parameter);
inline std::string_view name(Parameter parameter) {
    return row(parameter).name;
}
std::optional<Parameter> parameter_named(std::string_view text);

/// Every parameter at its default.
Parameters default_parameters();

/// Why a value can not be: "a share lies between 0 and 1"; none where it can. Values outside the plausible
/// range are allowed; values that mean nothing are not.
std::optional<std::string> refusal(Parameter parameter, double value);

/// The value, or the nearest one that is not refused: a share of 1.2 is 1.
double within_limits(Parameter parameter, double value);

} // namespace attune::model
