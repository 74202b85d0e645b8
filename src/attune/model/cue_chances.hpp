// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/exponential.hpp>
#include <attune/model/parameters.hpp>
#include <attune/model/scalar.hpp>

namespace attune::model {

/// What becomes of a cue of strength I: a present caregiver misses it or notices it, with 1 − e^(−κ·I); a
/// distracted one likewise with what distraction leaves of κ, and, having noticed a call, may come back.
template <class Scalar>
struct CueChances {
    Scalar missed{0}, noticed{0};
    Scalar missed_distracted{0}; ///< and so distracted as before
    Scalar goes_on{0};           ///< noticed, and distracted as before
    Scalar comes_back{0};        ///< noticed, and present from then on

    void find_present(const Scalar& I, const BasicParameters<Scalar>& parameters) {
        missed = exponential(-parameters[Parameter::attentiveness] * I);
        noticed = 1 - missed;
    }
    void find_distracted(const Scalar& I, bool calls, const BasicParameters<Scalar>& parameters) {
        missed_distracted = exponential(-parameters[Parameter::attentiveness]
                                        * parameters[Parameter::attentiveness_distracted] * I);
        const Scalar noticed_distracted = 1 - missed_distracted;
        const Scalar stays =
            calls ? exponential(-parameters[Parameter::cry_ends_distraction] * I) : Scalar(1);
        goes_on = noticed_distracted * stays;
        if (calls) comes_back = noticed_distracted * (1 - stays);
    }
    /// It was seen whether the distraction ended with the cue: only that came about. `by_itself`: that one
    /// ends at this very moment for no reason that the model has.
    void know(bool ended, double by_itself) {
        if (!ended) {
            comes_back = Scalar(0);
            return;
        }
        missed_distracted *= by_itself;
        goes_on *= by_itself;
    }
    /// Whether a distraction that ended then did so by itself, and not since the cue was noticed.
    bool ended_by_itself() const { return plain(missed_distracted) + plain(goes_on) > plain(comes_back); }
};

} // namespace attune::model
