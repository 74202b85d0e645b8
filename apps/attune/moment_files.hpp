// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <apps/attune/film.hpp>
#include <apps/attune/outputs.hpp>

#include <attune/measure/account.hpp>
#include <attune/report/moment_list.hpp>
#include <attune/report/speaker.hpp>

#include <filesystem>
#include <optional>
#include <vector>

namespace attune::app {

/// The files that are asked for; an empty path is none.
struct MomentFiles {
    std::filesystem::path csv;
    std::filesystem::path eaf;
    std::filesystem::path vtt;
    std::filesystem::path playlist; ///< .m3u8 for VLC, .edl for mpv
};

/// What they are made from.
struct MomentsToWrite {
    const report::Speaker& speaker;
    const measure::Account& account;
    const report::Provenance& provenance;
    const std::vector<report::ListedMoment>& list;  ///< everything that may be offered
    const std::vector<report::ListedMoment>& shown; ///< what is shown to the family, in its order
    const std::optional<Film>& film;
    std::vector<Medium> media; ///< that the tiers lie over
};

/// Throws Failure (usage) for a playlist of an unknown kind.
void refuse_unknown_playlist(const MomentFiles& files);

/// Writes them. The list and the tiers hold every moment, in the recording's time; subtitles and playlists
/// those that are shown, in the film's. Throws Failure where a playlist has no film to play, and as Outputs.
void write_moment_files(const MomentFiles& files, const MomentsToWrite& from, Outputs& outputs);

} // namespace attune::app
