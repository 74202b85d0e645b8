// SPDX-License-Identifier: Apache-2.0
#include <attune/read/interact.hpp>

#include <attune/read/long_table.hpp>

#include <test/read/broken_files.hpp>
#include <test/support/shared_file.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

using namespace attune;
using namespace attune::read;
using namespace std::chrono_literals;

namespace {

constexpr std::string_view columns =
    "Level,Description,Number,Onset_Time,Offset_Time,Duration_Time,Mother,Infant\n";

Coding table(std::string_view rows, const TableLayout& layout = {}) {
    return interact({"t.csv", std::string{columns} + std::string{rows}}, {{}, layout});
}

Instant at(Duration moment) {
    return Instant{moment};
}

/// The numbers of the events under each class, cut out of the file by hand: its cells hold no quotes.
std::map<std::string, std::vector<std::string>> numbers_by_class(const std::filesystem::path& path) {
    std::ifstream file{path};
    std::vector<std::string> names;
    std::map<std::string, std::vector<std::string>> numbers;
    for (std::string line; std::getline(file, line);) {
        std::vector<std::string> cells;
        std::istringstream rest{line};
        for (std::string cell; std::getline(rest, cell, ',');) cells.push_back(cell);
        if (names.empty()) {
            names = cells;
            continue;
        }
        for (std::size_t i = 6; i < cells.size(); ++i)
            if (!cells[i].empty()) numbers[names[i]].push_back(cells[2]);
    }
    return numbers;
}

const CodedTrack& track(const Coding& coding, std::string_view name) {
    return *std::find_if(coding.tracks.begin(), coding.tracks.end(),
                         [&](const CodedTrack& one) { return one.name == name; });
}

} // namespace

TEST_CASE("a class is a track, an event a mark on it, and its number the source") {
    const Coding coding =
        table("1,g,1,100,110,10,,\n2,s,2,100,110,10,,\n3,,3,101,102.5,1.5,A,\n3,,4,103,103,0,,N\n");
    REQUIRE(coding.tracks.size() == 2);
    CHECK(coding.tracks[0].name == "Mother");
    CHECK(coding.tracks[0].person.empty());
    CHECK(coding.tracks[0].marks
          == std::vector<Mark>{{at(101s), at(102500ms), CodeIndex{0}, Extent::stretch, "3"}});
    CHECK(coding.tracks[1].marks
          == std::vector<Mark>{{at(103s), at(103s), CodeIndex{0}, Extent::instant, "4"}});
    CHECK(coding.findings.empty());
}

TEST_CASE("sets say when there was a session, and groups where there are no sets") {
    const Coding sets =
        table("1,g,1,100,130,30,,\n2,s,2,100,110,10,,\n2,s,3,120,130,10,,\n3,,4,101,102,1,A,\n");
    REQUIRE(sets.coverage.size() == 2);
    CHECK(sets.coverage[1].person.empty());
    CHECK(!sets.coverage[1].channel);
    CHECK(sets.coverage[1].interval == Interval{at(120s), at(130s)});
    CHECK(table("1,g,1,100,130,30,,\n3,,4,101,102,1,A,\n").coverage.size() == 1);
}

TEST_CASE("an event may carry a code in several classes") {
    CHECK(table("3,,4,101,102,1,A,N\n").tracks.size() == 2);
}

TEST_CASE("an event at the border of its session lies in it, one outside is told and kept") {
    const Coding coding = table("2,s,1,100,110,10,,\n3,,2,100,101,1,A,\n3,,3,109,110,1,A,\n3,,4,110,110,0,A,"
                                "\n3,,5,110.04,111,0.96,A,\n");
    CHECK(track(coding, "Mother").marks.size() == 4);
    REQUIRE(coding.findings.size() == 1);
    CHECK(coding.findings[0]
          == Finding{Severity::warning,
                     {"t.csv", 6, {}, {}, {}},
                     "the event from 110.04 s to 111 s does not lie within the session; it was kept",
                     "Check the times of the event and of its set in INTERACT."});
}

