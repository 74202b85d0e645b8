// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/output_file.hpp>

#include <apps/attune/failure.hpp>

#include <fmt/format.h>

#include <utility>

namespace attune::app {

OutputFile::OutputFile(std::filesystem::path path) : path_{std::move(path)}, file_{path_, std::ios::binary} {
    check();
}

void OutputFile::add(std::string_view piece) {
    file_.write(piece.data(), static_cast<std::streamsize>(piece.size()));
    check();
}

void OutputFile::close() {
    file_.flush();
    check();
}

void OutputFile::check() const {
    if (!file_)
        throw Failure{ExitCode::no_output,
                      fmt::format("{} can not be written; check the folder and the disk", path_.string())};
}

void write_file(const std::filesystem::path& path, std::string_view text) {
    OutputFile file{path};
    file.add(text);
    file.close();
}

} // namespace attune::app
