// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/cue_strength.hpp>
#include <attune/model/exponential.hpp>
#include <attune/model/parameters.hpp>
#include <attune/model/scalar.hpp>

namespace attune::model {

/// What becomes of a cue of strength I that the child gives in a state: a present caregiver misses it or
/// notices it, with 1 − e^(−κ·I); a distracted one likewise with what distraction leaves of κ, and, having
/// noticed a call, may come back. A strategy other than `direct` is not assumed.
template <class Scalar>
struct CueChances {
    Scalar missed{0}, noticed{0};
    Scalar missed_distracted{0}; ///< and so distracted as before
    Scalar goes_on{0};           ///< noticed, and distracted as before
    Scalar comes_back{0};        ///< noticed, and present from then on

    CueChances() = default;
    CueChances(ChildState state, const BasicParameters<Scalar>& parameters) {
        const Scalar& I = cue_strength(state, Strategy::direct, parameters);
        const Scalar readiness = parameters[Parameter::attentiveness] * I;
        missed = exponential(-readiness);
        noticed = 1 - missed;
        missed_distracted = exponential(-readiness * parameters[Parameter::attentiveness_distracted]);
        goes_on = 1 - missed_distracted;
        if (!is_calling(state)) return;
        const Scalar stays = exponential(-parameters[Parameter::cry_ends_distraction] * I);
        comes_back = goes_on * (1 - stays);
        goes_on *= stays;
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
