// SPDX-License-Identifier: Apache-2.0
#include <attune/read/long_table.hpp>

#include <attune/read/table.hpp>

#include <test/read/broken_files.hpp>
#include <test/support/shared_file.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::read;
using namespace std::chrono_literals;

namespace {

Coding table(std::string text, const TableLayout& layout = {}, const std::string& recording = {}) {
    return long_table({"t.csv", std::move(text)}, {recording, layout});
}

std::string refusal(std::string text, const TableLayout& layout = {}, const std::string& recording = {}) {
    try {
        table(std::move(text), layout, recording);
    } catch (const Unreadable& refused) {
        return refused.what();
    }
    return "no refusal";
}

Instant at(Duration moment) {
    return Instant{moment};
}

const Mark& mark(const Coding& coding, std::size_t index = 0) {
    return coding.tracks.at(0).marks.at(index);
}

} // namespace

TEST_CASE("columns are found by their usual names, in any order") {
    const Coding coding = table("participant,value,tier,stop_s,start_s\nCHI,look,gaze,2.5,1\n");
    REQUIRE(coding.tracks.size() == 1);
    CHECK(coding.tracks[0].name == "gaze");
    CHECK(coding.tracks[0].person == "CHI");
    CHECK(coding.tracks[0].codes[0].label == "look");
    CHECK(mark(coding) == Mark{at(1s), at(2500ms), CodeIndex{0}, Extent::stretch, "2"});
    CHECK(coding.findings.empty());
}

TEST_CASE("columns are found by the names that the layout gives") {
    TableLayout layout;
    layout.onset = "von";
    layout.offset = "bis";
    layout.code = "was";
    layout.person = "wer";
    layout.source = "nr";
    layout.unit = TimeUnit::milliseconds;
    const Coding coding = table("nr;onset;von;bis;was;wer\n7;0;1000;2500;blickt;Kind\n", layout);
    CHECK(coding.tracks[0].name == "was");
    CHECK(coding.tracks[0].person == "Kind");
    CHECK(mark(coding) == Mark{at(1s), at(2500ms), CodeIndex{0}, Extent::stretch, "7"});
    layout.code = "wie";
    CHECK(refusal("nr;von;bis\n", layout)
          == "t.csv: expected a column \"wer\", found the columns nr, von, bis. Correct the name of the "
             "column in the "
             "codebook's [table] or where you gave it.");
}

TEST_CASE("an onset has an offset, a duration, or neither") {
    CHECK(mark(table("onset_s,duration_s,code\n1,0.5,a\n")).offset == at(1500ms));
    CHECK(mark(table("onset_s,duration_s,code\n1,0,a\n")).extent == Extent::instant);
    CHECK(mark(table("onset_s,code\n1,a\n")).extent == Extent::instant);
    const Coding open = table("onset_s,duration_s,code\n1,n/a,a\n");
    CHECK(mark(open).extent == Extent::open);
    CHECK(open.findings[0].what == "no end is written; the onset was kept, its end is unknown");
}

TEST_CASE("units are read from the names of the columns") {
    CHECK(mark(table("onset_ms,offset_ms,code\n1000,2500,a\n")).offset == at(2500ms));
    CHECK(mark(table("onset (s),offset (s),code\n1,2,a\n")).offset == at(2s));
    CHECK(mark(table("onset,duration_ms,code\n1000,500,a\n")).offset == at(1500ms));
    CHECK(mark(table("onset_s,duration_ms,code\n1,500,a\n")).offset == at(1500ms));
}

TEST_CASE("a unit that is not written is found, and said") {
    CHECK(table("onset,offset,code\n1.5,2,a\n").findings
          == std::vector<Finding>{{Severity::note,
                                   {"t.csv", {}, {}, {}, {}},
                                   "the unit of the times is not written; they were read as seconds",
                                   "Say the unit in the codebook's [table]: unit = \"s\" or \"ms\"."}});
    const Coding day = table("onset,offset,code\n1,86400,a\n");
    CHECK(mark(day).offset == at(24h));
    CHECK(day.findings[0].severity == Severity::warning);
    CHECK(day.findings[0].what
          == "the unit of the times is not written; whole numbers up to 1 were read as seconds");
    const Coding longer = table("onset,offset,code\n1000,2000,a\n86401,90000,a\n");
    CHECK(mark(longer).offset == at(2s));
    CHECK(longer.findings[0].what
          == "the unit of the times is not written; whole numbers up to 86401 were read as milliseconds");
}

TEST_CASE("clocks and frames are read, frames only with their rate") {
    CHECK(mark(table("onset,offset,code\n00:01:00.5,1:02,a\n")).onset == at(60500ms));
    CHECK(mark(table("onset,offset,code\n00:01:00.5,1:02,a\n")).offset == at(62s));
    TableLayout layout;
    layout.unit = TimeUnit::frames;
    CHECK(refusal("onset,code\n50,a\n", layout)
          == "t.csv: expected the rate of the frames that the times are counted in, found none. Say it in "
             "the codebook's "
             "[table]: fps = 25.");
    layout.frames = Rate{25};
    CHECK(mark(table("onset,code\n50,a\n", layout)).onset == at(2s));
    layout.unit.reset();
    CHECK(mark(table("onset,code\n00:00:02:05,a\n", layout)).onset == at(2200ms));
}

TEST_CASE("decimal commas, tabs, UTF-16 and lines that end with CR are read alike") {
    const Coding german = table("onset_s;offset_s;code\r1,5;2,5;a\r");
    CHECK(mark(german) == Mark{at(1500ms), at(2500ms), CodeIndex{0}, Extent::stretch, "2"});
    std::string wide = "\xFF\xFE";
    for (const char sign : std::string{"onset_s\tcode\n1,5\ta\n"}) wide += {sign, '\0'};
    CHECK(mark(table(wide)).onset == at(1500ms));
}

