// SPDX-License-Identifier: Apache-2.0
#include <attune/read/archive.hpp>

#include <attune/read/finding_log.hpp>

#include <algorithm>

#include <fmt/format.h>
#include <zip.h>

namespace attune::read {
namespace {

constexpr std::size_t most_members = 1000;
constexpr std::size_t piece = 1 << 16;

[[noreturn]] void refuse(const Document& document, std::string expected, std::string found) {
    throw Unreadable{{document.name, {}, {}, {}, {}},
                     std::move(expected),
                     std::move(found),
                     "Save it again from the program that wrote it."};
}

// The number of members, from the record at the end: before a library makes room for each of them.
void check_count(const Document& document) {
    const auto end = document.bytes.rfind("PK\x05\x06");
    if (end == std::string::npos || document.bytes.size() - end < 22)
        refuse(document, "a whole zip file", "one that is cut off");
    const auto byte = [&](std::size_t at) {
        return static_cast<std::size_t>(static_cast<unsigned char>(document.bytes[end + at]));
    };
    const std::size_t count = byte(10) + 256 * byte(11);
    if (count > most_members)
        refuse(document, fmt::format("a zip file of at most {} members", most_members),
               count == 0xFFFF ? "one with more" : fmt::format("one of {}", count));
}

bool leads_out(std::string_view path) {
    if (path.starts_with('/') || path.starts_with('\\') || path.find(':') != std::string_view::npos)
        return true;
    while (true) {
        const auto end = path.find_first_of("/\\");
        if (path.substr(0, end) == "..") return true;
        if (end == std::string_view::npos) return false;
        path.remove_prefix(end + 1);
    }
}

bool is_litter(std::string_view path) {
    const std::string_view name = file_name(path);
    return name.empty() || path.starts_with("__MACOSX/") || name.starts_with("._") || name == ".DS_Store";
}

} // namespace

struct Archive::Handle {
    zip_t* zip;
};

bool is_zip(std::string_view bytes) {
    return bytes.starts_with("PK\x03\x04");
}

std::string_view file_name(std::string_view path) {
    const auto slash = path.find_last_of("/\\");
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

Archive::Archive(const Document& document) : document_{document}, handle_{std::make_unique<Handle>()} {
    check_count(document);
    zip_error_t problem;
    zip_error_init(&problem);
    zip_source_t* source =
        zip_source_buffer_create(document.bytes.data(), document.bytes.size(), 0, &problem);
    handle_->zip = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &problem);
    zip_error_fini(&problem);
    if (handle_->zip == nullptr) {
        zip_source_free(source);
        refuse(document, "a whole zip file", "a damaged one");
    }
    const auto count =
        static_cast<std::uint64_t>(std::max<zip_int64_t>(zip_get_num_entries(handle_->zip, 0), 0));
    for (std::uint64_t place = 0; place < count; ++place) {
        const char* const name = zip_get_name(handle_->zip, place, ZIP_FL_ENC_GUESS);
        const std::string path = name == nullptr ? std::string{} : name;
        if (leads_out(path)) {
            zip_discard(handle_->zip);
            refuse(document, "a zip file whose members stay inside it",
                   fmt::format("the path {}", quoted(path)));
        }
        if (is_litter(path)) continue;
        paths_.push_back(path);
        places_.push_back(place);
    }
}

Archive::~Archive() {
    if (handle_->zip != nullptr) zip_discard(handle_->zip);
}

std::string Archive::bytes(const std::string& path, std::size_t most) const {
    const auto found = std::find(paths_.begin(), paths_.end(), path);
    if (found == paths_.end())
        refuse(document_, fmt::format("the member {}", quoted(path)), "none of that name");
    zip_file_t* file =
        zip_fopen_index(handle_->zip, places_[static_cast<std::size_t>(found - paths_.begin())], 0);
    if (file == nullptr)
        refuse(document_, "members that can be unpacked", fmt::format("{}, which can not", quoted(path)));
    std::string bytes;
    zip_int64_t taken = 1;
    while (taken > 0 && bytes.size() <= most) {
        const std::size_t before = bytes.size();
        if (bytes.capacity() < before + piece)
            bytes.reserve(std::min(std::max(8 * piece, 2 * before), most + 2 * piece));
        bytes.resize(before + piece);
        taken = zip_fread(file, bytes.data() + before, piece);
        bytes.resize(before + static_cast<std::size_t>(std::max<zip_int64_t>(taken, 0)));
    }
    zip_fclose(file);
    if (bytes.size() > most)
        refuse(document_, fmt::format("a member that unpacks to at most {} MB", most / 1'000'000),
               fmt::format("{}, which goes on", quoted(path)));
    if (taken < 0)
        refuse(document_, "members that can be unpacked", fmt::format("{}, which can not", quoted(path)));
    return bytes;
}

} // namespace attune::read
