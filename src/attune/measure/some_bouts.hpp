// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/bout.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>
#include <vector>

namespace attune::measure {

/// Some of a person's bouts, in their order: a list of positions that reads like a list of bouts. It keeps
/// references to both.
class SomeBouts {
public:
    class Iterator {
    public:
        using iterator_category = std::random_access_iterator_tag;
        using value_type = Bout;
        using difference_type = std::ptrdiff_t;
        using pointer = const Bout*;
        using reference = const Bout&;

        Iterator() = default;
        Iterator(const Bout* bouts, const std::uint32_t* position) : bouts_{bouts}, position_{position} {}

        reference operator*() const { return bouts_[*position_]; }
        pointer operator->() const { return bouts_ + *position_; }
        reference operator[](difference_type n) const { return bouts_[position_[n]]; }

        Iterator& operator+=(difference_type n) {
            position_ += n;
            return *this;
        }
        Iterator& operator-=(difference_type n) { return *this += -n; }
        Iterator& operator++() { return *this += 1; }
        Iterator& operator--() { return *this -= 1; }
        Iterator operator++(int) { return {bouts_, position_++}; }
        Iterator operator--(int) { return {bouts_, position_--}; }

        friend Iterator operator+(Iterator it, difference_type n) { return it += n; }
        friend Iterator operator+(difference_type n, Iterator it) { return it += n; }
        friend Iterator operator-(Iterator it, difference_type n) { return it -= n; }
        friend difference_type operator-(Iterator one, Iterator other) {
            return one.position_ - other.position_;
        }
        friend bool operator==(Iterator one, Iterator other) { return one.position_ == other.position_; }
        friend auto operator<=>(Iterator one, Iterator other) { return one.position_ <=> other.position_; }

    private:
        const Bout* bouts_ = nullptr;
        const std::uint32_t* position_ = nullptr;
    };

    SomeBouts(const std::vector<Bout>& bouts, const std::vector<std::uint32_t>& positions)
        : bouts_{bouts.data()}, positions_{positions} {}

    std::size_t size() const { return positions_.size(); }
    bool empty() const { return positions_.empty(); }
    const Bout& operator[](std::size_t i) const { return bouts_[positions_[i]]; }
    /// Position of the i-th among all bouts of the person.
    std::uint32_t position(std::size_t i) const { return positions_[i]; }

    Iterator begin() const { return {bouts_, positions_.data()}; }
    Iterator end() const { return {bouts_, positions_.data() + positions_.size()}; }

private:
    const Bout* bouts_;
    std::span<const std::uint32_t> positions_;
};

} // namespace attune::measure
