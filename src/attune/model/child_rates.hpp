// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/child_moves.hpp>

#include <array>
#include <cstddef>

namespace attune::model {

/// The rates of all moves out of the child's present state, ready to be asked at any affect: for each term,
/// coefficient times disposition, per second. Made anew where the standing changes, not where affect does.
class ChildRates {
public:
    ChildRates(const Standing<double>& standing, const Parameters& parameters)
        : moves_{rows[static_cast<std::size_t>(standing.child)]} {
        for (std::size_t i = 0; i < moves_.size(); ++i)
            scaled_[i] =
                parameters[moves_[i].coefficient] / 60 * scale(moves_[i].disposition, standing, parameters);
    }

    /// Σλ per second at these drivers; at their bounds, a bound.
    double total(const ByDriver<double>& there) const {
        double sum = 0;
        for (std::size_t i = 0; i < moves_.size(); ++i) sum += scaled_[i] * there[moves_[i].driver];
        return sum;
    }

    /// The move at `place` in [0, total) of the rates laid end to end; none beyond.
    const Move* at(double place, const ByDriver<double>& there) const {
        for (std::size_t i = 0; i < moves_.size(); ++i) {
            place -= scaled_[i] * there[moves_[i].driver];
            if (place < 0) return &moves_[i];
        }
        return nullptr;
    }

private:
    static constexpr auto rows = [] {
        std::array<std::span<const Move>, child_states.size()> all;
        for (const ChildState state : child_states) all[static_cast<std::size_t>(state)] = moves_from(state);
        return all;
    }();

    std::span<const Move> moves_;
    std::array<double, most_moves> scaled_{};
};

} // namespace attune::model
