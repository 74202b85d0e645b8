// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/dyad_state.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace attune::model {

/// What a child has learned of each of its caregivers. Somebody it has not met before is met with what it has
/// learned of whoever it was with last; from then on each is learned of apart. That much is an assumption;
/// that a child trusts one caregiver and not another, and signals to each in another way, was seen often
/// (Main & Weston 1981, Child Dev. 52; Fox, Kimmerly & Schafer 1991, Child Dev. 62).
///
/// After a session what is expected of the others moves towards what is now expected of the caregiver who was
/// there, by `shared_expectations` of the way (θ and ψ) and `shared_strategies` (Q and S). 0: each is apart.
/// 1: one trust, one threat and one policy for all.
class Relationships {
public:
    /// Of a child that has met nobody. `caregivers` is how many it may ever meet, ≥ 1.
    Relationships(std::size_t caregivers, const Learned& first);

    /// What the child brings into a session with this caregiver, who is known from then on.
    const Learned& meets(std::size_t caregiver);
    /// Takes in what a session with a caregiver that was met has taught.
    void learns(std::size_t caregiver, const Learned& now, const Parameters& parameters);

    std::size_t caregivers() const { return of_.size(); }
    bool knows(std::size_t caregiver) const { return of_[caregiver].has_value(); }
    /// Throws Misuse where the child does not know the caregiver.
    const Learned& of(std::size_t caregiver) const;

private:
    std::vector<std::optional<Learned>> of_;
    Learned last_; ///< of whoever was there last
};

} // namespace attune::model
