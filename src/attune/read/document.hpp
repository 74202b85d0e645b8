// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace attune::read {

/// A file's name and bytes, as they are on disk. Readers take this and open nothing themselves, so that a
/// test, a browser or an archive can hand them memory.
struct Document {
    std::string name; ///< the bare file name, for messages and for the recording's name
    std::string bytes;
};

/// Reads a file whole. Throws Unopened where there is none, or it is a directory or a device;
/// Unreadable where it is empty.
Document load(const std::string& path);

/// The name without folder and without its last extension (`.boris.gz` and the like count as one).
std::string stem(std::string_view name);

} // namespace attune::read
