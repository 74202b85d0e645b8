// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/driver.hpp>
#include <attune/model/exponential.hpp>
#include <attune/model/parameters.hpp>

namespace attune::model {

/// What the situation does to the child until the next event: distress s goes to s* = b + w·(1 − x),
/// exhaustion f to 1 while the child cries and to 0 while it does not.
template <class Scalar>
struct Pull {
    Scalar fear{}; ///< b: there at full contact; 0 without a caregiver
    Scalar lack{}; ///< w: what missing contact adds; b + w ≤ 1
    bool crying = false;
};

/// How affect moves between two events, in closed form, in seconds since the first:
///
///     dx/dt = −x/τx        ds/dt = (b + w·(1 − x) − s)/τs        df/dt = (1[crying] − f)/τf
///
///     x(t) = x₀·e^(−t/τx)      f(t) = f* + (f₀ − f*)·e^(−t/τf)
///     s(t) = S + (s₀ − S)·e^(−t/τs) − w·x₀·(t/τs)·e^(−t/τs)·φ(t/τs − t/τx)
///
/// with S = b + w, f* = 1[crying] and φ(z) = (eᶻ − 1)/z, which is 1 at 0: τs = τx needs no case of its own.
/// s, x and f stay in [0, 1].
///
/// The integrals come from the equations themselves, integrated once, with the affect at both ends; so they
/// cost no further exponential and divide by no difference of time constants:
///
///     ∫x  = τx·(x₀ − x)                  ∫x² = τx/2·(x₀² − x²)
///     ∫s  = S·t − w·∫x − τs·(s − s₀)     ∫xs = ((S·∫x − w·∫x²)/τs − (x·s − x₀·s₀)) / (1/τx + 1/τs)
///     ∫f  = f*·t − τf·(f − f₀)           ∫s² = S·∫s − w·∫xs − τs/2·(s² − s₀²)
template <class Scalar>
class Flow {
public:
    Flow(const Affect<Scalar>& start, const Pull<Scalar>& pull, const BasicParameters<Scalar>& parameters)
        : start_{start}, pull_{pull}, tau_x_{parameters[Parameter::contact_fading]},
          tau_s_{parameters[Parameter::distress_settling]}, tau_f_{parameters[Parameter::exhaustion_fading]} {
    }

    /// Affect t seconds later.
    Affect<Scalar> at(const Scalar& t) const {
        const Scalar ex = exponential(-t / tau_x_);
        const Scalar es = exponential(-t / tau_s_);
        const Scalar S = pull_.fear + pull_.lack;
        // (t/τs)·e^(−t/τs)·φ(t/τs − t/τx)
        const Scalar answered = t / tau_s_ * es * slope(t, ex, es);
        return {S + (start_.distress - S) * es - pull_.lack * start_.contact * answered, start_.contact * ex,
                exhaustion_at(t)};
    }

    /// The integral of each driver over the first t seconds, at whose end affect is `end`.
    ByDriver<Scalar> integrals(const Scalar& t, const Affect<Scalar>& end) const {
        const auto& [s0, x0, f0] = start_;
        const auto& [s, x, f] = end;
        const Scalar S = pull_.fear + pull_.lack;
        const Scalar& w = pull_.lack;
        const Scalar full = pull_.crying ? 1 : 0;
        const Scalar of_x = tau_x_ * (x0 - x);
        const Scalar of_x2 = tau_x_ / 2 * (x0 * x0 - x * x);
        const Scalar of_s = S * t - w * of_x - tau_s_ * (s - s0);
        const Scalar of_xs =
            ((S * of_x - w * of_x2) / tau_s_ - (x * s - x0 * s0)) / (1 / tau_x_ + 1 / tau_s_);
        const Scalar of_s2 = S * of_s - w * of_xs - tau_s_ / 2 * (s * s - s0 * s0);
        const Scalar of_f = full * t - tau_f_ * (f - f0);
        return {{t, of_s, t - of_s, of_x, t - of_x, of_s2, of_f}};
    }
    ByDriver<Scalar> integrals(const Scalar& t) const { return integrals(t, at(t)); }

    /// What no driver exceeds, however long nothing happens: s lies between the least of s₀, b and the
    /// greatest of s₀, b + w; x only falls.
    ByDriver<Scalar> bounds() const {
        const Scalar S = pull_.fear + pull_.lack;
        const Scalar& s0 = start_.distress;
        const Scalar most = s0 > S ? s0 : S;
        const Scalar least = s0 < pull_.fear ? s0 : pull_.fear;
        const Scalar exhausted = pull_.crying ? Scalar(1) : start_.exhaustion;
        return {{Scalar(1), most, 1 - least, start_.contact, Scalar(1), most * most, exhausted}};
    }

private:
    Scalar exhaustion_at(const Scalar& t) const {
        const Scalar full = pull_.crying ? 1 : 0;
        if (start_.exhaustion == full) return full; // most children, most of the time: no exponential
        return full + (start_.exhaustion - full) * exponential(-t / tau_f_);
    }

    /// φ(t/τs − t/τx), from the exponentials that are there already where that loses no digits.
    Scalar slope(const Scalar& t, const Scalar& ex, const Scalar& es) const {
        const Scalar z = t / tau_s_ - t / tau_x_;
        if (z < 0.01 && z > -0.01) return exponential_slope(z);
        return (ex / es - 1) / z;
    }

    Affect<Scalar> start_;
    Pull<Scalar> pull_;
    Scalar tau_x_;
    Scalar tau_s_;
    Scalar tau_f_;
};

} // namespace attune::model
