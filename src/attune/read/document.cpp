// SPDX-License-Identifier: Apache-2.0
#include <attune/read/document.hpp>

#include <attune/read/finding.hpp>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace attune::read {
namespace {

namespace fs = std::filesystem;

void check_readable(const fs::path& path, const std::string& name) {
    std::error_code ignored;
    const fs::file_status status = fs::status(path, ignored);
    if (!fs::exists(status))
        throw Unopened{{name, {}, {}, {}, {}}, "a file", "nothing of that name", "Check the path."};
    if (fs::is_directory(status))
        throw Unopened{{name, {}, {}, {}, {}}, "a file", "a directory", "Name one file inside it."};
    if (!fs::is_regular_file(status))
        throw Unopened{
            {name, {}, {}, {}, {}}, "a file", "a device or a pipe", "Save the recording as a file first."};
}

} // namespace

Document load(const std::string& path) {
    const fs::path where{path};
    const std::string name = where.filename().empty() ? path : where.filename().string();
    check_readable(where, name);
    std::ifstream file{where, std::ios::binary};
    std::error_code ignored;
    const auto size = fs::file_size(where, ignored);
    std::string bytes(static_cast<std::size_t>(size), '\0');
    if (!file || !file.read(bytes.data(), static_cast<std::streamsize>(size)))
        throw Unopened{
            {name, {}, {}, {}, {}}, "a readable file", std::strerror(errno), "Check its permissions."};
    if (bytes.empty())
        throw Unreadable{
            {name, {}, {}, {}, {}}, "a recording", "an empty file", "Export it again from its program."};
    return {name, std::move(bytes)};
}

std::string stem(std::string_view name) {
    const auto slash = name.find_last_of("/\\");
    if (slash != std::string_view::npos) name.remove_prefix(slash + 1);
    if (name.size() > 3 && name.ends_with(".gz")) name.remove_suffix(3);
    const auto dot = name.find_last_of('.');
    return std::string{dot == std::string_view::npos || dot == 0 ? name : name.substr(0, dot)};
}

} // namespace attune::read
