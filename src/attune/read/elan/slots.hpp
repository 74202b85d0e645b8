// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/id_table.hpp>
#include <attune/read/name_list.hpp>
#include <attune/timeline/time.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace attune::read::eaf {

/// Position of a time slot in TIME_ORDER.
using SlotNumber = std::uint32_t;

/// `from` + (to - from) · step / steps, cut to a nanosecond, without ever leaving whole numbers.
Duration between(Duration from, Duration to, std::size_t step, std::size_t steps);

/// The time slots of an .eaf file, in their order. A slot may have no time of its own ("unaligned").
class Slots {
public:
    /// False where a slot of this id is there already; it stays as it is.
    bool add(std::string_view id, std::optional<Duration> time);

    std::optional<SlotNumber> find(std::string_view id) const {
        return table_.find(id, [this](std::uint32_t number) { return ids_[number]; });
    }
    std::optional<Duration> time(SlotNumber slot) const {
        const Duration time = times_[slot];
        return time == no_time ? std::nullopt : std::optional{time};
    }
    std::size_t size() const { return times_.size(); }

    /// Gives unaligned slots of `chain` (the slots of one tier, ascending) a time each: evenly between the
    /// aligned ones around them, and not beyond the slots of the annotation of the parent tier in whose order
    /// they stand (`parents`, ascending). Those between which nothing is aligned, or in the wrong order, stay
    /// without a time. Returns how many got one.
    std::size_t spread(const std::vector<SlotNumber>& chain,
                       const std::vector<std::pair<SlotNumber, SlotNumber>>& parents);

private:
    static constexpr Duration no_time = Duration::min();

    NameList ids_;
    std::vector<Duration> times_;
    IdTable table_;
};

} // namespace attune::read::eaf
