// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/praat/file.hpp>

#include <cstddef>
#include <optional>
#include <string>

namespace attune::read::textgrid {

/// An interval or a point of a tier. A point has offset == onset.
struct Entry {
    std::size_t number; ///< in its tier, from 1, as Praat counts
    std::size_t line;
    Duration onset;
    Duration offset;
    std::string label; ///< as meant, without blanks around it
};

/// Makes the marks of one tier, in file order, and reports what is odd about their times.
class Marks {
public:
    Marks(File& file, const Tier& tier) : file_{file}, tier_{tier}, track_{file.coding.tracks[tier.track]} {}

    /// Equal times make an instant; an offset before the onset leaves the end open. Where the one before ends
    /// a rounding away from the onset, it ends at the onset.
    void add(const Entry& entry);
    /// How many ends were moved so.
    std::size_t joined() const { return joined_; }

private:
    Mark mark(const Entry& entry);
    void check_span(const Entry& entry, const Mark& mark);
    void check_order(const Entry& entry, const Mark& mark);
    void join(const Entry& entry, const Mark& mark);

    struct Earlier {
        std::size_t number;
        std::size_t mark;
    };
    File& file_;
    const Tier& tier_;
    CodedTrack& track_;
    std::optional<Earlier> last_;   ///< the mark before this one
    std::optional<Earlier> latest_; ///< the one that ends last of all so far
    std::size_t joined_ = 0;
};

} // namespace attune::read::textgrid
