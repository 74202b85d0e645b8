// SPDX-License-Identifier: Apache-2.0
#include <attune/read/boris.hpp>

#include <attune/read/boris/label.hpp>
#include <attune/read/gunzip.hpp>

#include <test/read/broken_files.hpp>
#include <test/support/shared_file.hpp>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::read;
using namespace std::chrono_literals;

namespace {

std::string observation(const std::string& name, const std::string& events, const std::string& more = "") {
    return "\"" + name + "\": {\"type\": \"LIVE\", " + more + "\"events\": [" + events + "]}";
}

std::string project(const std::string& observations) {
    return R"({"time_format": "hh:mm:ss", "project_date": "2026-11-24", "project_format_version": "7.0",
"subjects_conf": {"0": {"key": "1", "name": "Mother"}, "1": {"key": "2", "name": "Baby"}},
"behaviors_conf": {
 "0": {"type": "State event", "code": "smile", "category": "face", "modifiers": {"0": {"name": "", "values": []}}},
 "1": {"type": "Point event", "code": "touch", "category": ""},
 "2": {"type": "State event with coding map", "code": "gaze", "category": " look "}},
"observations": {)"
           + observations + "}}";
}

Coding read_events(const std::string& events, const std::string& more = "") {
    return boris({"x.boris", project(observation("visit", events, more))}, {});
}

} // namespace

TEST_CASE("rows of a state with equal subject, behaviour and modifiers begin and end it in turn") {
    const Coding coding = read_events(R"([1.5, "Baby", "smile", "", ""], [2, "Mother", "smile", "", "", 50],
[2.25, "Baby", "smile", "", ""], [3, "Baby", "smile", "", ""], [4, "Mother", "smile", "", ""], [5, "Baby", "smile", "", ""])");
    CHECK(coding.name == "visit");
    REQUIRE(coding.tracks.size() == 2);
    CHECK(coding.tracks[0].name == "face");
    CHECK(coding.tracks[0].person == "Baby");
    CHECK(coding.tracks[0].codes[0].label == "smile");
    REQUIRE(coding.tracks[0].marks.size() == 2);
    CHECK(coding.tracks[0].marks[0]
          == Mark{Instant{1500ms}, Instant{2250ms}, CodeIndex{0}, Extent::stretch, "1"});
    CHECK(coding.tracks[0].marks[1] == Mark{Instant{3s}, Instant{5s}, CodeIndex{0}, Extent::stretch, "4"});
    REQUIRE(coding.tracks[1].marks.size() == 1);
    CHECK(coding.tracks[1].person == "Mother");
    CHECK(coding.findings.empty());
    REQUIRE(coding.people.size() == 2);
    CHECK(coding.people[0].id == "Mother");
}

TEST_CASE("a state whose modifiers change between its rows is two that never end") {
    const Coding coding = read_events(R"([1, "Baby", "smile", "a", ""], [2, "Baby", "smile", "b", ""])");
    REQUIRE(coding.tracks.size() == 1);
    REQUIRE(coding.tracks[0].marks.size() == 2);
    CHECK(coding.tracks[0].marks[0].extent == Extent::open);
    CHECK(coding.tracks[0].codes[1].label == "smile [b]");
    REQUIRE(coding.findings.size() == 2);
    CHECK(coding.findings[0].what == "\"smile [a]\" begins at 1 s and never ends; its end is left open");
}

TEST_CASE("point events are instants, behaviours without a category are on the track behaviour") {
    const Coding coding =
        read_events(R"([0.1, "", "touch", "", "a comment"], [0.30000000000000004, "", "touch", "", ""])");
    REQUIRE(coding.tracks.size() == 1);
    CHECK(coding.tracks[0].name == "behaviour");
    CHECK(coding.tracks[0].person == "");
    CHECK(coding.tracks[0].marks[1]
          == Mark{Instant{300ms}, Instant{300ms}, CodeIndex{0}, Extent::instant, "2"});
}

TEST_CASE("modifiers are appended, unless none was chosen") {
    CHECK(ethogram::label("smile", "") == "smile");
    CHECK(ethogram::label("smile", "None") == "smile");
    CHECK(ethogram::label("smile", "None|None") == "smile");
    CHECK(ethogram::label("smile", "a   |c ") == "smile [a|c]");
    CHECK(ethogram::label("smile", "None|c") == "smile [None|c]");
    CHECK(ethogram::label(" smile ", "a,b|2.5") == "smile [a,b|2.5]");
}

TEST_CASE("rows that are out of order are put in order before they are paired") {
    const Coding coding = read_events(R"([5, "Baby", "gaze", "", ""], [1, "Baby", "gaze", "", ""])");
    REQUIRE(coding.tracks.size() == 1);
    CHECK(coding.tracks[0].name == "look");
    CHECK(coding.tracks[0].marks[0] == Mark{Instant{1s}, Instant{5s}, CodeIndex{0}, Extent::stretch, "2"});
    CHECK(coding.findings.size() == 1);
}

TEST_CASE("a time offset is taken off, so that zero is the first frame") {
    const Coding coding = read_events(R"([101.5, "Baby", "touch", "", ""])",
                                      R"("time offset": 100.0, "observation time interval": [100, 160], )");
    CHECK(coding.tracks[0].marks[0].onset == Instant{1500ms});
    REQUIRE(coding.coverage.size() == 1);
    CHECK(coding.coverage[0].interval == Interval{Instant{0s}, Instant{60s}});
    CHECK(coding.zero == "the beginning of the observation; BORIS itself counts from 100 s");
}

