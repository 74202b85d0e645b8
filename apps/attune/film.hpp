// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/report/provenance.hpp>
#include <attune/timeline/interval.hpp>

#include <filesystem>
#include <optional>
#include <vector>

namespace attune::app {

/// What the command line says of the medium.
struct FilmRequest {
    std::filesystem::path file;     ///< empty: the first that the recording names
    std::optional<Duration> begins; ///< in the recording's time; none: as the recording says
};

/// The medium that moments are shown from.
struct Film {
    std::filesystem::path path; ///< where it is, or where it would be: beside the recording
    bool at_hand = false;       ///< it can be opened
    Duration lag{0};            ///< its first frame, counted from the recording's zero

    /// A moment of the recording on the film's own clock.
    Instant on_film(Instant moment) const { return moment - lag; }
    /// What of it is on the film: nothing before its first frame.
    std::optional<Interval> on_film(const Interval& time) const;
};

/// None where nobody names one. `recording` is the file that was read. Throws Failure where the film that was
/// asked for is not there, and where nobody says when it begins: the recording names others, which begin at
/// different times.
std::optional<Film> film_of(const FilmRequest& request, const report::Provenance& provenance,
                            const std::filesystem::path& recording);

/// The media of the recording, and the film where it is not one of them.
std::vector<Medium> media_with(const std::optional<Film>& film, const report::Provenance& provenance);

} // namespace attune::app
