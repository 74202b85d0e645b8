// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/chance/stream.hpp>
#include <attune/model/script.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace attune::model {

/// How a parameter is spread over a population of dyads.
struct Distribution {
    enum class Kind : std::uint8_t {
        constant,    ///< `first` for everybody
        uniform,     ///< from `first` to `second`
        log_normal,  ///< median `first`, its logarithm with deviation `second`
        beta,        ///< with exponents `first` and `second`
        gamma,       ///< with shape `first` and scale `second`
        half_normal, ///< the size of a normal number with deviation `first`
        exponential, ///< with mean `first`
    };

    Kind kind = Kind::constant;
    double first = 0;
    double second = 0;

    double draw(chance::Stream& stream) const;
    /// Whether everybody has the same.
    bool is_constant() const;

    bool operator==(const Distribution&) const = default;
};

/// Reads a distribution as a script has it: a number, or its name and its numbers, "log-normal 0.9 0.6".
/// Throws UnusableScript, with the place, for what is none. `key` stands in messages.
Distribution distribution(const ScriptValue& value, std::string_view key);

/// As a script has it.
std::string text(const Distribution& one);

} // namespace attune::model
