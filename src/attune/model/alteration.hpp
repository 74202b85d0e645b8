// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/parameters.hpp>

#include <array>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace attune::model {

/// A change of a dyad to ask "what if" about: parameters, and what they are set to.
struct Alteration {
    std::string name; ///< as it was asked for: "no-distraction", "attentiveness=1.5,calm=1"
    std::vector<std::pair<Parameter, double>> sets;

    Parameters applied_to(Parameters parameters) const;
    bool sets_distraction() const;
};

/// A change that has a name of its own.
struct NamedAlteration {
    std::string_view name;
    std::string_view words;
    Parameter parameter;
    double value;
};

/// All of them. "usual" is the model's default: no norm.
const std::array<NamedAlteration, 3>& named_alterations();

/// A change that can not be read. The text says what is wrong with it, and lists the named ones.
class UnknownAlteration : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Reads a change: one of the named, or `parameter=value`, or several of both separated by commas. Throws
/// UnknownAlteration for a name that is none, a value that is none, and a value that means nothing.
Alteration alteration(std::string_view text);

} // namespace attune::model
