// SPDX-License-Identifier: Apache-2.0
#include <attune/read/gunzip.hpp>

#include <attune/read/finding.hpp>

#include <algorithm>

#include <fmt/format.h>

#define ZLIB_CONST // it does not write into what it reads: let it say so
#include <zlib.h>

namespace attune::read {
namespace {

constexpr std::size_t piece = 1 << 16;
constexpr int gzip_with_largest_window = 16 + MAX_WBITS;

class Inflater {
public:
    explicit Inflater(std::string_view packed) {
        stream_.next_in = reinterpret_cast<const Bytef*>(packed.data());
        rest_ = packed.size();
        ready_ = inflateInit2(&stream_, gzip_with_largest_window) == Z_OK;
    }
    ~Inflater() {
        if (ready_) inflateEnd(&stream_);
    }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    // Appends up to a piece; Z_OK where more may come.
    int more(std::string& bytes) {
        if (!ready_) return Z_MEM_ERROR;
        if (stream_.avail_in == 0) {
            stream_.avail_in = static_cast<uInt>(std::min<std::size_t>(rest_, 1U << 30));
            rest_ -= stream_.avail_in;
        }
        const std::size_t before = bytes.size();
        bytes.resize(before + piece);
        stream_.next_out = reinterpret_cast<Bytef*>(bytes.data() + before);
        stream_.avail_out = piece;
        const int result = inflate(&stream_, Z_NO_FLUSH);
        bytes.resize(before + piece - stream_.avail_out);
        return result;
    }

private:
    z_stream stream_{};
    std::size_t rest_ = 0;
    bool ready_ = false;
};

} // namespace

bool is_gzip(std::string_view bytes) {
    return bytes.starts_with("\x1f\x8b");
}

Unpacked gunzip(const Document& document, std::size_t most) {
    Unpacked unpacked{};
    Inflater inflater{document.bytes};
    int result = Z_OK;
    while (result == Z_OK) {
        // Room for one more piece at most: a text that doubles would take twice the limit.
        if (unpacked.bytes.capacity() < unpacked.bytes.size() + piece)
            unpacked.bytes.reserve(
                std::min(std::max(8 * piece, 2 * unpacked.bytes.size()), most + 2 * piece));
        result = inflater.more(unpacked.bytes);
        if (unpacked.bytes.size() > most)
            throw Unreadable{{document.name, {}, {}, {}, {}},
                             fmt::format("a file that unpacks to at most {} MB", most / 1'000'000),
                             "one that goes on",
                             "Unpack it yourself, look at what is in it, and name the unpacked file."};
    }
    unpacked.whole = result == Z_STREAM_END;
    if (unpacked.bytes.empty())
        throw Unreadable{{document.name, {}, {}, {}, {}},
                         "a gzip file with something in it",
                         "nothing to unpack",
                         "Take the file from its place of origin again."};
    return unpacked;
}

std::string gunzip_beginning(const Document& document, std::size_t most) {
    std::string bytes;
    Inflater inflater{document.bytes};
    while (bytes.size() < most && inflater.more(bytes) == Z_OK) {
    }
    bytes.resize(std::min(bytes.size(), most));
    return bytes;
}

std::size_t most_unpacked(const Document& document) {
    return document.bytes.size() + 20'000'000;
}

} // namespace attune::read