TEST_CASE("the clock may show milliseconds or frames, and frames need their rate") {
    CHECK(table("3,,4,00:01:41.040,00:01:42.5,00:00:01.460,A,\n").tracks[0].marks[0].onset == at(101040ms));
    TableLayout layout;
    layout.frames = Rate{25};
    const Coding frames = table("3,,4,00:01:41:01,00:01:42:00,00:00:00:24,A,\n", layout);
    CHECK(frames.tracks[0].marks[0].onset == at(101040ms));
    CHECK(frames.findings.empty());
}

TEST_CASE("a decimal comma in a table of semicolons is read") {
    const Coding coding =
        interact({"t.csv", "Level;Number;Onset_Time;Offset_Time;Mother\n3;1;1,5;2,5;A\n"}, {});
    CHECK(coding.tracks[0].marks[0].offset == at(2500ms));
}

TEST_CASE("in the real exports every event goes to the class that its header names") {
    for (const char* name : {"3367", "3414", "3532"}) {
        const auto path =
            test::shared_file(std::string{"data/samples/mangold_interact/mangold_"} + name + "goodman.csv");
        if (!path) return;
        CAPTURE(name);
        const Coding coding = interact(load(path->string()), {});
        const auto expected = numbers_by_class(*path);
        CHECK(coding.tracks.size() == expected.size());
        for (const CodedTrack& one : coding.tracks) {
            std::vector<std::string> numbers;
            for (const Mark& mark : one.marks) numbers.emplace_back(mark.source);
            CHECK(numbers == expected.at(one.name));
        }
        CHECK(coding.coverage.size() == 1);
    }
}

TEST_CASE("the published tables of the infant's affect are the mother's") {
    for (const char* name : {"3367", "3414"}) {
        const auto exported =
            test::shared_file(std::string{"data/samples/mangold_interact/mangold_"} + name + "goodman.csv");
        const auto published =
            test::shared_file(std::string{"data/samples/dyad_csv/InfantAffect_Events_"} + name + ".csv");
        if (!exported || !published) return;
        CAPTURE(name);
        const Coding truth = interact(load(exported->string()), {});
        const Coding swapped = long_table(load(published->string()), {});
        const auto holds = [](const CodedTrack& track, const Mark& mark, const std::string& label) {
            return std::any_of(track.marks.begin(), track.marks.end(), [&](const Mark& own) {
                // The published times were rounded to a tenth of a second.
                return std::chrono::abs(own.onset - mark.onset) <= 50ms
                       && std::chrono::abs(own.offset - mark.offset) <= 50ms
                       && track.codes[static_cast<std::size_t>(own.code)].label == label;
            });
        };
        const CodedTrack& table = swapped.tracks.at(0);
        for (const Mark& mark : table.marks) {
            const std::string& label = table.codes[static_cast<std::size_t>(mark.code)].label;
            CHECK(holds(track(truth, "Maternal Affect"), mark, label));
            CHECK(!holds(track(truth, "Infant Affect"), mark, label));
        }
        const auto& mothers = track(truth, "Maternal Affect");
        const auto zero = std::count_if(mothers.marks.begin(), mothers.marks.end(), [&](const Mark& mark) {
            return mothers.codes[static_cast<std::size_t>(mark.code)].label == "0";
        });
        CHECK(table.marks.size() + static_cast<std::size_t>(zero) == mothers.marks.size());
    }
}

TEST_CASE("an INTERACT export is proposed by its columns") {
    const auto proposal = propose_interact({"t.csv", std::string{columns} + "3,,4,101,102,1,A,\n"});
    REQUIRE(proposal);
    CHECK(proposal->confidence == 95);
    CHECK(proposal->because == "it has the columns Level, onset and offset of an INTERACT export");
    CHECK(!propose_interact({"t.csv", "onset,offset,code\n1,2,a\n"}));
}

TEST_CASE("damaged INTERACT exports give their findings to the letter") {
    test::check_broken_files("interact", interact);
}
