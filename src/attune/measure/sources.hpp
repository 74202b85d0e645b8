// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace attune::measure {

/// Position in a list of `Sources`.
enum class SourceIndex : std::uint32_t {};

/// Where the bouts of a person came from: the rows or annotation ids of the acts each was made of, joined by
/// `+`. Kept beside the bouts in one text, so that a bout stays small however long its sources are.
class Sources {
public:
    /// The source of a new bout.
    SourceIndex add(std::string_view source);
    /// Another act of the bout that was added last; gives that one's index.
    SourceIndex join(std::string_view source);

    /// Keeps room for so many, with so many letters together.
    void expect(std::size_t sources, std::size_t letters);
    std::size_t letters() const { return text_.size(); }

    /// Gives back the room that was kept for more.
    void shrink_to_fit();

    /// Throws Misuse for an index that was not given out.
    std::string_view operator[](SourceIndex index) const;

private:
    std::string text_;
    std::vector<std::size_t> ends_;
};

} // namespace attune::measure
