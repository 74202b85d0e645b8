// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/output_file.hpp>

#include <apps/attune/failure.hpp>

#include <fmt/format.h>

#include <fstream>

namespace attune::app {

void write_file(const std::filesystem::path& path, std::string_view text) {
    std::ofstream file{path, std::ios::binary};
    if (!file || !file.write(text.data(), static_cast<std::streamsize>(text.size())) || !file.flush())
        throw Failure{ExitCode::no_output,
                      fmt::format("{} can not be written; check the folder and the disk", path.string())};
}

} // namespace attune::app
