// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/document.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace attune::read {

/// Whether the bytes begin as a zip file does.
bool is_zip(std::string_view bytes);

/// A zip file in memory. Nothing of it is ever written to disk. Throws Unreadable where it is damaged or
/// encrypted, holds more than 1,000 members, or one with a path that leads out of it ("../x", "/x", "C:\x").
class Archive {
public:
    /// `document` outlives the archive.
    explicit Archive(const Document& document);
    ~Archive();
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;

    /// The members' paths, in their order, without folders and what macOS adds ("__MACOSX/", "._x",
    /// ".DS_Store").
    const std::vector<std::string>& paths() const { return paths_; }

    /// A member's bytes. Throws Unreadable once more than `most` come out of it.
    std::string bytes(const std::string& path, std::size_t most) const;

private:
    struct Handle;

    const Document& document_;
    std::unique_ptr<Handle> handle_;
    std::vector<std::string> paths_;
    std::vector<std::uint64_t> places_;
};

/// What stands behind the last slash.
std::string_view file_name(std::string_view path);

} // namespace attune::read
