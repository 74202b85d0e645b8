// SPDX-License-Identifier: Apache-2.0
#include <attune/read/lena.hpp>

#include <attune/read/interpret.hpp>
#include <attune/read/lena/notation.hpp>
#include <test/read/broken_files.hpp>
#include <test/support/shared_file.hpp>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::read;
using namespace std::chrono_literals;

namespace {

Instant at(Duration moment) {
    return Instant{moment};
}

std::string segment(const std::string& speaker, const std::string& start, const std::string& end,
                    const std::string& more = "") {
    return "<Segment spkr=\"" + speaker + "\" " + more + " startTime=\"PT" + start + "S\" endTime=\"PT" + end
           + "S\" />\n";
}

std::string recording(const std::string& start, const std::string& end, const std::string& inside,
                      const std::string& clock = "") {
    return "<Recording num=\"1\" " + clock + " startTime=\"PT" + start + "S\" endTime=\"PT" + end + "S\">\n"
           + inside + "</Recording>\n";
}

Coding read_its(const std::string& inside) {
    return lena(
        {"x.its", "<ITS fileName=\"f\">\n<ProcessingUnit>\n" + inside + "</ProcessingUnit>\n</ITS>\n"}, {});
}

const CodedTrack* track(const Coding& coding, std::string_view name) {
    const auto found = std::find_if(coding.tracks.begin(), coding.tracks.end(),
                                    [&](const CodedTrack& one) { return one.name == name; });
    return found == coding.tracks.end() ? nullptr : &*found;
}

const std::string& label(const CodedTrack& on, const Mark& mark) {
    return on.codes[static_cast<std::size_t>(mark.code)].label;
}

std::size_t count(const CodedTrack& on, std::string_view code) {
    return static_cast<std::size_t>(std::count_if(on.marks.begin(), on.marks.end(),
                                                  [&](const Mark& mark) { return label(on, mark) == code; }));
}

/// What the words of a finding, in all of a coding, hold.
std::string everything_told(const Coding& coding) {
    std::string all = coding.name + coding.zero;
    for (const Person& person : coding.people) all += person.id;
    for (const Medium& medium : coding.media) all += medium.file_name;
    for (const CodedTrack& one : coding.tracks) {
        all += one.name + one.person;
        for (const Code& code : one.codes) all += code.label;
        for (const Mark& mark : one.marks) all += mark.source;
    }
    for (const Finding& finding : coding.findings)
        all += words(finding.place) + finding.what + finding.remedy;
    return all;
}

} // namespace

TEST_CASE("a segment is nobody's mark under its speaker; its number is the source") {
    const Coding coding =
        read_its(recording("0.00", "6.00", segment("SIL", "0.00", "2.10") + segment("FAN", "2.10", "6.00")));
    REQUIRE(coding.tracks.size() == 1);
    const CodedTrack& speaker = coding.tracks[0];
    CHECK(speaker.name == "speaker");
    CHECK(speaker.person == "");
    REQUIRE(speaker.codes.size() == 2);
    CHECK(speaker.codes[1].label == "FAN");
    CHECK(speaker.marks
          == std::vector<Mark>{{at(0s), at(2100ms), CodeIndex{0}, Extent::stretch, "1"},
                               {at(2100ms), at(6s), CodeIndex{1}, Extent::stretch, "2"}});
    CHECK(coding.findings.empty());
    CHECK(coding.resolution == 10ms);
    CHECK(coding.length == 6s);
}

TEST_CASE("the sounds of the key child have times and a track of their own") {
    const Coding coding = read_its(recording(
        "0.00", "5.00",
        segment("CHN", "0.00", "5.00",
                "endUtt2=\"PT3.00S\" startUtt2=\"PT2.50S\" startUtt1=\"PT0.50S\" endUtt1=\"PT1.00S\" "
                "startCry1=\"PT1.20S\" endCry1=\"PT2.00S\" startVfx1=\"PT4.00S\" endVfx1=\"PT4.10S\" "
                "childUttCnt=\"2\"")));
    const CodedTrack* sound = track(coding, "sound");
    REQUIRE(sound != nullptr);
    CHECK(sound->person == "CHI");
    REQUIRE(sound->codes.size() == 3);
    CHECK(sound->codes[0].label == "utterance");
    CHECK(sound->codes[1].label == "cry");
    CHECK(sound->codes[2].label == "vegetative");
    CHECK(sound->marks
          == std::vector<Mark>{{at(500ms), at(1s), CodeIndex{0}, Extent::stretch, "1 Utt1"},
                               {at(2500ms), at(3s), CodeIndex{0}, Extent::stretch, "1 Utt2"},
                               {at(1200ms), at(2s), CodeIndex{1}, Extent::stretch, "1 Cry1"},
                               {at(4s), at(4100ms), CodeIndex{2}, Extent::stretch, "1 Vfx1"}});
    CHECK(coding.findings.empty());
    REQUIRE(coding.people.size() == 1);
    CHECK(coding.people[0].id == "CHI");
    CHECK(coding.people[0].role == Role::child);
}

