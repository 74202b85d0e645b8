// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/driver.hpp>
#include <attune/model/exponential.hpp>
#include <attune/model/fading.hpp>

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
    Flow(const Affect<Scalar>& start, const Pull<Scalar>& pull, const Fading<Scalar>& fading)
        : start_{start}, pull_{pull}, fading_{fading} {}
    Flow(const Affect<Scalar>& start, const Pull<Scalar>& pull, const BasicParameters<Scalar>& parameters)
        : Flow{start, pull, Fading<Scalar>{parameters}} {}

    /// Affect t seconds later.
    Affect<Scalar> at(const Scalar& t) const {
        const Scalar ex = exponential(-t * fading_.per_x);
        const Scalar es = exponential(-t * fading_.per_s);
        const Scalar S = pull_.fear + pull_.lack;
        return {S + (start_.distress - S) * es - pull_.lack * start_.contact * felt(t, ex, es),
                start_.contact * ex, exhaustion_at(t)};
    }

    /// The integral of each driver over the first t seconds, at whose end affect is `end`.
    ByDriver<Scalar> integrals(const Scalar& t, const Affect<Scalar>& end) const {
        const auto& [s0, x0, f0] = start_;
        const auto& [s, x, f] = end;
        const Scalar S = pull_.fear + pull_.lack;
        const Scalar& w = pull_.lack;
        const Scalar full = pull_.crying ? 1 : 0;
        const Scalar of_x = fading_.tau_x * (x0 - x);
        const Scalar of_x2 = fading_.tau_x / 2 * (x0 * x0 - x * x);
        const Scalar of_s = S * t - w * of_x - fading_.tau_s * (s - s0);
        const Scalar of_xs = ((S * of_x - w * of_x2) * fading_.per_s - (x * s - x0 * s0)) * fading_.together;
        const Scalar of_s2 = S * of_s - w * of_xs - fading_.tau_s / 2 * (s * s - s0 * s0);
        const Scalar of_f = full * t - fading_.tau_f * (f - f0);
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
    /// (t/τs)·e^(−t/τs)·φ(t/τs − t/τx): the contact there was at first, as distress has felt it. From both
    /// exponentials where that loses no digits.
    Scalar felt(const Scalar& t, const Scalar& ex, const Scalar& es) const {
        const Scalar z = t * fading_.apart;
        if (z < 0.01 && z > -0.01) return t * fading_.per_s * es * exponential_slope(z);
        return (ex - es) * fading_.quotient;
    }

    Scalar exhaustion_at(const Scalar& t) const {
        const Scalar full = pull_.crying ? 1 : 0;
        if (start_.exhaustion == full) return full; // most children, most of the time: no exponential
        return full + (start_.exhaustion - full) * exponential(-t * fading_.per_f);
    }

    Affect<Scalar> start_;
    Pull<Scalar> pull_;
    Fading<Scalar> fading_;
};

} // namespace attune::model
