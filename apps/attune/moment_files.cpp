// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/moment_files.hpp>

#include <apps/attune/failure.hpp>

#include <attune/report/moment_csv.hpp>
#include <attune/report/moment_tiers.hpp>
#include <attune/write/elan.hpp>
#include <attune/write/mpv_edl.hpp>
#include <attune/write/vlc_playlist.hpp>
#include <attune/write/web_vtt.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iostream>

namespace attune::app {

namespace fs = std::filesystem;
using report::ListedMoment;

namespace {

std::string eaf(const MomentsToWrite& from) {
    const Timeline tiers = report::moment_tiers(from.speaker, from.account, from.list, from.media);
    const Instant first = write::first_moment(tiers);
    if (first < Instant{Duration{0}})
        throw Failure{ExitCode::data,
                      fmt::format("{}: ELAN has no time before zero, and a moment begins there; --csv writes "
                                  "the list as a table",
                                  from.provenance.recording.name)};
    return text_of([&](const Sink& sink) { write::elan(tiers, sink); });
}

/// The child's line from the signal until the answer, long enough to be read; the sentence all along.
std::vector<write::Subtitle> subtitles(const MomentsToWrite& from, const Film& film) {
    constexpr std::chrono::seconds time_to_read{2};
    std::vector<write::Subtitle> all;
    for (const ListedMoment& listed : from.shown) {
        const report::Candidate& moment = listed.moment;
        const auto time = film.on_film(moment.time);
        if (!time) continue;
        all.push_back({*time, report::sentence(from.speaker, from.account, moment)});
        const Instant until = std::max(moment.answer, moment.signal + Duration{time_to_read});
        if (const auto line = film.on_film({moment.signal, std::min(until, moment.time.offset())}))
            all.push_back(
                {*line, report::maybe(from.speaker, from.account, moment), write::Subtitle::Place::top});
    }
    return all;
}

bool is_edit_list(const fs::path& playlist) {
    return playlist.extension() == ".edl";
}

/// The film as a player finds it from the playlist's folder.
std::string seen_from(const fs::path& playlist, const fs::path& film) {
    const auto whole = [](const fs::path& path) { return fs::weakly_canonical(fs::absolute(path)); };
    return whole(film).lexically_proximate(whole(playlist).parent_path()).generic_string();
}

std::string playlist(const fs::path& file, const MomentsToWrite& from) {
    if (!from.film)
        throw Failure{ExitCode::data,
                      fmt::format("{} names no film, so a playlist has nothing to play; --media "
                                  "names the film that was coded",
                                  from.provenance.recording.name)};
    std::vector<write::Excerpt> excerpts;
    for (const ListedMoment& listed : from.shown)
        if (const auto time = from.film->on_film(listed.moment.time))
            excerpts.push_back({*time, report::title(from.speaker, listed)});
    const std::string film = seen_from(file, from.film->path);
    return text_of([&](const Sink& sink) {
        (is_edit_list(file) ? write::mpv_edl : write::vlc_playlist)(film, excerpts, sink);
    });
}

} // namespace

void refuse_unknown_playlist(const MomentFiles& files) {
    const fs::path kind = files.playlist.extension();
    if (files.playlist.empty() || kind == ".m3u8" || kind == ".m3u" || kind == ".edl") return;
    throw Failure{ExitCode::usage,
                  fmt::format("--playlist {}: .m3u8 is for VLC, .edl for mpv; end it in one of them",
                              files.playlist.string())};
}

void write_moment_files(const MomentFiles& files, const MomentsToWrite& from, Outputs& outputs) {
    const auto write = [&](const fs::path& file, const std::string& text) {
        outputs.write(file, text);
        std::cout << file.string() << " is written\n";
    };
    if (!files.csv.empty()) write(files.csv, report::moment_csv(from.speaker, from.account, from.list));
    if (!files.eaf.empty()) write(files.eaf, eaf(from));
    if (!files.vtt.empty()) {
        const std::vector<write::Subtitle> lines = subtitles(from, from.film.value_or(Film{}));
        write(files.vtt, text_of([&](const Sink& sink) { write::web_vtt(lines, sink); }));
    }
    if (!files.playlist.empty()) write(files.playlist, playlist(files.playlist, from));
}

} // namespace attune::app
