// SPDX-License-Identifier: Apache-2.0
#include <attune/read/datavyu.hpp>

#include <attune/read/archive.hpp>
#include <attune/read/datavyu/notation.hpp>

#include <test/read/broken_files.hpp>
#include <test/support/shared_file.hpp>

#include <chrono>
#include <fstream>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::read;
using namespace std::chrono_literals;
using opf::Escapes;

namespace {

Coding read_database(const std::string& text) {
    return datavyu({"x.opf", text}, {});
}

std::string label(const CodedTrack& track, std::size_t mark) {
    return track.codes[static_cast<std::size_t>(track.marks[mark].code)].label;
}

const CodedTrack* track_named(const Coding& coding, const std::string& name) {
    for (const CodedTrack& track : coding.tracks)
        if (track.name == name) return &track;
    return nullptr;
}

std::vector<std::string> cells(const std::string& line) {
    std::vector<std::string> found;
    std::string cell;
    std::istringstream text{line};
    while (std::getline(text, cell, ',')) found.push_back(cell);
    if (line.ends_with(',')) found.emplace_back();
    return found;
}

// Every line of an exported table against the cell it came from; returns how many there were.
std::size_t compare(const Coding& coding, const std::filesystem::path& exported) {
    std::ifstream file{exported};
    std::string line;
    std::getline(file, line);
    const auto header = cells(line);
    std::size_t rows = 0;
    for (; std::getline(file, line); ++rows) {
        CAPTURE(line);
        const auto row = cells(line);
        REQUIRE(row.size() == header.size());
        for (std::size_t argument = 5; argument < row.size(); ++argument) {
            const CodedTrack* track = track_named(coding, row[1] + "." + header[argument]);
            REQUIRE(track != nullptr);
            REQUIRE(rows < track->marks.size());
            const Mark& mark = track->marks[rows];
            CHECK(std::string_view{mark.source} == row[1] + " " + row[2]);
            CHECK(mark.onset == Instant{std::chrono::milliseconds{std::stoll(row[3])}});
            CHECK(label(*track, rows) == row[argument]);
            if (mark.extent == Extent::stretch) {
                CHECK(mark.offset == Instant{std::chrono::milliseconds{std::stoll(row[4])}});
            } else {
                CHECK(std::stoll(row[4]) < std::stoll(row[3]));
            }
        }
    }
    return rows;
}

} // namespace

TEST_CASE("each argument of a column is a track of its own") {
    const Coding coding =
        read_database("#4\nhands (MATRIX,true,)-hand|NOMINAL,look|NOMINAL\n"
                      "00:00:01:500,01:00:02:000,(left,1)\n00:00:03:000,00:00:03:000,(,<look>)\n");
    REQUIRE(coding.tracks.size() == 2);
    CHECK(coding.tracks[0].name == "hands.hand");
    CHECK(coding.tracks[0].person == "");
    CHECK(coding.tracks[0].marks[0]
          == Mark{Instant{1500ms}, Instant{3602s}, CodeIndex{0}, Extent::stretch, "hands 1"});
    CHECK(coding.tracks[0].marks[1]
          == Mark{Instant{3s}, Instant{3s}, CodeIndex{1}, Extent::instant, "hands 2"});
    CHECK(label(coding.tracks[0], 1) == "");
    CHECK(coding.tracks[1].name == "hands.look");
    CHECK(label(coding.tracks[1], 0) == "1");
    CHECK(label(coding.tracks[1], 1) == "");
    CHECK(coding.findings.empty());
}

TEST_CASE("a column without arguments is one track, in every version") {
    for (const std::string version : {"#4\n", "#3\n", "#2\n", ""}) {
        CAPTURE(version);
        const Coding coding =
            read_database(version + "my talk (TEXT)\n00:00:01:000,00:00:02:000,hello, (you)\n");
        REQUIRE(coding.tracks.size() == 1);
        CHECK(coding.tracks[0].name == "my talk");
        CHECK(label(coding.tracks[0], 0) == "hello, (you)");
    }
}

TEST_CASE("escapes are read from version 2 on, and a backslash ends no line") {
    const std::string head = "talk (MATRIX)-what|NOMINAL,who\\-m|NOMINAL\n";
    const Coding coding = read_database("#2\n" + head + "00:00:01:000,00:00:02:000,(a\\, b\\\\\\),\\\nc)\n");
    REQUIRE(coding.tracks.size() == 2);
    CHECK(coding.tracks[1].name == "talk.who-m");
    CHECK(label(coding.tracks[0], 0) == "a, b\\)");
    CHECK(label(coding.tracks[1], 0) == "\nc");
    const Coding old = read_database("talk (MATRIX)-what|NOMINAL\n00:00:01:000,00:00:02:000,(a\\b)\n");
    CHECK(label(old.tracks[0], 0) == "a\\b");
}

TEST_CASE("lines end as they like, escaped ones do not") {
    std::string_view text = "a\r\nb\rc\n\nd\\\r\ne\\\\\nf";
    std::vector<std::string> lines;
    while (!text.empty()) lines.emplace_back(opf::take_line(text, Escapes::backslash));
    CHECK(lines == std::vector<std::string>{"a", "b", "c", "", "d\\\r\ne\\\\", "f"});
}