TEST_CASE("sounds timed in a segment that is far or faint are not the key child's") {
    const Coding coding = read_its(recording(
        "0.00", "5.00", segment("CHF", "0.00", "5.00", "startUtt1=\"PT0.50S\" endUtt1=\"PT1.00S\"")));
    CHECK(track(coding, "sound") == nullptr);
    REQUIRE(coding.findings.size() == 1);
    CHECK(coding.findings[0]
          == Finding{Severity::note,
                     {"x.its", {}, {}, {}, {}},
                     "1 sound is timed in segments other than CHN; not read, for LENA is not sure whose "
                     "these are",
                     ""});
}

TEST_CASE("recordings follow on one another without their pause, and no covered stretch reaches over it") {
    const Coding coding = read_its(
        recording("0.00", "3.00", segment("SIL", "0.00", "3.00"),
                  "startClockTime=\"2026-12-31T23:59:50Z\" endClockTime=\"2026-12-31T23:59:53Z\"")
        + recording("3.00", "5.00", segment("SIL", "3.00", "4.00") + segment("FAN", "4.00", "5.00"),
                    "startClockTime=\"2027-01-01T00:01:00Z\" endClockTime=\"2027-01-01T00:01:02Z\""));
    REQUIRE(coding.coverage.size() == 2);
    CHECK(coding.coverage[0].person == "");
    CHECK(coding.coverage[0].channel == Channel::voice);
    CHECK(coding.coverage[0].interval == Interval{at(0s), at(3s - tick)});
    CHECK(coding.coverage[1].interval == Interval{at(3s), at(5s)});
    CHECK(coding.length == 5s);
    REQUIRE(coding.findings.size() == 1);
    CHECK(words(coding.findings[0].place) == "x.its:6");
    CHECK(coding.findings[0].severity == Severity::note);
    CHECK(coding.findings[0].what
          == "recording 2 begins here, 67 s by the clock after recording 1 ended; in recorded time the pause "
             "takes no time");
}

TEST_CASE("the bars at the end of a file, which name each recording again, cover nothing") {
    const std::string block = recording("0.00", "3.00", segment("SIL", "0.00", "3.00"));
    const Coding coding =
        read_its(block + "<Bar length=\"P3600S\">" + recording("0.00", "9.00", "") + "</Bar>");
    REQUIRE(coding.coverage.size() == 1);
    CHECK(coding.coverage[0].interval == Interval{at(0s), at(3s)});
    CHECK(coding.findings.empty());
}

TEST_CASE("a file that is cut off is covered up to its last segment only") {
    const Coding coding = lena({"x.its", "<ITS fileName=\"f\"><ProcessingUnit><Recording startTime=\"PT0S\" "
                                         "endTime=\"PT9000S\">"
                                             + segment("FAN", "0.00", "3.00") + "<Segm"},
                               {});
    REQUIRE(coding.coverage.size() == 1);
    CHECK(coding.coverage[0].interval == Interval{at(0s), at(3s)});
    CHECK(coding.length == 3s);
    REQUIRE(coding.findings.size() == 1);
    CHECK(coding.findings[0].severity == Severity::error);
}

