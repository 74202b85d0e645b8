// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/circle_moments.hpp>
#include <attune/measure/ledger.hpp>

namespace attune::measure {

/// What became of an occasion for such a moment.
enum class CircleEnd : std::uint8_t {
    closed,  ///< it became one
    other,   ///< not answered as it should be, or the child did not settle or go on
    unknown, ///< answered as it should be, and then too little was watched
};

/// The cues that could become a safe haven or a secure base. Keeps a reference to the observation.
class CircleOccasions {
public:
    CircleOccasions(const Observation& seen, const Options& options);

    /// Which moment a cue could become; none for a bid of a child who was not busy.
    std::optional<CircleKind> kind(const Row& row) const;
    /// What became of a cue that has a kind.
    CircleEnd end(const Row& row) const;
    /// Whether the child is ever coded as busy.
    bool content_is_coded() const { return !content_.empty(); }

private:
    CircleEnd end_of_alarm(const Row& row) const;
    CircleEnd end_of_bid(const Row& row) const;

    const Observation& seen_;
    Duration reaction_;
    Stretches content_;
};

} // namespace attune::measure
