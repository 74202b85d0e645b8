// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace attune {
class Progress;
}

namespace attune::app {

/// The first program with one of these names in the folders of `search_path`, which are separated by colons;
/// the first name that is anywhere wins. Folders that are not absolute are not looked into. None where there
/// is none.
std::optional<std::filesystem::path> find_program(std::span<const char* const> names,
                                                  std::string_view search_path);

/// A folder of our own that is gone when this is. Throws Failure (no_output) where none can be made.
class TemporaryFolder {
public:
    TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder();

    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

/// Runs a program without a shell, each argument as it is; what it says goes nowhere. True where it ends by
/// itself and well; it is ended where it takes longer than `at_most`. Throws Failure (no_output) where it can
/// not be started, Stopped where `progress` asks for it.
bool run(const std::filesystem::path& program, std::vector<std::string> arguments,
         std::chrono::seconds at_most, Progress& progress);

} // namespace attune::app
