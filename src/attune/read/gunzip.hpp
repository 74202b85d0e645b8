// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/document.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace attune::read {

/// Whether the bytes begin as a gzip file does.
bool is_gzip(std::string_view bytes);

/// What came out of a gzip file, and whether it was all there and as it was packed.
struct Unpacked {
    std::string bytes;
    bool whole;
};

/// Unpacks a gzip file in memory. Throws Unreadable once more than `most` bytes come out of it (a file of a
/// few kilobytes can hold terabytes of nothing), and where nothing comes out.
Unpacked gunzip(const Document& document, std::size_t most);

/// Its first bytes, at most `most`; empty where it can not be unpacked.
std::string gunzip_beginning(const Document& document, std::size_t most);

/// How much a packed file may unpack to, so that there is room to read it within four times its size and 50
/// MB.
std::size_t most_unpacked(const Document& document);

} // namespace attune::read
