// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/film.hpp>

#include <apps/attune/failure.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::app;
using namespace std::chrono_literals;

namespace {

report::Provenance recording_of(std::vector<Medium> media) {
    report::Provenance provenance;
    provenance.recording.name = "session.eaf";
    provenance.media = std::move(media);
    return provenance;
}

/// Any file will do: it is not opened here.
const std::filesystem::path here = "README.md";

} // namespace

TEST_CASE("without a word the film is the first with pictures that the recording names, beside it") {
    const auto film =
        film_of({}, recording_of({{"sound.wav", {}, 0s}, {"visit.mp4", {}, -5s}, {"other.mp4", {}, 1s}}),
                "folder/session.eaf");
    REQUIRE(film);
    CHECK(film->path == "folder/visit.mp4");
    CHECK(!film->at_hand);
    CHECK(film->lag == -5s);
    CHECK(!film_of({}, recording_of({}), "session.eaf"));
}

TEST_CASE("a moment of the recording is counted from the film's first frame, and nothing lies before it") {
    const Film film{"visit.mp4", true, 10s};
    CHECK(film.on_film(Instant{12s}) == Instant{2s});
    CHECK(film.on_film(Interval{Instant{8s}, Instant{12s}}) == Interval{Instant{0s}, Instant{2s}});
    CHECK(!film.on_film(Interval{Instant{8s}, Instant{10s}}));
}

TEST_CASE("another film begins with those that the recording names, where these begin together") {
    CHECK(film_of({here, {}}, recording_of({}), "session.eaf")->lag == 0s);
    CHECK(film_of({here, {}}, recording_of({{"one.mp4", {}, 3s}, {"two.mp4", {}, 3s}}), "session.eaf")->lag
          == 3s);
    const auto apart = recording_of({{"one.mp4", {}, 3s}, {"two.mp4", {}, 4s}});
    CHECK_THROWS_WITH_AS(
        film_of({here, {}}, apart, "session.eaf"),
        "session.eaf names one.mp4 and two.mp4, which begin at different times, and not README.md; "
        "--media-begins says when that begins",
        Failure);
    CHECK(film_of({here, -2s}, apart, "session.eaf")->lag == -2s);
}

TEST_CASE("a film that is not there is refused") {
    CHECK_THROWS_WITH_AS(film_of({"no such film.mp4", {}}, recording_of({}), "session.eaf"),
                         "no such film.mp4 can not be opened; --media names the film that was coded",
                         Failure);
}
