// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/film.hpp>

#include <apps/attune/failure.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <vector>

namespace attune::app {

namespace fs = std::filesystem;

namespace {

bool can_be_opened(const fs::path& file) {
    std::error_code ignored;
    return fs::is_regular_file(file, ignored);
}

bool is_sound(const Medium& medium) {
    constexpr std::array endings{".wav", ".mp3", ".m4a", ".aac", ".flac", ".ogg", ".WAV", ".MP3"};
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return medium.file_name.ends_with(ending); });
}

/// The first that can have pictures, else the first.
const Medium& usual(const std::vector<Medium>& media) {
    const auto found = std::find_if_not(media.begin(), media.end(), is_sound);
    return found == media.end() ? media.front() : *found;
}

Duration lag_of(const std::string& name, const report::Provenance& provenance) {
    const auto& media = provenance.media;
    const auto named = std::find_if(media.begin(), media.end(),
                                    [&](const Medium& medium) { return medium.file_name == name; });
    if (named != media.end()) return named->lag;
    const auto begins_elsewhere = [&](const Medium& medium) { return medium.lag != media.front().lag; };
    if (std::none_of(media.begin(), media.end(), begins_elsewhere))
        return media.empty() ? Duration{0} : media.front().lag;
    std::vector<std::string> names;
    for (const Medium& medium : media) names.push_back(medium.file_name);
    throw Failure{ExitCode::data,
                  fmt::format("{} names {}, which begin at different times, and not {}; --media-begins says "
                              "when that begins",
                              provenance.recording.name, fmt::join(names, " and "), name)};
}

} // namespace

std::optional<Interval> Film::on_film(const Interval& time) const {
    return stretch(std::max(on_film(time.onset()), Instant{Duration{0}}), on_film(time.offset()));
}

std::optional<Film> film_of(const FilmRequest& request, const report::Provenance& provenance,
                            const fs::path& recording) {
    Film film{request.file, true, Duration{0}};
    if (request.file.empty()) {
        if (provenance.media.empty()) return std::nullopt;
        film.path = recording.parent_path() / usual(provenance.media).file_name;
        film.at_hand = can_be_opened(film.path);
    } else if (!can_be_opened(request.file)) {
        throw Failure{ExitCode::no_input,
                      fmt::format("{} can not be opened; --media names the film that was coded",
                                  request.file.string())};
    }
    film.lag = request.begins ? *request.begins : lag_of(film.path.filename().string(), provenance);
    return film;
}

std::vector<Medium> media_with(const std::optional<Film>& film, const report::Provenance& provenance) {
    std::vector<Medium> media = provenance.media;
    if (!film) return media;
    const std::string name = film->path.filename().string();
    if (std::none_of(media.begin(), media.end(), [&](const Medium& one) { return one.file_name == name; }))
        media.insert(media.begin(), Medium{name, std::nullopt, film->lag});
    return media;
}

} // namespace attune::app