TEST_CASE("the files of a player follow each other, other players have their lag") {
    const std::string media = R"("visit": {"events": [[12, "Baby", "touch", "", ""]], "type": "MEDIA",
"file": {"1": ["C:\\Users\\jo\\a.mp4", "/home/jo/b.mp4"], "2": ["c.wav"], "3": []},
"media_info": {"length": {"C:\\Users\\jo\\a.mp4": 10.04, "/home/jo/b.mp4": 20, "c.wav": 5}, "fps": {"C:\\Users\\jo\\a.mp4": 25.0},
"offset": {"1": 0.0, "2": -2.5}}})";
    const Coding coding = boris({"x.boris", project(media)}, {});
    REQUIRE(coding.media.size() == 3);
    CHECK(coding.media[0] == Medium{"a.mp4", 10'040ms, 0s});
    CHECK(coding.media[1] == Medium{"b.mp4", 20s, 10'040ms});
    CHECK(coding.media[2] == Medium{"c.wav", 5s, -2500ms});
    CHECK(coding.length == Duration{30'040ms});
    CHECK(coding.resolution == Duration{40ms});
}

TEST_CASE("of several observations one is chosen by name, and none is guessed") {
    const Document two{"x.boris", project(observation("day 1", R"([1, "Baby", "touch", "", ""])") + ", "
                                          + observation("day 2", ""))};
    CHECK(boris(two, {.recording = "day 1", .table = {}}).tracks.size() == 1);
    CHECK_THROWS_WITH_AS(
        (void)boris(two, {}),
        "x.boris: expected one observation, found 2: \"day 1\", \"day 2\". Say which one is to be "
        "read.",
        Unreadable);
    CHECK_THROWS_WITH_AS(
        (void)boris(two, {.recording = "day 3", .table = {}}),
        "x.boris: expected the observation \"day 3\", found \"day 1\", \"day 2\". Name one that is "
        "there.",
        Unreadable);
}

TEST_CASE("BORIS's files are proposed by what they say, else by their name") {
    const auto said = propose_boris({"x.json", project("")});
    REQUIRE(said.has_value());
    CHECK(said->confidence == 100);
    const auto named = propose_boris({"x.boris.gz", "\x1f\x8b"});
    REQUIRE(named.has_value());
    CHECK(named->confidence == 40);
    CHECK_FALSE(propose_boris({"x.json", "{\"a\": 1}"}).has_value());
}

TEST_CASE("damaged BORIS projects are read as far as they go, and told about to the letter") {
    test::check_broken_files("boris", boris);
}

TEST_CASE("a packed file that unpacks to far more than it is is refused before it is all there") {
    CHECK_THROWS_WITH_AS(
        (void)gunzip(load("test/broken/boris/bomb.boris.gz"), 1'000'000),
        "bomb.boris.gz: expected a file that unpacks to at most 1 MB, found one that goes on. Unpack "
        "it yourself, look at what is in it, and name the unpacked file.",
        Unreadable);
}

TEST_CASE("more rows than a file of its size may hold in memory are refused, not read into the swap") {
    // A row of 14 bytes takes 48, and the room is three times the file and 30 MB: full after 5 million rows.
    std::string text =
        "{\"subjects_conf\":{},\"behaviors_conf\":{},\"observations\":{\"o\":{\"type\":\"LIVE\","
        "\"events\":[[1,\"\",\"\",\"\"]";
    for (int row = 0; row < 5'200'000; ++row) text += ",[1,\"\",\"\",\"\"]";
    text += "]}}}";
    CHECK_THROWS_WITH_AS(boris({"dense.boris", std::move(text)}, {}),
                         doctest::Contains("more rows than a file of this size can hold in memory"),
                         Unreadable);
}

TEST_CASE("every observation of the samples is read, with as many marks and open ends as its rows make") {
    const auto folder = test::shared_file("data/samples/boris");
    if (!folder) return;
    const Document test = load((*folder / "test.boris").string());
    const auto marks = [&](const std::string& name) {
        std::size_t count = 0;
        for (const CodedTrack& track : boris(test, {.recording = name, .table = {}}).tracks)
            count += track.marks.size();
        return count;
    };
    // 8 rows of a state, in pairs.
    CHECK(marks("observation #1") == 4);
    CHECK(marks("offset neg") == 4);
    CHECK(marks("observation without events") == 0);
    for (const auto& entry : std::filesystem::directory_iterator{*folder}) {
        CAPTURE(entry.path().string());
        const Document document = load(entry.path().string());
        if (entry.path().filename() == "otx_import_test.boris") {
            CHECK_THROWS_WITH_AS(
                (void)boris(document, {}),
                "otx_import_test.boris: expected an observation, found a project without one. Name "
                "the project that holds the coded observation.",
                Unreadable);
        } else if (entry.path().filename() == "test_with_leading_trailing_spaces_in_modifiers.boris") {
            const Coding coding = boris(document, {});
            REQUIRE(coding.tracks.size() == 1);
            CHECK(coding.tracks[0].codes[0].label == "p [a|c]");
            CHECK(coding.tracks[0].marks.size() == 4);
        } else {
            CHECK_THROWS_AS((void)boris(document, {}), Unreadable);
        }
    }
}
