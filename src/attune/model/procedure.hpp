// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/conditions.hpp>
#include <attune/model/parameters.hpp>
#include <attune/timeline/timeline.hpp>

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace attune::model {

/// An episode as it is planned: how long it lasts at most, and what the caregiver is asked to do.
struct PlannedEpisode {
    std::string name;
    Seconds length{0};
    Conditions conditions;
    std::optional<Instruction> instruction; ///< still or away, where the caregiver is told so

    bool is_instructed() const { return instruction.has_value(); }
};

/// A procedure: its episodes one after the other, and the parameters that it changes for its time.
struct Procedure {
    std::string name;
    std::string title;       ///< one line: what it is
    std::string distraction; ///< what distracts in it: "telephone"
    std::vector<PlannedEpisode> episodes;
    std::vector<std::pair<Parameter, double>> changes;

    /// How long it lasts if no episode is cut short.
    Seconds length() const;
    Parameters applied_to(Parameters parameters) const;
};

/// A script that can not be used. The text says where, what was expected, what was found.
class UnusableScript : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Reads a procedure (docs/model/procedures.md). `name` is what it is called where the script does not say,
/// and stands in messages. Throws UnusableScript.
Procedure procedure(std::string_view toml, const std::string& name);

/// Those that are built in, in the order of their names.
const std::vector<Procedure>& built_in_procedures();
const Procedure* built_in_procedure(std::string_view name);

/// Reads parameters: `name = value`, one a line. Those that are not named keep what they have in `onto`.
/// Throws UnusableScript for a name that is none and a value that means nothing.
Parameters parameters(std::string_view toml, const std::string& name, Parameters onto);

} // namespace attune::model
