// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/parameters.hpp>

namespace attune::model {

/// The three time constants as a flow uses them, made once for a set of parameters: per second, so that a
/// stretch of time is multiplied and not divided.
template <class Scalar>
struct Fading {
    Scalar tau_x; ///< contact, s
    Scalar tau_s; ///< distress, s
    Scalar tau_f; ///< exhaustion, s
    Scalar per_x;
    Scalar per_s;
    Scalar per_f;
    Scalar apart;    ///< 1/τs − 1/τx
    Scalar quotient; ///< 1/τs ÷ apart; of no meaning where they are equal
    Scalar together; ///< 1 ÷ (1/τs + 1/τx)

    explicit Fading(const BasicParameters<Scalar>& parameters)
        : tau_x{parameters[Parameter::contact_fading]}, tau_s{parameters[Parameter::distress_settling]},
          tau_f{parameters[Parameter::exhaustion_fading]}, per_x{1 / tau_x}, per_s{1 / tau_s},
          per_f{1 / tau_f}, apart{per_s - per_x}, quotient{apart == 0 ? Scalar(0) : Scalar(per_s / apart)},
          together{1 / (per_s + per_x)} {}
};

} // namespace attune::model
