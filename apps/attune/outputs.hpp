// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <apps/attune/permission.hpp>

#include <attune/timeline/sink.hpp>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace attune::app {

/// Writes what is made of a recording, and adds each file to the record beside it, so that `attune forget`
/// finds it again. Where the recording's folder may not be written, the files are written all the same, and
/// standard error says once that they will not be found. What goes to standard output is not known.
class Outputs {
public:
    /// `sha256` is the recording's, `verb` what writes.
    Outputs(std::filesystem::path recording, std::string sha256, std::string verb, care::Scope made_for,
            care::Day today);

    /// What is written is made of this recording too, a second coder's: the record beside it knows of it as
    /// well.
    void made_also_of(std::filesystem::path recording, std::string sha256);

    /// Writes a file whole. Throws Failure (no_output) where that can not be done.
    void write(const std::filesystem::path& file, std::string_view text);
    /// The same of a text that is not kept: it goes into the file as it is made.
    void write(const std::filesystem::path& file, const WriteText& text);
    /// Makes a folder where there is none.
    void make_folder(const std::filesystem::path& folder);
    /// Adds a file that another program wrote for attune.
    void remember(const std::filesystem::path& file);

private:
    struct Source {
        std::filesystem::path recording;
        std::string sha256;
    };

    void add(const std::filesystem::path& file, const std::string& sha256);
    void add(const std::filesystem::path& file, const std::string& sha256, const Source& made_of);

    std::vector<Source> made_of_;
    std::string verb_;
    care::Scope made_for_;
    care::Day today_;
    bool told_ = false;
};

} // namespace attune::app