TEST_CASE("an offset that was never set, or lies before the onset, is left open") {
    const Coding coding = read_database("#4\nc (TEXT,true,)\n00:00:05:000,00:00:00:000,x\n"
                                        "00:00:05:000,00:00:04:000,x\n00:00:00:000,00:00:00:000,x\n");
    REQUIRE(coding.tracks[0].marks.size() == 3);
    CHECK(coding.tracks[0].marks[0].extent == Extent::open);
    CHECK(coding.tracks[0].marks[1].extent == Extent::open);
    CHECK(coding.tracks[0].marks[2].extent == Extent::instant);
    REQUIRE(coding.findings.size() == 2);
    CHECK(coding.findings[0].what == "begins at 5 s and has no offset; its end is left open");
    CHECK(coding.findings[1].what == "begins at 5 s and ends before, at 4 s; its end is left open");
}

TEST_CASE("too few values are filled, too many belong to the last") {
    const Coding coding =
        read_database("#4\nc (MATRIX,true,)-a|NOMINAL,b|NOMINAL\n00:00:05:000,00:00:06:000,(x)\n"
                      "00:00:07:000,00:00:08:000,(x,y,z)\n");
    CHECK(label(coding.tracks[1], 0) == "");
    CHECK(label(coding.tracks[1], 1) == "y,z");
    REQUIRE(coding.findings.size() == 2);
    CHECK(coding.findings[1].what
          == "has 3 values where the column has 2; the surplus is read as part of the last");
}

TEST_CASE("calendar dates are not carried on") {
    for (const char* date : {"06/11/1965", "1/1/04", "11.06.1965", "2026-11-24"}) CHECK(opf::is_date(date));
    for (const char* code :
         {"", "1/2", "1.5", "1/2/345", "l", "12-13-14-15", "a/b/c", "1/1-04", "123/1/2004"})
        CHECK_FALSE(opf::is_date(code));
    const Coding coding =
        read_database("#4\nid (MATRIX,true,)-dob|NOMINAL\n00:00:05:000,00:00:06:000,(06/11/1965)\n");
    CHECK(label(coding.tracks[0], 0) == "(date)");
    CHECK(coding.findings.size() == 1);
}

TEST_CASE("Datavyu's files are proposed by what they say, else by their name") {
    const auto bare = propose_datavyu({"x.csv", "#4\na (TEXT,true,)\n00:00:05:000,00:00:06:000,x\n"});
    REQUIRE(bare.has_value());
    CHECK(bare->confidence == 100);
    const auto old = propose_datavyu({"x.csv", "a (TEXT)\n00:00:05:000,00:00:06:000,x\n"});
    REQUIRE(old.has_value());
    CHECK(old->confidence == 90);
    CHECK(propose_datavyu({"x.opf", "hello"})->confidence == 40);
    CHECK_FALSE(propose_datavyu({"x.csv", "onset,offset\n1,2\n"}).has_value());
    CHECK_FALSE(propose_datavyu({"x.xlsx", "PK\x03\x04 and more that is no project of ours"}).has_value());
}

TEST_CASE("damaged Datavyu projects are read as far as they go, and told about to the letter") {
    test::check_broken_files("datavyu", datavyu);
}

TEST_CASE("both hands projects equal their exports cell by cell") {
    const auto folder = test::shared_file("data/hands-opf");
    if (!folder) return;
    const std::pair<const char*, std::size_t> exported[]{{"dyad1", 50 + 50}, {"dyad3", 3 + 5}};
    for (const auto& [name, cell_count] : exported) {
        const Coding coding = datavyu(load((*folder / (std::string{name} + ".opf")).string()), {});
        const std::size_t child = compare(coding, *folder / (std::string{"childhands__"} + name + ".csv"));
        const std::size_t parent = compare(coding, *folder / (std::string{"parenthands__"} + name + ".csv"));
        CHECK(child + parent == cell_count);
        CHECK(track_named(coding, "childhands.hand")->marks.size() == child);
        CHECK(track_named(coding, "parenthands.look")->marks.size() == parent);
    }
}

TEST_CASE("every Datavyu project of the samples is read") {
    const auto folder = test::shared_file("data/samples/opf");
    if (!folder) return;
    const auto marks = [&](const char* name) {
        std::size_t count = 0;
        for (const CodedTrack& track : datavyu(load((*folder / name).string()), {}).tracks)
            count += track.marks.size();
        return count;
    };
    CHECK(marks("simple2.opf") == 1);
    CHECK(marks("datavyu-childes-template-combined.opf") == 2 + 8);
    CHECK(marks("dyad1.opf") == 2 * (50 + 50));
    CHECK(marks("dyad2.opf") > 0);
    CHECK(marks("dyad3.opf") == 2 * 3 + 5);
    CHECK(marks("oldProjectFormat.opf") > 0);
    CHECK(marks("demo_data_to_csv2.opf") > 0);
    CHECK(marks("savedSHAPA.opf") == marks("demo_data_to_csv2.opf"));
    CHECK(marks("odbCSV.csv") > 0);
}
