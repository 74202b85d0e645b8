// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <string_view>
#include <utility>

namespace attune {

/// Where in its file a coded thing comes from: the number of a row, the id of an annotation. A recording
/// holds one for each thing that was coded, and mostly they are short: up to ten signs are kept in place, in
/// eleven bytes where a string takes 32. A longer one has memory of its own.
class Source {
public:
    static constexpr std::size_t kept_in_place = 10;

    Source() = default;
    template <typename Text>
    requires(std::convertible_to<const Text&, std::string_view> && !std::same_as<Text, Source>)
        Source(const Text& text)
        : Source{Copy{text}} {} // NOLINT: any text is one

    Source(const Source& other) : Source{Copy{other}} {}
    Source(Source&& other) noexcept { swap(other); }
    Source& operator=(Source other) noexcept {
        swap(other);
        return *this;
    }
    ~Source();

    /// Stays good as long as this source is neither changed nor moved.
    operator std::string_view() const; // NOLINT: it reads like the text that it is
    bool empty() const { return length_ == 0; }

    friend bool operator==(const Source& one, std::string_view text) { return std::string_view{one} == text; }
    friend bool operator==(const Source& one, const Source& other) { return one == std::string_view{other}; }

private:
    struct Copy {
        std::string_view of;
    };
    explicit Source(Copy copy);
    void swap(Source& other) noexcept {
        std::swap(bytes_, other.bytes_);
        std::swap(length_, other.length_);
    }

    static constexpr unsigned char elsewhere = kept_in_place + 1;

    // The signs; or, of a longer text, the address of its length and signs. A member that is a pointer would
    // ask for room in which it is aligned, and make each coded thing 8 bytes larger.
    std::array<char, kept_in_place> bytes_{};
    unsigned char length_ = 0; // or `elsewhere`
};

} // namespace attune