TEST_CASE("a table without names is read by position, and says so") {
    const Coding coding = table("2325,2325.3,-1\n2325.3,2334.9,1\n");
    CHECK(coding.tracks[0].name == "#3");
    CHECK(mark(coding, 1) == Mark{at(2325300ms), at(2334900ms), CodeIndex{1}, Extent::stretch, "2"});
    CHECK(coding.findings[0]
          == Finding{Severity::warning,
                     {"t.csv", 1, {}, {}, {}},
                     "no names of columns; the first was read as the onset, the second as the offset",
                     "Add a first line with names, or say in the codebook's [table] what #1, #2, ... are."});
    TableLayout layout;
    layout.onset = "#2";
    layout.code = "#1";
    const Coding turned = table("look,1.5\naway,2.5\n", layout);
    CHECK(turned.tracks[0].codes[1].label == "away");
    CHECK(mark(turned, 1).onset == at(2500ms));
}

TEST_CASE("without a column of codes every column that is left over is a track") {
    const Coding coding =
        table("file,column,ordinal,onset,offset,hand,look\nd1,childhands,1,1000,2000,left,\n"
              "d1,childhands,2,3000,4000,,1\nd1,childhands,3,5000,6000,,\n");
    REQUIRE(coding.tracks.size() == 2);
    CHECK(coding.tracks[0].name == "childhands.hand");
    CHECK(coding.tracks[1].name == "childhands.look");
    CHECK(mark(coding).offset == at(2s)); // Datavyu's lists are in milliseconds
    CHECK(test::told(coding)
          == "read 0 people, 2 tracks, 2 marks, 0 signals, 0 episodes, 0 stretches of coverage\n"
             "note t.csv:1: columns that were not read: ordinal\n"
             "warning t.csv:4: the row has no code; it was not read\n"
             "    Write a code, or delete the row.\n");
}

TEST_CASE("an annotation without text keeps its tier, a missing value is a finding") {
    const Coding coding = table("tier,onset_s,offset_s,value\nlooks,1,2,\nlooks,3,4,NaN\n");
    REQUIRE(coding.tracks.at(0).marks.size() == 1);
    CHECK(coding.tracks[0].codes[0].label.empty());
    CHECK(coding.findings[0].what == "the row has no code; it was not read");
}

TEST_CASE("times alone are marks on a track named for the file") {
    CHECK(table("onset_s,offset_s\n1,2\n").tracks.at(0).name == "t");
}

TEST_CASE("of several recordings one has to be named") {
    const std::string text = "recording,onset_s,code\nmonday,1,a\ntuesday,2,b\n";
    CHECK(refusal(text)
          == "t.csv: expected one recording, found several: monday, tuesday. Say which one is to be read.");
    CHECK(refusal(text, {}, "friday")
          == "t.csv: expected the recording \"friday\", found monday, tuesday. Name one that is there.");
    CHECK(mark(table(text, {}, "tuesday")).onset == at(2s));
    CHECK(table("onset_s,code\n1,a\n", {}, "monday").findings[0].what
          == "no column says which recording a row belongs to; \"monday\" was not looked for");
}

TEST_CASE("a line without an end is refused with little memory") {
    const std::string endless(Table::longest_cell + 1, '7');
    CHECK(refusal(endless)
          == "t.csv:1: expected cells of at most 1048576 bytes, found a longer one. Check that this is "
             "a table, and which sign parts its cells.");
}

TEST_CASE("a day of LENA segments is read whole") {
    const auto path = test::shared_file("data/day-long/0344_000913_segments.csv");
    if (!path) return;
    const Coding coding = long_table(load(path->string()), {});
    REQUIRE(coding.tracks.size() == 1);
    CHECK(coding.tracks[0].name == "segtype");
    CHECK(coding.tracks[0].marks.size() == 13'382); // as data/README.md says
    CHECK(coding.findings.empty());
}

TEST_CASE("Datavyu's lists keep an offset that was coded before its onset as an open mark") {
    const auto path = test::shared_file("data/samples/opf/childhands__dyad3.csv");
    if (!path) return;
    const Coding coding = long_table(load(path->string()), {});
    CHECK(coding.tracks[0].marks[0] == Mark{at(313991ms), at(771740ms), CodeIndex{0}, Extent::stretch, "2"});
    CHECK(coding.tracks[0].marks[2] == Mark{at(3234290ms), at(3234290ms), CodeIndex{2}, Extent::open, "4"});
}

TEST_CASE("a long table is proposed by its columns, the surer the more of them have their usual names") {
    const auto confidence = [](std::string text) {
        const auto proposal = propose_long_table({"t.csv", std::move(text)});
        return proposal ? proposal->confidence : 0;
    };
    CHECK(confidence("onset,offset,code\n1,2,a\n") == 75);
    CHECK(confidence("onset,duration,response_time\n1,2,3\n") == 70);
    CHECK(confidence("onset,code\n1,a\n") == 65);
    CHECK(confidence("time,code\n1,a\n") == 55);
    CHECK(confidence("2325,2325.3,-1\n2325.3,2334.9,1\n") == 60);
    CHECK(confidence("2921,1\n2921.1,1\n") == 35);
    CHECK(confidence("visit,start_play,start_sf\nt1,0:06:10,2:09:10\n") == 0);
    CHECK(propose_long_table({"t.csv", "onset,offset,code\n1,2,a\n"})->because
          == "its columns onset and offset hold times");
}

TEST_CASE("damaged long tables give their findings to the letter") {
    test::check_broken_files("long_table", long_table);
}
