// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <apps/attune/moment_files.hpp>

#include <filesystem>
#include <optional>

namespace attune {
class Progress;
}

namespace attune::app {

/// What is to be made with pictures; an empty path is nothing.
struct MomentPictures {
    std::filesystem::path stills; ///< a folder
    std::filesystem::path cards;  ///< a page to print
};

/// The program that takes the stills; none where cards are made without. Throws Failure as `ffmpeg_for`
/// where stills are asked for, or cards of a film that the command line names, and there can be none.
std::optional<std::filesystem::path> ffmpeg_wanted(const MomentPictures& pictures, const FilmRequest& request,
                                                   const std::optional<Film>& film,
                                                   const std::string& recording);

/// Takes the stills of what is shown and writes the cards. Throws as `take_stills` and Outputs.
void write_moment_pictures(const MomentPictures& pictures, const MomentsToWrite& from,
                           const std::optional<std::filesystem::path>& ffmpeg, Outputs& outputs,
                           Progress& progress);

} // namespace attune::app
