// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/ledger.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace attune::measure {

/// The pieces of own time of each cue, in order of onset. It keeps a reference to the ledger. O(n).
class OwnTimeByCue {
public:
    explicit OwnTimeByCue(const Ledger& ledger);

    std::size_t pieces(std::size_t cue) const { return first_[cue + 1] - first_[cue]; }
    const OwnTime& piece(std::size_t cue, std::size_t k) const {
        return ledger_.own_time[order_[first_[cue] + k]];
    }

private:
    const Ledger& ledger_;
    std::vector<std::uint32_t> first_; // of each cue: where its pieces begin in `order_`
    std::vector<std::uint32_t> order_; // positions in the ledger's own time, cue by cue
};

} // namespace attune::measure
