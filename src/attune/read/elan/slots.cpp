// SPDX-License-Identifier: Apache-2.0
#include <attune/read/elan/slots.hpp>

#include <algorithm>

namespace attune::read::eaf {
namespace {

using Parents = std::vector<std::pair<SlotNumber, SlotNumber>>;

const std::pair<SlotNumber, SlotNumber>* parent_of(SlotNumber slot, const Parents& parents) {
    const auto after =
        std::upper_bound(parents.begin(), parents.end(), slot,
                         [](SlotNumber number, const auto& parent) { return number < parent.first; });
    if (after == parents.begin() || std::prev(after)->second < slot) return nullptr;
    return &*std::prev(after);
}

} // namespace

Duration between(Duration from, Duration to, std::size_t step, std::size_t steps) {
    const auto parts = static_cast<std::int64_t>(steps);
    const auto part = static_cast<std::int64_t>(step);
    const Duration whole = (to - from) / parts;
    const Duration rest = (to - from) % parts;
    return from + whole * part + rest * part / parts;
}

bool Slots::add(std::string_view id, std::optional<Duration> time) {
    const auto id_of = [this](std::uint32_t number) { return ids_[number]; };
    if (!table_.insert(id, static_cast<std::uint32_t>(times_.size()), id_of)) return false;
    ids_.add(id);
    times_.push_back(time.value_or(no_time));
    return true;
}

std::size_t Slots::spread(const std::vector<SlotNumber>& chain, const Parents& parents) {
    std::size_t placed = 0;
    for (std::size_t first = 0; first < chain.size();) {
        if (time(chain[first])) {
            ++first;
            continue;
        }
        const auto* parent = parent_of(chain[first], parents);
        std::size_t behind = first + 1;
        while (behind < chain.size() && !time(chain[behind]) && parent_of(chain[behind], parents) == parent)
            ++behind;
        std::optional<Duration> from = first > 0 ? time(chain[first - 1]) : std::nullopt;
        std::optional<Duration> to = behind < chain.size() ? time(chain[behind]) : std::nullopt;
        if (parent != nullptr) {
            const auto begin = time(parent->first);
            const auto end = time(parent->second);
            if (begin && (!from || *from < *begin)) from = begin;
            if (end && (!to || *end < *to)) to = end;
        }
        if (from && to && *from <= *to) {
            for (std::size_t at = first; at < behind; ++at)
                times_[chain[at]] = between(*from, *to, at - first + 1, behind - first + 1);
            placed += behind - first;
        }
        first = behind;
    }
    return placed;
}

} // namespace attune::read::eaf
