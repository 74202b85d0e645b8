// SPDX-License-Identifier: Apache-2.0
#include <attune/write/mpv_edl.hpp>
#include <attune/write/vlc_playlist.hpp>

#include <attune/timeline/misuse.hpp>

#include <doctest/doctest.h>

#include <vector>

using namespace attune;
using namespace std::chrono_literals;
using write::Excerpt;

namespace {

const std::vector<Excerpt> two{{{Instant{33'700ms}, Instant{41s}}, "7: Comfort"},
                               {{Instant{0s}, Instant{4'000'400'000ns}}, "2: Focus,\nat 0:00"}};

using Writer = void (*)(std::string_view, std::span<const Excerpt>, const Sink&);

std::string list(Writer writer, std::string_view film, const std::vector<Excerpt>& excerpts) {
    std::string text;
    writer(film, excerpts, [&](std::string_view piece) { text += piece; });
    return text;
}

} // namespace

TEST_CASE("a playlist for VLC keeps the order that was given, to the letter") {
    CHECK(list(write::vlc_playlist, "visit 1.mp4", two)
          == "#EXTM3U\n"
             "#EXTINF:7,7: Comfort\n#EXTVLCOPT:start-time=33.7\n#EXTVLCOPT:stop-time=41\nvisit 1.mp4\n"
             "#EXTINF:4,2: Focus, at 0:00\n#EXTVLCOPT:start-time=0\n#EXTVLCOPT:stop-time=4\nvisit 1.mp4\n");
    CHECK(list(write::vlc_playlist, "visit.mp4", {}) == "#EXTM3U\n");
}

TEST_CASE("no film is taken for a comment or an address") {
    const auto last_line = [](std::string_view film) {
        const std::string text = list(write::vlc_playlist, film, {two[0]});
        const auto from = text.rfind('\n', text.size() - 2) + 1;
        return text.substr(from, text.size() - from - 1);
    };
    CHECK(last_line("#1.mp4") == "./#1.mp4");
    CHECK(last_line("http://visit.mp4") == "./http://visit.mp4");
    CHECK(last_line("/films/#1.mp4") == "/films/#1.mp4");
    CHECK_THROWS_WITH_AS(list(write::vlc_playlist, "a\nb.mp4", two),
                         "a playlist can not hold the film 'a\nb.mp4': no name, or a line end in it", Misuse);
}

TEST_CASE("an edit list for mpv quotes by length, to the letter") {
    CHECK(list(write::mpv_edl, "a,b;c=\xC3\xA9.mp4", two)
          == "# mpv EDL v0\n"
             "%12%a,b;c=\xC3\xA9.mp4,33.7,7.3,title=%10%7: Comfort\n"
             "%12%a,b;c=\xC3\xA9.mp4,0,4,title=%17%2: Focus, at 0:00\n");
    CHECK_THROWS_WITH_AS(list(write::mpv_edl, "", two), "an edit list needs the name of its film", Misuse);
}
