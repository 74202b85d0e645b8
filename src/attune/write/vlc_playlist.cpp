// SPDX-License-Identifier: Apache-2.0
#include <attune/write/vlc_playlist.hpp>

#include <attune/timeline/misuse.hpp>
#include <attune/timeline/seconds_text.hpp>
#include <attune/write/milliseconds.hpp>
#include <attune/write/one_line.hpp>

#include <fmt/format.h>

namespace attune::write {
namespace {

std::string seconds(Instant moment) {
    return seconds_text(Duration{milliseconds(moment.since_zero())});
}

/// A name that begins with # would be a comment, and one with :// an address.
std::string path_of(std::string_view film) {
    if (film.empty() || one_line(film) != film)
        throw Misuse{
            fmt::format("a playlist can not hold the film '{}': no name, or a line end in it", film)};
    const bool is_plain =
        film.front() != '#' && film.front() != ' ' && film.find("://") == std::string_view::npos;
    return is_plain || film.front() == '/' ? std::string{film} : fmt::format("./{}", film);
}

} // namespace

void vlc_playlist(std::string_view film, std::span<const Excerpt> excerpts, const Sink& sink) {
    const std::string path = path_of(film);
    sink("#EXTM3U\n");
    for (const Excerpt& one : excerpts) {
        const auto whole_seconds = std::chrono::round<std::chrono::seconds>(one.time.length()).count();
        sink(fmt::format("#EXTINF:{},{}\n#EXTVLCOPT:start-time={}\n#EXTVLCOPT:stop-time={}\n{}\n",
                         whole_seconds, one_line(one.title), seconds(one.time.onset()),
                         seconds(one.time.offset()), path));
    }
}

} // namespace attune::write
