// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <fstream>
#include <string_view>

namespace attune::app {

/// A file that is written piece by piece. Throws Failure (no_output) where that can not be done.
class OutputFile {
public:
    explicit OutputFile(std::filesystem::path path);

    void add(std::string_view piece);
    /// To be called once, at the end: only then is all of it written.
    void close();

private:
    void check() const;

    std::filesystem::path path_;
    std::ofstream file_;
};

/// Writes a file whole. Throws likewise.
void write_file(const std::filesystem::path& path, std::string_view text);

} // namespace attune::app
