// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/stills.hpp>

#include <apps/attune/child_process.hpp>
#include <apps/attune/failure.hpp>

#include <attune/read/document.hpp>
#include <attune/timeline/progress.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>

using namespace attune;
using namespace attune::app;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

Progress quiet;

/// Where it is absent the test is named as skipped.
std::optional<fs::path> ffmpeg_here() {
    constexpr std::array names{"ffmpeg"};
    const char* search_path = std::getenv("PATH");
    const auto found = find_program(names, search_path ? search_path : "");
    if (!found)
        std::cout << "SKIPPED: " << doctest::getContextOptions()->currentTest->m_name
                  << " (ffmpeg is absent)\n";
    return found;
}

/// Two seconds of red, then two of blue.
void make_film(const fs::path& ffmpeg, const fs::path& film) {
    REQUIRE(run(ffmpeg,
                {"-loglevel", "error", "-f", "lavfi", "-i", "color=red:size=64x48:rate=25:duration=2", "-f",
                 "lavfi", "-i", "color=blue:size=64x48:rate=25:duration=2", "-filter_complex", "concat=n=2",
                 "-c:v", "mpeg4", "-y", "file:" + film.string()},
                1min, quiet));
}

/// "red" or "blue", by the middle of the picture.
std::string colour(const fs::path& ffmpeg, const fs::path& picture, const fs::path& folder) {
    const fs::path raw = folder / "raw";
    REQUIRE(run(ffmpeg,
                {"-loglevel", "error", "-i", "file:" + picture.string(), "-vf", "scale=1:1", "-f", "rawvideo",
                 "-pix_fmt", "rgb24", "-y", "file:" + raw.string()},
                1min, quiet));
    const std::string pixel = read::load(raw.string()).bytes;
    REQUIRE(pixel.size() == 3);
    return static_cast<unsigned char>(pixel[0]) > static_cast<unsigned char>(pixel[2]) ? "red" : "blue";
}

report::ListedMoment moment_at(Duration signal, Duration answer, Duration effect) {
    report::ListedMoment listed{{.theme = report::Theme::focus,
                                 .time = {Instant{signal}, Instant{effect + 1s}},
                                 .signal = Instant{signal},
                                 .answer = Instant{answer},
                                 .effect = Instant{effect}}};
    listed.moment.number = 14;
    return listed;
}

} // namespace

TEST_CASE("ffmpeg is told to open the film as a file and nothing else") {
    const std::vector<std::string> expected{"-nostdin",
                                            "-hide_banner",
                                            "-loglevel",
                                            "error",
                                            "-protocol_whitelist",
                                            "file",
                                            "-ss",
                                            "88.2",
                                            "-i",
                                            "file:/films/-a %d.mp4",
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
                                            "file:/stills/one.jpg"};
    CHECK(still_arguments("/films/-a %d.mp4", Instant{88'200ms}, "/stills/one.jpg") == expected);
}

TEST_CASE("where there can be no stills the reason is said") {
    CHECK_THROWS_WITH_AS(
        ffmpeg_for(std::nullopt, "session.eaf", ""),
        "session.eaf names no film, so there is nothing to take stills of; --media names the film "
        "that was coded",
        Failure);
    CHECK_THROWS_WITH_AS(ffmpeg_for(Film{"visit.mp4", false, 0s}, "session.eaf", ""),
                         "visit.mp4 is not there to take stills of; --media says where it is", Failure);
    CHECK_THROWS_WITH_AS(
        ffmpeg_for(Film{"visit.mp4", true, 0s}, "session.eaf", "/nowhere"),
        "there is no ffmpeg to take stills with; install it, as with apt-get install ffmpeg, or "
        "leave the stills out",
        Failure);
}

TEST_CASE("stills are of their instants on the film's own clock, whatever its name") {
    const auto ffmpeg = ffmpeg_here();
    if (!ffmpeg) return;
    const TemporaryFolder folder;
    const Film film{folder.path() / "-visit #1, 50%d 'Zo\xC3\xAB'; $(x).mp4", true,
                    -1s}; // began 1 s before zero
    make_film(*ffmpeg, film.path);
    const auto stills = take_stills({moment_at(500ms, 1'500ms, 20s)}, film, *ffmpeg, folder.path(), quiet);
    REQUIRE(stills.size() == 1);
    CHECK(stills[0].files[0] == folder.path() / "moment-14-1-signal.jpg");
    CHECK(stills[0].files[1] == folder.path() / "moment-14-2-answer.jpg");
    CHECK(stills[0].files[2].empty()); // past the end
    CHECK(colour(*ffmpeg, stills[0].files[0], folder.path()) == "red");
    CHECK(colour(*ffmpeg, stills[0].files[1], folder.path()) == "blue");
    CHECK(!fs::exists(folder.path() / "moment-14-3-effect.jpg"));
}

TEST_CASE("a film without a picture at any moment, or that is none, is refused") {
    const auto ffmpeg = ffmpeg_here();
    if (!ffmpeg) return;
    const TemporaryFolder folder;
    const Film film{fs::absolute("README.md"), true, 0s};
    CHECK_THROWS_WITH_AS(take_stills({moment_at(1s, 2s, 3s)}, film, *ffmpeg, folder.path(), quiet),
                         ("ffmpeg found no picture in " + film.path.string()
                          + " where the moments are; is it the film that was coded, and does it begin where "
                            "--media-begins says?")
                             .c_str(),
                         Failure);
    CHECK(fs::is_empty(folder.path()));
    CHECK(take_stills({}, film, *ffmpeg, folder.path(), quiet).empty());
}
