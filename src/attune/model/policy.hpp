// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/parameters.hpp>
#include <attune/model/strategy.hpp>

namespace attune::model {

/// What the child has learned about its three strategies: what an episode of distress pays with each, in
/// minutes of distress (so never above 0), and how far that has been off.
///
/// When an episode begins it draws one with probability ∝ exp((Q + χ·S)/T), or any with ε; when it ends with
/// payoff r = −∫s dt/60 − c_sig·Σ I² − c_peak·max I²,
///
///     Q ← Q + λ·(r − Q)        S ← S + λ·(|r − Q| − S)
///
/// S is the learned spread of Mikhael & Bogacz 2016 (PLoS Comput. Biol. 12 (9)); payoffs are losses, so
/// χ > 0 seeks risk. Nothing here names a pattern of attachment.
struct Policy {
    ByStrategy<double> payoff{}; ///< Q
    ByStrategy<double> spread{}; ///< S

    /// The probability of each strategy when an episode begins.
    ByStrategy<double> chances(const Parameters& parameters) const;

    /// The strategy at `place` in (0, 1) of those chances laid end to end.
    Strategy choose(double place, const Parameters& parameters) const;

    /// Takes in what an episode with this strategy has paid. The others fade towards what they seemed to pay
    /// at first, where `payoff_fading` says so.
    void learn(Strategy strategy, double paid, const Parameters& parameters);

    /// Takes in that an episode in which comfort came uncalled for has paid this: it speaks for signalling as
    /// one feels, as far as `comfort_credit` says.
    void credit(double paid, const Parameters& parameters);

    bool operator==(const Policy&) const = default;

private:
    void move(Strategy strategy, double paid, double rate);
};

/// The policy before anything was tried.
Policy first_policy(const Parameters& parameters);

} // namespace attune::model
