// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/exponential.hpp>
#include <attune/model/whereabouts.hpp>

namespace attune::model {

/// √x, for x > 0.
template <class Scalar>
Scalar square_root(const Scalar& x) {
    return in_one_step(x, [](const auto& number) { return exponential(logarithm(number) / 2); });
}

/// What becomes of whereabouts over a stretch of time.
template <class Scalar>
struct Passing {
    Whereabouts<Scalar> from_present{Scalar(1), Scalar(0)};
    Whereabouts<Scalar> from_distracted{Scalar(0), Scalar(1)};

    Whereabouts<Scalar> of(const Whereabouts<Scalar>& before) const {
        Whereabouts<Scalar> after = from_present * before.present;
        after += from_distracted * before.distracted;
        return after;
    }
    /// First this, then another.
    Passing then(const Passing& next) const { return {next.of(from_present), next.of(from_distracted)}; }
};

/// How a caregiver whom nobody watches for it turns from present to distracted and back, at constant rates
/// a and b, while in the place where it is present an event may come at rate o and did not: the weights go by
///
///     d/dt (P, D) = (P, D) · M ,   M = ( −a − o   a )
///                                      (    b    −b )
///
/// In closed form: M has the eigenvalues λ ≤ 0 and λ − 2d, and with S(t) = (1 − e^(−2dt))/2d
///
///     e^(Mt) = e^(λt) · (1 + S(t)·(M − λ)) .
template <class Scalar>
class Turning {
public:
    Turning() = default;
    /// Rates per second. Where none begins, the caregiver is present throughout.
    Turning(const Scalar& begins, const Scalar& ends, const Scalar& event) : begins_{begins}, ends_{ends} {
        const Scalar leaving = begins + event;
        const Scalar apart = leaving - ends;
        const Scalar square = apart * apart + 4 * begins * ends;
        if (plain(square) > 0) gap_ = square_root(square);
        const Scalar all = leaving + ends + gap_;
        if (plain(all) > 0) slow_ = -2 * event * ends / all; // λ, without losing its digits to a large rate
        stays_present_ = -leaving - slow_;
        stays_distracted_ = -ends - slow_;
    }

    /// e^(Mt) without its factor e^(λt), whose logarithm is `fading`: weights do not vanish over hours.
    Passing<Scalar> over(double seconds) const {
        const Scalar S =
            in_one_step(gap_, [&](const auto& gap) { return seconds * exponential_slope(-gap * seconds); });
        return {{1 + S * stays_present_, S * begins_}, {S * ends_, 1 + S * stays_distracted_}};
    }
    Scalar fading(double seconds) const { return slow_ * seconds; }

    /// Where the caregiver is at any moment of which nothing is known: b/(a + b) present.
    Whereabouts<Scalar> at_any_moment() const {
        if (plain(begins_) == 0) return {Scalar(1), Scalar(0)};
        const Scalar both = begins_ + ends_;
        return {ends_ / both, begins_ / both};
    }

private:
    Scalar begins_, ends_;
    Scalar gap_{0};  ///< 2d
    Scalar slow_{0}; ///< λ
    Scalar stays_present_, stays_distracted_;
};

} // namespace attune::model
