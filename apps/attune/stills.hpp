// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <apps/attune/film.hpp>
#include <apps/attune/outputs.hpp>

#include <attune/report/moment_list.hpp>

#include <array>
#include <filesystem>
#include <string>
#include <vector>

namespace attune {
class Progress;
}

namespace attune::app {

/// The stills of a moment: signal, answer, effect. An empty path where the film has no picture there.
struct Stills {
    report::Candidate moment;
    std::array<std::filesystem::path, 3> files;
};

/// What ffmpeg is called with for one picture: the film's first picture track at this time of its own, at
/// most 1280 pixels wide, as a JPEG that says nothing of where it comes from. It may open the film, as a
/// file, and nothing else: no network and no other protocol; whatever signs are in the names are part of
/// them.
std::vector<std::string> still_arguments(const std::filesystem::path& film, Instant on_film,
                                         const std::filesystem::path& picture);

/// Where the program and the film are, or why there can be no stills. Throws Failure: no film is named; it is
/// not at hand; there is no ffmpeg in `search_path`.
std::filesystem::path ffmpeg_for(const std::optional<Film>& film, const std::string& recording,
                                 std::string_view search_path);

/// Takes the stills of each moment into `folder`, which is there: "moment-14-1-signal.jpg". Throws Failure
/// (no_output) where not one could be taken; Stopped where `progress` asks for it.
std::vector<Stills> take_stills(const std::vector<report::ListedMoment>& moments, const Film& film,
                                const std::filesystem::path& ffmpeg, const std::filesystem::path& folder,
                                Progress& progress);

} // namespace attune::app
