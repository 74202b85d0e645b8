// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/climb.hpp>
#include <attune/model/dual.hpp>
#include <attune/model/parameter_table.hpp>
#include <attune/model/traced.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace attune::model {

/// The coordinate on which a number is sought, so that every coordinate is allowed.
enum class Scale : std::uint8_t {
    logarithm, ///< ln x
    logit,     ///< ln (x/(1 − x)), for a share
};

double coordinate(Scale scale, double value);
/// The value at a coordinate, and its slope there.
Dual<1> value(Scale scale, double coordinate);

/// A parameter that a fit may choose.
struct Freedom {
    Parameter parameter;

    bool is_share() const { return row(parameter).unit == Unit::share; }
    Scale scale() const { return is_share() ? Scale::logit : Scale::logarithm; }
    double coordinate(double value) const { return model::coordinate(scale(), value); }
    /// The parameter's value at a coordinate, and its slope there.
    Dual<1> value(double coordinate) const { return model::value(scale(), coordinate); }

    bool operator==(const Freedom&) const = default;
};

/// Where each may go: ten times below and above its plausible range; a share from .001 to .999.
Box box(std::span<const Freedom> freedoms);

/// The coordinates of parameters, drawn inside the box where they lie outside.
std::vector<double> coordinates(std::span<const Freedom> freedoms, const Parameters& parameters);
/// The parameters at coordinates; those that are not free as in `others`.
Parameters at(std::span<const Freedom> freedoms, std::span<const double> coordinates, Parameters others);

/// The value and slopes of a function of parameters that is written for any scalar, as a Height over the
/// coordinates of the freedoms. It keeps the room that its trace took: for one thread at a time.
template <class Function>
Height height_of(std::vector<Freedom> freedoms, Parameters others, Function function) {
    return [freedoms = std::move(freedoms), others = std::move(others), function = std::move(function),
            trace = Trace{}](std::span<const double> place, std::span<double> slopes) mutable {
        trace.clear();
        BasicParameters<Traced> parameters;
        for (std::size_t i = 0; i < parameter_count; ++i) parameters.values[i] = others.values[i];
        for (std::size_t i = 0; i < freedoms.size(); ++i)
            parameters[freedoms[i].parameter] = trace.begin(freedoms[i].value(place[i]).value);
        const Traced height = function(parameters);
        trace.slopes(height, slopes);
        for (std::size_t i = 0; i < freedoms.size(); ++i) slopes[i] *= freedoms[i].value(place[i]).slopes[0];
        return height.value();
    };
}

} // namespace attune::model
