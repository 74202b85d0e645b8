// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/against_chance.hpp>
#include <attune/measure/circle.hpp>

#include <array>
#include <vector>

namespace attune::measure {

/// Of the answered bids that could be mirrored, in a recording, real or random: how many were mirrored, and
/// how many had a marked, an imitating answer in their window.
struct MirrorCounts {
    Counted mirrored;
    Counted marked;
    Counted imitated;

    bool operator==(const MirrorCounts&) const = default;
};

/// One episode's watched time joined end to end: the bids whose feeling could be mirrored, and the moments at
/// which answers of each kind begin. What does not change from one random recording to the next is made once.
class MirrorCircle {
public:
    MirrorCircle(const Observation& seen, const Ledger& ledger, std::size_t episode);

    /// The counts with everything the caregiver did moved by `lag` round the circle, 0 <= lag < its length;
    /// which bids are answered changes with it. O(n).
    MirrorCounts count(Position lag) const;

private:
    using Positions = std::vector<Position>;

    void place_bids(const Observation& seen, const Ledger& ledger, const Circle& circle, std::size_t episode);
    void place_answers(const Observation& seen, const Stretches& watched);

    Position length_;
    std::vector<CuePiece> own_time_; // of the bids that could be mirrored, by onset
    std::array<std::vector<CuePiece>, 2>
        in_tone_;                   // their windows: of the negative ones, of the positive ones
    std::vector<CuePiece> windows_; // all of them
    std::size_t bids_ = 0;
    Positions answers_;                // all, in order
    std::array<Positions, 2> feeling_; // on face or voice: negative, positive
    Positions marked_;
    Positions imitating_;
};

} // namespace attune::measure
