// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace attune::read {

/// Finds things by their id, in constant time and 16 to 32 bytes each: it keeps numbers and asks for the ids
/// themselves where they already are (`id_of(number)`).
class IdTable {
public:
    template <class IdOf>
    std::optional<std::uint32_t> find(std::string_view id, const IdOf& id_of) const {
        return find(id, hash_of(id), id_of);
    }

    /// False, and nothing changed, where something of that id is there already.
    template <class IdOf>
    bool insert(std::string_view id, std::uint32_t number, const IdOf& id_of) {
        const Place place{hash_of(id), number};
        if (find(id, place.hash, id_of)) return false;
        if (2 * (count_ + 1) > places_.size()) grow();
        put(place);
        ++count_;
        return true;
    }

private:
    static constexpr std::uint32_t free = ~std::uint32_t{0};

    struct Place {
        std::uint32_t hash; // so that most ids that differ need not be looked at
        std::uint32_t number;
    };

    static std::uint32_t hash_of(std::string_view id) {
        return static_cast<std::uint32_t>(std::hash<std::string_view>{}(id));
    }

    template <class IdOf>
    std::optional<std::uint32_t> find(std::string_view id, std::uint32_t hash, const IdOf& id_of) const {
        if (places_.empty()) return std::nullopt;
        for (std::size_t at = hash & (places_.size() - 1);; at = (at + 1) & (places_.size() - 1)) {
            const Place& place = places_[at];
            if (place.number == free) return std::nullopt;
            if (place.hash == hash && id_of(place.number) == id) return place.number;
        }
    }

    void put(Place place) {
        std::size_t at = place.hash & (places_.size() - 1);
        while (places_[at].number != free) at = (at + 1) & (places_.size() - 1);
        places_[at] = place;
    }

    void grow() {
        const std::vector<Place> before = std::move(places_);
        places_.assign(before.empty() ? 16 : 2 * before.size(), Place{0, free});
        for (const Place& place : before)
            if (place.number != free) put(place);
    }

    std::vector<Place> places_;
    std::size_t count_ = 0;
};

} // namespace attune::read
