// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/chance/bounds.hpp>

#include <array>
#include <cstddef>

namespace attune::chance {

// The interval of one recording. Cues come in runs and caregivers are distracted in bouts, so cues are not
// independent, and an interval that takes them for so is too narrow. Instead watched time is cut into five
// equal parts, and the parts tell how much the number varies (definitions, section 6; the delete-one-group
// jackknife: Kott 2001, J. Official Statistics 17; the idea: Tukey 1958). All of it speaks of this dyad in
// sessions like this one.

inline constexpr std::size_t jackknife_parts = 5;
/// The 97.5 % quantile of Student's t with 4 degrees of freedom, in the digits of every printed table.
inline constexpr double t_quantile = 2.776;

/// One value for each of the five parts, or each of the five times one part is left out.
template <typename Value>
using FiveParts = std::array<Value, jackknife_parts>;

/// `x` of `n`: answered of complete cues, seconds of alarm of seconds watched, ... 0 <= x <= n.
struct Tally {
    double x = 0;
    double n = 0;
};

/// v = (4/5) Σ (θ₍ᵢ₎ − mean of θ₍ᵢ₎)², where θ₍ᵢ₎ is the statistic without part i.
/// Throws Misuse where a value is not finite.
double jackknife_variance(const FiveParts<double>& left_one_out);

/// estimate ± 2.776 √v: the interval of any smooth statistic. Throws Misuse where a value is not finite.
Bounds jackknife_interval(double estimate, const FiveParts<double>& left_one_out);

/// The interval of the difference later − earlier of two statistics of disjoint stretches, each with its own
/// five parts: the variances add. (Four degrees of freedom are kept, which is on the careful side.)
Bounds jackknife_difference(double later, const FiveParts<double>& later_left_one_out, double earlier,
                            const FiveParts<double>& earlier_left_one_out);

/// A share and how sure it is.
struct ShareInterval {
    double share = 0;         ///< x/n, in [0, 1]
    Bounds bounds;            ///< in (0, 1), as the logit is transformed back
    double log_odds = 0;      ///< θ = ln((x + ½)/(n − x + ½))
    double variance = 0;      ///< v, of θ: the larger of the two below
    double between_parts = 0; ///< (4/5) Σ (θ₍ᵢ₎ − mean)²
    double independent = 0;   ///< 1/(x + ½) + 1/(n − x + ½): what independent cues would give

    /// How uneven the parts are, against independent cues: 1 = as even as those, 4 = twice the spread.
    double unevenness() const { return between_parts / independent; }
    /// The part of the cues that independent cues would need to tell as much: independent/v, in (0, 1].
    double effective_fraction() const { return independent / variance; }
};

/// θ ± 2.776 √v transformed back, with v = max((4/5) Σ (θ₍ᵢ₎ − mean)², 1/(x + ½) + 1/(n − x + ½)).
/// A part may be empty. Throws Misuse where a tally is impossible or all n are 0.
ShareInterval share_interval(const FiveParts<Tally>& parts);

/// The same event in two settings: answered cues inside and outside distraction.
struct TwoTallies {
    Tally inside;
    Tally outside;
};

struct OddsRatioInterval {
    double odds_ratio = 0;
    Bounds bounds;
    double log_odds_ratio = 0;
    double variance = 0;
};

/// Odds of the event inside ÷ outside, with ½ added to all four cells (Haldane 1956), and its interval from
/// the jackknife of ln OR. v is not less than Σ 1/(cell + ½), as for a share. Throws Misuse where a tally is
/// impossible. With an empty setting the ratio is 1-ish and its interval very wide: ask for five cues in
/// each.
OddsRatioInterval odds_ratio_interval(const FiveParts<TwoTallies>& parts);

} // namespace attune::chance
