// SPDX-License-Identifier: Apache-2.0
#include <fuzz/feed.hpp>

#include <attune/read/finding.hpp>

#include <string>

namespace attune::fuzz {

int feed(const std::uint8_t* bytes, std::size_t size, std::string_view name,
         read::Coding (*reader)(const read::Document&, const read::ReadOptions&),
         const read::ReadOptions& options) {
    try {
        reader({std::string{name}, std::string(bytes, bytes + size)}, options);
    } catch (const read::Unreadable&) {
    }
    return 0;
}

} // namespace attune::fuzz
