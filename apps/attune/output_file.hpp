// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string_view>

namespace attune::app {

/// Writes a file whole. Throws Failure (no_output) where that can not be done.
void write_file(const std::filesystem::path& path, std::string_view text);

} // namespace attune::app
