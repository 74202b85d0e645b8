// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/stills.hpp>

#include <apps/attune/child_process.hpp>
#include <apps/attune/failure.hpp>

#include <attune/timeline/progress.hpp>
#include <attune/timeline/seconds_text.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::app {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

namespace {

constexpr std::array instant_names{"signal", "answer", "effect"};

bool has_something(const fs::path& file) {
    std::error_code problem;
    const auto size = fs::file_size(file, problem);
    return !problem && size > 0;
}

/// True where there is a picture now; nothing of an earlier run is taken for it.
bool take(const fs::path& ffmpeg, const Film& film, Instant on_film, const fs::path& picture,
          Progress& progress) {
    std::error_code ignored;
    fs::remove(picture, ignored);
    if (on_film < Instant{Duration{0}}) return false;
    const bool ended_well =
        run(ffmpeg, still_arguments(fs::absolute(film.path), on_film, fs::absolute(picture)), 1min, progress);
    if (ended_well && has_something(picture)) return true;
    fs::remove(picture, ignored);
    return false;
}

} // namespace

std::vector<std::string> still_arguments(const fs::path& film, Instant on_film, const fs::path& picture) {
    return {"-nostdin",
            "-hide_banner",
            "-loglevel",
            "error",
            "-protocol_whitelist",
            "file",
            "-ss",
            seconds_text(on_film),
            "-i",
            "file:" + film.string(),
            "-map",
            "0:v:0",
            "-frames:v",
            "1",
            "-vf",
            "scale='min(1280,iw)':-2",
            "-map_metadata",
            "-1",
            "-flags:v",
            "+bitexact",
            "-c:v",
            "mjpeg",
            "-q:v",
            "3",
            "-f",
            "mjpeg",
            "-y",
            "file:" + picture.string()};
}

fs::path ffmpeg_for(const std::optional<Film>& film, const std::string& recording,
                    std::string_view search_path) {
    if (!film)
        throw Failure{
            ExitCode::data,
            fmt::format("{} names no film, so there is nothing to take stills of; --media names the "
                        "film that was coded",
                        recording)};
    if (!film->at_hand)
        throw Failure{
            ExitCode::no_input,
            fmt::format("{} is not there to take stills of; --media says where it is", film->path.string())};
    constexpr std::array names{"ffmpeg"};
    const auto ffmpeg = find_program(names, search_path);
    if (!ffmpeg)
        throw Failure{
            ExitCode::no_output,
            "there is no ffmpeg to take stills with; install it, as with apt-get install ffmpeg, or "
            "leave the stills out"};
    return *ffmpeg;
}

std::vector<Stills> take_stills(const std::vector<report::ListedMoment>& moments, const Film& film,
                                const fs::path& ffmpeg, const fs::path& folder, Progress& progress) {
    progress.note("taking stills");
    std::vector<Stills> all;
    std::size_t taken = 0;
    for (const report::ListedMoment& listed : moments) {
        Stills stills{listed.moment, {}};
        const std::array instants = report::still_instants(listed.moment);
        for (std::size_t i = 0; i < instants.size(); ++i) {
            const fs::path picture =
                folder / fmt::format("moment-{}-{}-{}.jpg", listed.moment.number, i + 1, instant_names[i]);
            if (!take(ffmpeg, film, film.on_film(instants[i]), picture, progress)) continue;
            stills.files[i] = picture;
            ++taken;
        }
        all.push_back(std::move(stills));
    }
    if (taken == 0 && !moments.empty())
        throw Failure{
            ExitCode::no_output,
            fmt::format("ffmpeg found no picture in {} where the moments are; is it the film that was "
                        "coded, and does it begin where --media-begins says?",
                        film.path.string())};
    return all;
}

} // namespace attune::app