TEST_CASE("more holes than a recording can have are refused") {
    std::string segments;
    for (int second = 0; second < 10'001; ++second)
        segments += segment("SIL", std::to_string(2 * second), std::to_string(2 * second + 1));
    CHECK_THROWS_WITH_AS(
        (void)read_its(recording("0", "99999", segments)),
        "x.its: expected at most 10000 stretches of recorded time, found one more. Check the "
        "program that changed the file: LENA leaves no holes.",
        Unreadable);
}

TEST_CASE("a hundred speakers that LENA does not know are kept, and no more") {
    const auto with_speakers = [](int number) {
        std::string segments;
        for (int second = 0; second < number; ++second)
            segments +=
                segment("X" + std::to_string(second), std::to_string(second), std::to_string(second + 1));
        return read_its(recording("0", std::to_string(number), segments));
    };
    CHECK(with_speakers(100).tracks[0].codes.size() == 100);
    CHECK_THROWS_WITH_AS(
        (void)with_speakers(101),
        "x.its:104, annotation 101: expected at most 100 speakers that LENA does not know, found "
        "one more. Check the program that changed the file.",
        Unreadable);
}

TEST_CASE("who the child is does not reach the coding, nor do serial numbers") {
    const Coding coding =
        lena({"day.its",
              "<ITS fileName=\"20261124_101849_SERIAL1\">\n<ProcessingUnit>\n<UPL_Header><SRDInfo "
              "SerialNumber=\"SERIAL2\"/>"
              "<PrimaryChild ChildKey=\"KEY1\" DOB=\"2026-03-31\" Gender=\"GENDER\" /></UPL_Header>\n"
              "<ChildInfo algorithmAge=\"P9M\" gender=\"GENDER\" dob=\"2026-03-31\"/>"
                  + recording("0.00", "3.00", segment("XYZ", "0.00", "2.00") + segment("FAN", "1.00", "3.00"))
                  + "</ProcessingUnit><ExportData ProductRegistration=\"SERIAL3\"><Child id=\"NAME\" "
                    "ChildKey=\"KEY1\" DOB=\"2026-03-31\" Gender=\"GENDER\"/></ExportData></ITS>"},
             {});
    CHECK(coding.findings.size() == 2);
    const std::string all = everything_told(coding);
    for (const std::string_view secret : {"SERIAL", "KEY1", "2026", "GENDER", "NAME", "P9M"}) {
        CAPTURE(secret);
        CHECK(all.find(secret) == std::string::npos);
    }
    CHECK(coding.media.empty());
    for (const Person& person : coding.people) CHECK(person.covariates.empty());
}

TEST_CASE("LENA's times are what it writes and nothing else") {
    using its::recorded_time;
    CHECK(recorded_time("PT0.95S") == at(950ms));
    CHECK(recorded_time("P0.00S") == at(0s));
    CHECK(recorded_time("PT37015.68S") == at(37'015'680ms));
    CHECK(recorded_time("PT3S") == at(3s));
    for (const std::string_view none : {"", "P", "PS", "PTS", "PT.S", "0.95", "PT-1.00S", "PT1e3S",
                                        "PT1H2M3S", "T1S", "PT 1S", "PT99999999999S"})
        CHECK_FALSE(recorded_time(none).has_value());
    using its::clock_time;
    CHECK(clock_time("1970-01-02T00:00:01Z") == std::chrono::sys_seconds{86'401s});
    CHECK(clock_time("1000-01-01T00:00:00Z").has_value()); // how a date is hidden
    for (const std::string_view none :
         {"", "yesterday", "2026-02-30T00:00:00Z", "2026-01-01T24:00:00Z", "2026-01-01 00:00:00Z",
          "2026-01-01T00:00:00+01", "+026-01-01T00:00:00Z"})
        CHECK_FALSE(clock_time(none).has_value());
}

TEST_CASE("LENA's files are proposed by what they say, else by their name") {
    const auto said =
        propose_lena({"x.xml", "<?xml version=\"1.0\"?>\n<!DOCTYPE ITS SYSTEM \"its.dtd\">\n<ITS "
                               "fileName=\"f\">"});
    REQUIRE(said.has_value());
    CHECK(said->confidence == 100);
    const auto named = propose_lena({"x.its", "hello\n"});
    REQUIRE(named.has_value());
    CHECK(named->confidence == 40);
    CHECK_FALSE(propose_lena({"x.xml", "<ANNOTATION_DOCUMENT>"}).has_value());
}

TEST_CASE("damaged LENA files are read as far as they go, and told about to the letter") {
    test::check_broken_files("lena", lena);
}

TEST_CASE("the example is read as it was meant, and the built-in codebook leaves nothing of it open") {
    const Coding coding = lena(load("examples/lena.its"), {});
    const CodedTrack* sound = track(coding, "sound");
    REQUIRE(sound != nullptr);
    CHECK(count(*sound, "utterance") == 4);
    CHECK(count(*sound, "cry") == 1);
    CHECK(count(*sound, "vegetative") == 1);
    CHECK(coding.coverage.size() == 2);
    CHECK(coding.findings.size() == 2); // a pause; a sound in a CHF segment
    const Reading reading = interpret(coding, open_codebook("lena"));
    CHECK(reading.undecided.empty());
    CHECK(reading.findings.size() == coding.findings.size());
}

namespace {

struct Listed {
    std::string speaker, start, end;

    bool operator==(const Listed&) const = default;
};

/// Rows of `segtype,startsec,endsec`.
std::vector<Listed> list_of_segments(const std::filesystem::path& path) {
    std::ifstream file{path};
    std::vector<Listed> rows;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        if (!line.empty() && line.back() == '\r') line.pop_back();
        std::istringstream cells{line};
        Listed& row = rows.emplace_back();
        std::getline(cells, row.speaker, ',');
        std::getline(cells, row.start, ',');
        std::getline(cells, row.end);
    }
    return rows;
}

} // namespace

TEST_CASE("a day-long recording has the segments of the list beside it, each at its times") {
    const auto day = test::shared_file("data/day-long/0344_000913.its");
    const auto list = test::shared_file("data/day-long/0344_000913_segments.csv");
    if (!day || !list) return;
    const Coding coding = lena(load(day->string()), {});
    const std::vector<Listed> rows = list_of_segments(*list);
    const CodedTrack* speaker = track(coding, "speaker");
    const CodedTrack* sound = track(coding, "sound");
    REQUIRE(speaker != nullptr);
    REQUIRE(sound != nullptr);
    REQUIRE(rows.size() == 13'382);
    REQUIRE(speaker->marks.size() == rows.size());
    std::vector<bool> has_utterance(rows.size());
    for (const Mark& mark : sound->marks)
        if (label(*sound, mark) == "utterance")
            has_utterance[std::stoul(std::string{mark.source}) - 1] = true;
    std::size_t equal = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        // The list says of the key child's segments whether there is speech in them.
        const std::string& who = label(*speaker, speaker->marks[i]);
        const std::string listed = who != "CHN" ? who : has_utterance[i] ? "CHNSP" : "CHNNSP";
        equal += listed == rows[i].speaker
                         && speaker->marks[i].onset == its::recorded_time("PT" + rows[i].start + "S")
                         && speaker->marks[i].offset == its::recorded_time("PT" + rows[i].end + "S")
                     ? 1
                     : 0;
    }
    CHECK(equal == 13'382);
    // Of the file itself, by grep: 562 startUtt, 66 startCry and 23 startVfx in CHN, 91 sounds in CHF.
    CHECK(count(*sound, "utterance") == 562);
    CHECK(count(*sound, "cry") == 66);
    CHECK(count(*sound, "vegetative") == 23);
    REQUIRE(coding.findings.size() == 1);
    CHECK(coding.findings[0].what.starts_with("91 sounds are timed in segments other than CHN"));
    REQUIRE(coding.coverage.size() == 1);
    CHECK(coding.coverage[0].interval == Interval{at(0s), at(37'015'680ms)});
}

TEST_CASE("a recording that was paused twice is covered in three stretches") {
    const auto sample = test::shared_file("data/samples/its/test.its");
    if (!sample) return;
    const Coding coding = lena(load(sample->string()), {});
    const CodedTrack* speaker = track(coding, "speaker");
    REQUIRE(speaker != nullptr);
    CHECK(speaker->marks.size() == 589);
    REQUIRE(coding.coverage.size() == 3);
    CHECK(coding.coverage[0].interval == Interval{at(0s), at(313'850ms - tick)});
    CHECK(coding.coverage[1].interval == Interval{at(313'850ms), at(653'170ms - tick)});
    CHECK(coding.coverage[2].interval == Interval{at(653'170ms), at(979'740ms)});
    REQUIRE(coding.findings.size() == 3);
    CHECK(coding.findings[0].what.starts_with("recording 2 begins here, 236 s by the clock after"));
    CHECK(coding.findings[1].what.starts_with("recording 3 begins here, 137 s by the clock after"));
}
