// SPDX-License-Identifier: Apache-2.0
#include <attune/timeline/source.hpp>

#include <cstring>

namespace attune {
namespace {

using Length = std::uint32_t;

char* block_in(const std::array<char, Source::kept_in_place>& bytes) {
    char* block = nullptr;
    std::memcpy(&block, bytes.data(), sizeof block);
    return block;
}

} // namespace

static_assert(sizeof(char*) <= Source::kept_in_place);

Source::Source(Copy copy) {
    if (copy.of.size() <= kept_in_place) {
        std::copy(copy.of.begin(), copy.of.end(), bytes_.begin());
        length_ = static_cast<unsigned char>(copy.of.size());
        return;
    }
    const auto length = static_cast<Length>(copy.of.size());
    char* const block = new char[sizeof length + copy.of.size()];
    std::memcpy(block, &length, sizeof length);
    std::memcpy(block + sizeof length, copy.of.data(), copy.of.size());
    std::memcpy(bytes_.data(), &block, sizeof block);
    length_ = elsewhere;
}

Source::~Source() {
    if (length_ == elsewhere) delete[] block_in(bytes_);
}

Source::operator std::string_view() const {
    if (length_ != elsewhere) return {bytes_.data(), length_};
    const char* const block = block_in(bytes_);
    Length length = 0;
    std::memcpy(&length, block, sizeof length);
    return {block + sizeof length, length};
}

} // namespace attune
