// SPDX-License-Identifier: Apache-2.0
#include <attune/read/elan_table.hpp>

#include <attune/read/elan.hpp>

#include <test/read/boris_session.hpp>
#include <test/read/broken_files.hpp>
#include <test/read/elan_export.hpp>
#include <test/support/shared_file.hpp>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <fstream>
#include <sstream>

using namespace attune;
using namespace attune::read;
using namespace attune::test;
using namespace std::chrono_literals;

namespace {

Coding table(std::string_view text, const TableLayout& layout = {}) {
    return elan_table({"t.txt", std::string{text}}, {{}, layout});
}

std::vector<std::string> said(const Coding& coding) {
    std::vector<std::string> all;
    for (const Finding& finding : coding.findings) all.push_back(finding.what);
    return all;
}

/// Annotations of two people; at least one, for an empty export says nothing about its columns.
Coding any_coding() {
    Coding coding;
    const auto size = *rc::gen::inRange(1, 40);
    for (int i = 0; i < size; ++i) {
        CodedTrack& track = coding.track(*rc::gen::element<std::string>("gaze", "voice@MOT", "1"),
                                         *rc::gen::element<std::string>("CHI", "MOT"));
        const Instant onset{std::chrono::milliseconds{*rc::gen::inRange(0, 600'000)}};
        const Duration length = std::chrono::milliseconds{*rc::gen::inRange(1, 9'000)};
        const CodeIndex code =
            track.code(*rc::gen::element<std::string>("", "at mother", "2", "3.5", "x; y"));
        track.marks.push_back({onset, onset + length, code, Extent::stretch, {}});
    }
    return coding;
}

ElanExport any_export() {
    ElanExport any;
    any.notations = *rc::gen::element(std::vector<std::string>{"msec"}, std::vector<std::string>{"ss.msec"},
                                      std::vector<std::string>{"hh:mm:ss.ms"},
                                      std::vector<std::string>{"hh:mm:ss.ms", "ss.msec"},
                                      std::vector<std::string>{"hh:mm:ss.ms", "ss.msec", "msec", "PAL"},
                                      std::vector<std::string>{"PAL", "msec"});
    any.names = *rc::gen::arbitrary<bool>();
    any.file = *rc::gen::element<std::string>("", "/home/jo/visit 1.eaf");
    return any;
}

} // namespace

TEST_CASE("whatever was ticked in ELAN, the table holds the annotations that were exported") {
    CHECK(rc::check([] {
        const Coding coding = any_coding();
        const ElanExport options = any_export();
        const std::string text = options.text(coding);
        const Coding again = elan_table({"t.txt", text}, {});
        RC_ASSERT(on_tracks(again) == on_tracks(coding));
        RC_ASSERT(propose({"t.txt", text})[0].format == "elan_table");
    }));
}

TEST_CASE("an annotation of a real .eaf comes back from the text that ELAN would export") {
    for (const char* name : {"childproject_basic", "childproject_any_tier", "MaureenMarvinRobin"}) {
        const auto path = shared_file(std::string{"data/samples/eaf/"} + name + ".eaf");
        if (!path) return;
        CAPTURE(name);
        const Coding coding = elan(load(path->string()), {});
        for (const auto& notations : std::vector<std::vector<std::string>>{
                 {"msec"}, {"ss.msec"}, {"hh:mm:ss.ms"}, {"hh:mm:ss.ms", "ss.msec", "msec"}}) {
            ElanExport options;
            options.notations = notations;
            OnTracks expected = on_tracks(coding);
            std::erase_if(expected, [](const auto& track) { return track.second.empty(); });
            CHECK(on_tracks(table(options.text(coding))) == expected);
        }
    }
}

TEST_CASE("tier, participant, times and value are found without names of columns") {
    const Coding coding =
        table("gaze\tCHI\t00:00:01.200\t1.2\t1200\t00:00:04.080\t4.08\t4080\t00:00:02.880\t2.88"
              "\t2880\tat mother\nvoice@MOT\t\t00:01:02.400\t62.4\t62400\t00:01:03.000\t63.0"
              "\t63000\t00:00:00.600\t0.6\t600\t\n");
    REQUIRE(coding.tracks.size() == 2);
    CHECK(coding.tracks[0].name == "gaze");
    CHECK(coding.tracks[0].person == "CHI");
    CHECK(coding.tracks[0].codes[0].label == "at mother");
    CHECK(coding.tracks[0].marks
          == std::vector<Mark>{{Instant{1200ms}, Instant{4080ms}, CodeIndex{0}, Extent::stretch, "1"}});
    CHECK(coding.tracks[1].person == "MOT"); // the tier says so
    CHECK(coding.tracks[1].codes[0].label.empty());
    CHECK(coding.people.size() == 2);
    CHECK(coding.findings.empty());
}

TEST_CASE("an annotation shorter than a frame is told by its milliseconds") {
    const Coding coding = table("gaze\tCHI\t00:00:00:00\t0\t00:00:00:00\t1\t00:00:00:00\t1\tat mother\n");
    REQUIRE(coding.tracks.size() == 1);
    CHECK(coding.tracks[0].marks
          == std::vector<Mark>{{Instant{0ms}, Instant{1ms}, CodeIndex{0}, Extent::stretch, "1"}});
}

TEST_CASE("lines about the files above the table are passed over") {
    const Coding coding = table("\"#/home/jo/visit 1.eaf\"\n\"#file:///media/a.mp4 -- offset: 0\"\n"
                                "gaze\tCHI\t1.0\t2.5\t1.5\ta\n");
    REQUIRE(coding.tracks.size() == 1);
    CHECK(std::string_view{coding.tracks[0].marks[0].source} == "3");
    CHECK(coding.findings.empty());
}

TEST_CASE("annotations of two tiers with the same times are found") {
    const Coding coding = table("gaze\t1.0\t2.5\t1.5\ta\nvoice\t1.0\t2.5\t1.5\tb\n");
    REQUIRE(coding.tracks.size() == 2);
    CHECK(coding.tracks[1].codes[0].label == "b");
}

TEST_CASE("a column for each tier is read by the names in the first line, in any language") {
    const Coding coding =
        table("Temps de départ - ss.msec\ttemps de fin - ss.msec\tDurée - ss.msec\tgaze@CHI\tlabel\n"
              "1.0\t2.5\t1.5\tat mother\t\n2.0\t4.0\t2.0\taway\tloud\n");
    REQUIRE(coding.tracks.size() == 2);
    CHECK(coding.tracks[0].name == "gaze@CHI");
    CHECK(coding.tracks[0].person == "CHI");
    CHECK(coding.tracks[0].marks.size() == 2);
    CHECK(coding.tracks[1].marks
          == std::vector<Mark>{{Instant{2s}, Instant{4s}, CodeIndex{0}, Extent::stretch, "3"}});
}

TEST_CASE("begin and duration alone, and begin alone, are read by their names") {
    const Coding lengths = table("Begin Time - msec\tDuration - msec\tgaze\n9000\t500\ta\n20000\t80\tb\n");
    CHECK(lengths.tracks[0].marks[0].offset == Instant{9500ms});
    CHECK(table("Begin Time - PAL\tgaze\n00:00:01:12\ta\n").tracks[0].marks[0]
          == Mark{Instant{1480ms}, Instant{1480ms}, CodeIndex{0}, Extent::instant, "2"});
    CHECK_THROWS_WITH_AS(
        (void)table("Begin Time - NTSC\tgaze\n00:00:01:12\ta\n"),
        "t.txt:2: expected the rate of the frames that the times are counted in, found none. Say "
        "it in the codebook's [table]: fps = 25.",
        Unreadable);
}

TEST_CASE("whole numbers are milliseconds, with a note where they could be seconds") {
    const Coding few = table("gaze\t\t10\t20\t10\ta\n");
    CHECK(few.tracks[0].marks[0].offset == Instant{20ms});
    CHECK(
        said(few)
        == std::vector<std::string>{"the unit of the times is not written; whole numbers up to 20 were read "
                                    "as milliseconds, as ELAN writes them"});
    CHECK(table("gaze\t\t10\t100000\t99990\ta\n").findings.empty());
    TableLayout layout;
    layout.unit = TimeUnit::seconds;
    CHECK(table("gaze;;10;20;10;a\n", layout).tracks[0].marks[0].offset == Instant{20s});
    CHECK(table("gaze;;10;20,5;10,5;a\n").tracks[0].marks[0].offset == Instant{20'500ms});
}

TEST_CASE("a table of several files asks which one, and one file gives its name to the recording") {
    const std::string two =
        "gaze\t1.0\t2.5\t1.5\ta\t/home/jo/v1.eaf\ngaze\t1.0\t3.5\t2.5\tb\t/home/jo/v2.eaf\n";
    CHECK_THROWS_WITH_AS(
        (void)table(two),
        "t.txt: expected one recording, found several: /home/jo/v1.eaf, /home/jo/v2.eaf. Say "
        "which one is to be read.",
        Unreadable);
    const Coding second = elan_table({"t.txt", two}, {.recording = "/home/jo/v2.eaf", .table = {}});
    CHECK(second.name == "v2");
    CHECK(second.tracks[0].marks[0].offset == Instant{3500ms});
}

TEST_CASE("other columns than ELAN's are named by position") {
    TableLayout layout;
    layout.onset = "#3";
    layout.duration = "#4";
    layout.code = "#1";
    layout.track = "#2";
    const Coding coding = table("a;gaze;1.5;0.5\nb;gaze;9.0;0.5\n", layout);
    CHECK(coding.tracks[0].name == "gaze");
    CHECK(coding.tracks[0].marks[1].offset == Instant{9500ms});
}

TEST_CASE("text from ELAN is proposed with its reason, other tables are not") {
    CHECK(propose_elan_table({"t.csv", "g;;1.0;2.5;1.5;a\ng;;3.0;4.5;1.5;a\n"})->because
          == "its rows have a begin, an end and their difference, as in text exported from ELAN");
    CHECK(propose_elan_table({"t.csv", "g\tBegin Time - msec\nx\t1\n"})->because
          == "its column Begin Time - msec is named as ELAN names times");
    CHECK(propose_elan_table({"t.csv", "g;1.0;2.5;a\ng;3.0;4.5;a\n"})->confidence == 50);
    CHECK(!propose_elan_table({"t.csv", "tier,onset,offset\ng,1,2\n"}));
    CHECK(!propose_elan_table({"t.rttm", "SPEAKER\tv\t1\t2.5\t0.4\t<NA>\nSPEAKER\tv\t1\t5.5\t0.9\t<NA>\n"}));
    CHECK(!propose_elan_table({"t.txt", "0 0 0\n0 0 0\n"}));
    CHECK(!propose_elan_table({"t.txt", "a\nb\n"}));
}

TEST_CASE("in the real export every row is an annotation of its tier") {
    const auto path = shared_file("data/samples/elan_export/ELAN_2Persons.csv");
    if (!path) return;
    // Counted and summed here, by cutting the lines: no cell is quoted.
    std::map<std::string, std::pair<std::size_t, double>> expected;
    std::ifstream file{*path};
    for (std::string line; std::getline(file, line);) {
        std::vector<std::string> cells;
        std::istringstream rest{line};
        for (std::string one; std::getline(rest, one, ';');) cells.push_back(one);
        if (cells.size() < 5) continue;
        expected[cells[0]].first += 1;
        expected[cells[0]].second += std::stod(cells[4]);
    }
    const Document document = load(path->string());
    REQUIRE(propose(document).size() == 1);
    const Coding coding = read::read(document, "", {});
    CHECK(coding.format == "elan_table");
    CHECK(coding.name == "GILC");
    REQUIRE(coding.tracks.size() == expected.size());
    for (const CodedTrack& track : coding.tracks) {
        Duration length{0};
        for (const Mark& mark : track.marks) length += mark.offset - mark.onset;
        CHECK(track.marks.size() == expected[track.name].first);
        CHECK(Seconds{length}.count() == doctest::Approx(expected[track.name].second).epsilon(1e-9));
    }
}

TEST_CASE("damaged text from ELAN gives its findings to the letter") {
    check_broken_files("elan_table", elan_table);
}
