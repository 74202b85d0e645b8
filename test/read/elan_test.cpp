// SPDX-License-Identifier: Apache-2.0
#include <attune/read/elan.hpp>

#include <test/read/broken_files.hpp>
#include <test/support/shared_file.hpp>

#include <chrono>
#include <string>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::read;
using namespace std::chrono_literals;

namespace {

std::string slots(std::initializer_list<std::string> values) {
    std::string text = "<TIME_ORDER>";
    int number = 0;
    for (const std::string& value : values)
        text += "<TIME_SLOT TIME_SLOT_ID=\"ts" + std::to_string(++number) + "\""
                + (value.empty() ? "" : " TIME_VALUE=\"" + value + "\"") + "/>";
    return text + "</TIME_ORDER>";
}

std::string aligned(const std::string& id, int first, int second, const std::string& value) {
    return "<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID=\"" + id + "\" TIME_SLOT_REF1=\"ts"
           + std::to_string(first) + "\" TIME_SLOT_REF2=\"ts" + std::to_string(second)
           + "\"><ANNOTATION_VALUE>" + value + "</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>";
}

std::string refers(const std::string& id, const std::string& to, const std::string& value,
                   const std::string& previous = "") {
    return "<ANNOTATION><REF_ANNOTATION ANNOTATION_ID=\"" + id + "\" ANNOTATION_REF=\"" + to + "\""
           + (previous.empty() ? "" : " PREVIOUS_ANNOTATION=\"" + previous + "\"") + "><ANNOTATION_VALUE>"
           + value + "</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>";
}

std::string tier(const std::string& attributes, const std::string& annotations) {
    return "<TIER LINGUISTIC_TYPE_REF=\"t\" " + attributes + ">" + annotations + "</TIER>";
}

Coding read_eaf(const std::string& inside) {
    return elan({"x.eaf", "<ANNOTATION_DOCUMENT FORMAT=\"3.0\">\n" + inside + "</ANNOTATION_DOCUMENT>"}, {});
}

Mark stretch(Duration onset, Duration offset, std::uint32_t code, std::string source) {
    return {Instant{onset}, Instant{offset}, CodeIndex{code}, Extent::stretch, std::move(source)};
}

} // namespace

TEST_CASE("a tier is a track, its labels the codes, its annotation ids the sources") {
    const Coding coding = read_eaf(
        slots({"0", "1200", "3000"})
        + tier("TIER_ID=\"gaze\" PARTICIPANT=\"Baby\"",
               aligned("a1", 1, 2, "at mother") + aligned("a2", 2, 3, "away") + aligned("a3", 1, 3, "")));
    REQUIRE(coding.tracks.size() == 1);
    CHECK(coding.tracks[0].name == "gaze");
    CHECK(coding.tracks[0].person == "Baby");
    REQUIRE(coding.tracks[0].codes.size() == 3);
    CHECK(coding.tracks[0].codes[0].label == "at mother");
    CHECK(coding.tracks[0].codes[2].label == "");
    REQUIRE(coding.tracks[0].marks.size() == 3);
    CHECK(coding.tracks[0].marks[0] == stretch(0ms, 1200ms, 0, "a1"));
    CHECK(coding.tracks[0].marks[1] == stretch(1200ms, 3000ms, 1, "a2"));
    CHECK(coding.tracks[0].marks[2] == stretch(0ms, 3000ms, 2, "a3"));
    REQUIRE(coding.people.size() == 1);
    CHECK(coding.people[0].id == "Baby");
    CHECK_FALSE(coding.people[0].role.has_value());
}

TEST_CASE("the person is the participant, else what stands behind the last @") {
    const Coding coding =
        read_eaf(tier("TIER_ID=\"xds@FA1\"", "") + tier("TIER_ID=\"a@b@CHI\"", "")
                 + tier("TIER_ID=\"vcm@CHI\" PARTICIPANT=\"Jo\"", "") + tier("TIER_ID=\"n\"", ""));
    REQUIRE(coding.tracks.size() == 4);
    CHECK(coding.tracks[0].name == "xds@FA1");
    CHECK(coding.tracks[0].person == "FA1");
    CHECK(coding.tracks[1].person == "CHI");
    CHECK(coding.tracks[2].person == "Jo");
    CHECK(coding.tracks[3].person == "");
}

TEST_CASE("labels are read as they are meant, without the blanks around them") {
    const Coding coding =
        read_eaf(slots({"0", "1"}) + tier("TIER_ID=\"t\"", aligned("a1", 1, 2, " l&apos;un &amp; é\n")));
    CHECK(coding.tracks[0].codes[0].label == "l'un & é");
    REQUIRE(coding.findings.size() == 1);
    CHECK(coding.findings[0].what == "some of its labels have blanks around them; read without");
}

TEST_CASE("equal times make an instant, an end before the onset leaves it open") {
    const Coding coding =
        read_eaf(slots({"1000", "1000", "500"})
                 + tier("TIER_ID=\"t\"", aligned("a1", 1, 2, "x") + aligned("a2", 1, 3, "x")));
    REQUIRE(coding.tracks[0].marks.size() == 2);
    CHECK(coding.tracks[0].marks[0].extent == Extent::instant);
    CHECK(coding.tracks[0].marks[1] == Mark{Instant{1s}, Instant{1s}, CodeIndex{0}, Extent::open, "a2"});
    CHECK(coding.findings.size() == 2);
}

TEST_CASE("a tier on which attune wrote instants holds instants, and nothing is wrong with that") {
    const Coding coding =
        read_eaf(slots({"1000", "1040"}) + "<TIER LINGUISTIC_TYPE_REF=\"attune instants\" TIER_ID=\"t\">"
                 + aligned("a1", 1, 2, "calls") + "</TIER>");
    REQUIRE(coding.tracks[0].marks.size() == 1);
    CHECK(coding.tracks[0].marks[0] == Mark{Instant{1s}, Instant{1s}, CodeIndex{0}, Extent::instant, "a1"});
    CHECK(coding.findings.empty());
}

TEST_CASE("unaligned slots stand evenly between their neighbours in the same tier") {
    const Coding coding = read_eaf(slots({"1000", "", "", "4000"})
                                   + tier("TIER_ID=\"t\"", aligned("a1", 1, 2, "x") + aligned("a2", 2, 3, "x")
                                                               + aligned("a3", 3, 4, "x")));
    REQUIRE(coding.tracks[0].marks.size() == 3);
    CHECK(coding.tracks[0].marks[0] == stretch(1s, 2s, 0, "a1"));
    CHECK(coding.tracks[0].marks[1] == stretch(2s, 3s, 0, "a2"));
    CHECK(coding.tracks[0].marks[2] == stretch(3s, 4s, 0, "a3"));
    REQUIRE(coding.findings.size() == 1);
    CHECK(coding.findings[0].severity == Severity::note);
}

TEST_CASE("unaligned slots do not leave the annotation of the parent tier") {
    // Parent 0-1 s, a pause, parent 5-7 s; the children of the second have no times at all.
    const Coding coding =
        read_eaf(slots({"0", "1000", "5000", "", "", "", "7000"})
                 + tier("TIER_ID=\"p\"", aligned("a1", 1, 2, "x") + aligned("a2", 3, 7, "y"))
                 + tier("TIER_ID=\"c\" PARENT_REF=\"p\"",
                        aligned("a3", 1, 2, "x") + aligned("a4", 4, 5, "y") + aligned("a5", 5, 6, "z")));
    REQUIRE(coding.tracks[1].marks.size() == 3);
    CHECK(coding.tracks[1].marks[1] == stretch(5500ms, 6s, 1, "a4"));
    CHECK(coding.tracks[1].marks[2] == stretch(6s, 6500ms, 2, "a5"));
}

TEST_CASE("an annotation that refers to another has its time, over several tiers and in any order") {
    const Coding coding =
        read_eaf(slots({"1000", "3000"}) + tier("TIER_ID=\"mwu\" PARENT_REF=\"lex\"", refers("a3", "a2", "M"))
                 + tier("TIER_ID=\"lex\" PARENT_REF=\"CHI\"", refers("a2", "a1", "W"))
                 + tier("TIER_ID=\"CHI\"", aligned("a1", 1, 2, "0.")));
    CHECK(coding.tracks[0].marks == std::vector{stretch(1s, 3s, 0, "a3")});
    CHECK(coding.tracks[1].marks == std::vector{stretch(1s, 3s, 0, "a2")});
    CHECK(coding.findings.empty());
}

TEST_CASE("several that refer to one divide its time evenly, in the order in which they are linked") {
    const Coding coding = read_eaf(slots({"0", "3000"}) + tier("TIER_ID=\"p\"", aligned("a1", 1, 2, "x"))
                                   + tier("TIER_ID=\"c\" PARENT_REF=\"p\"",
                                          refers("a4", "a1", "third", "a3") + refers("a2", "a1", "first")
                                              + refers("a3", "a1", "second", "a2")));
    const auto& track = coding.tracks[1];
    REQUIRE(track.marks.size() == 3);
    CHECK(track.codes[static_cast<std::size_t>(track.marks[0].code)].label == "first");
    CHECK(track.marks[0].offset == Instant{1s});
    CHECK(track.codes[static_cast<std::size_t>(track.marks[2].code)].label == "third");
    CHECK(track.marks[2].onset == Instant{2s});
    REQUIRE(coding.findings.size() == 1);
    CHECK(coding.findings[0].what.starts_with("3 annotations share the time of another"));
}

TEST_CASE("annotations that refer to each other in a circle are left out") {
    const Coding coding = read_eaf(tier("TIER_ID=\"p\" PARENT_REF=\"c\"", refers("a1", "a2", "x"))
                                   + tier("TIER_ID=\"c\" PARENT_REF=\"p\"", refers("a2", "a1", "y", "a2")));
    CHECK(coding.tracks[0].marks.empty());
    CHECK(coding.tracks[1].marks.empty());
    CHECK(coding.findings.size() == 3);
}

TEST_CASE("frames of PAL and NTSC become their exact time") {
    const auto onset = [](const std::string& units) {
        return read_eaf("<HEADER TIME_UNITS=\"" + units + "\"/>" + slots({"1", "30000"})
                        + tier("TIER_ID=\"t\"", aligned("a1", 1, 2, "x")))
            .tracks[0]
            .marks[0];
    };
    CHECK(onset("PAL-frames") == stretch(40ms, 1200s, 0, "a1"));
    CHECK(onset("NTSC-frames") == stretch(33'366'667ns, 1001s, 0, "a1"));
    CHECK(onset("milliseconds") == stretch(1ms, 30s, 0, "a1"));
}

TEST_CASE("media come with their lag and without their folder") {
    const Coding coding =
        read_eaf("<HEADER MEDIA_FILE=\"\" TIME_UNITS=\"milliseconds\">"
                 "<MEDIA_DESCRIPTOR MEDIA_URL=\"file:///C:/Users/jo/visit%201.mp4\"/>"
                 "<MEDIA_DESCRIPTOR MEDIA_URL=\"file:///C:/Users/jo/b.wav\" TIME_ORIGIN=\"5040\"/>"
                 "</HEADER>");
    REQUIRE(coding.media.size() == 2);
    CHECK(coding.media[0] == Medium{"visit 1.mp4", std::nullopt, 0ms});
    CHECK(coding.media[1] == Medium{"b.wav", std::nullopt, -5040ms});
    CHECK(coding.zero == "the zero of ELAN's time axis; b.wav begins at -5.04 s");
}

TEST_CASE("an annotation without text takes the label of its vocabulary entry; text wins over the entry") {
    const std::string vocabulary = "<CONTROLLED_VOCABULARY CV_ID=\"v\"><CV_ENTRY_ML CVE_ID=\"c1\"><CVE_VALUE "
                                   "LANG_REF=\"und\">smile</CVE_VALUE>"
                                   "</CV_ENTRY_ML></CONTROLLED_VOCABULARY>";
    const std::string type = "<LINGUISTIC_TYPE LINGUISTIC_TYPE_ID=\"t\" CONTROLLED_VOCABULARY_REF=\"v\"/>";
    const auto linked = [](const std::string& id, const std::string& entry, const std::string& value) {
        return "<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID=\"" + id + "\" CVE_REF=\"" + entry
               + "\" TIME_SLOT_REF1=\"ts1\" TIME_SLOT_REF2=\"ts2\"><ANNOTATION_VALUE>" + value
               + "</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>";
    };
    const Coding coding =
        read_eaf(slots({"0", "0"})
                 + tier("TIER_ID=\"face\"",
                        linked("a1", "c1", "") + linked("a2", "c1", "grin") + linked("a3", "c9", ""))
                 + type + vocabulary);
    const auto& track = coding.tracks[0];
    REQUIRE(track.codes.size() == 3);
    CHECK(track.codes[0].label == "grin");
    CHECK(track.codes[1].label == "smile");
    CHECK(track.codes[2].label == "");
    std::string said;
    for (const Finding& finding : coding.findings)
        if (finding.severity == Severity::warning) said += words(finding.place) + ": " + finding.what + "\n";
    CHECK(said
          == "x.eaf:2, track face, annotation a3: has no text, and the vocabulary entry \"c9\" is not there; "
             "read without a label\n"
             "x.eaf:2, track face: \"grin\" is not in the vocabulary of this tier (1 annotation); kept\n"
             "x.eaf:2, track face, annotation a2: says \"grin\" where its vocabulary entry says \"smile\"; "
             "the text is kept\n");
}

TEST_CASE("times that stand behind the tiers that use them are found") {
    const Coding coding = read_eaf(tier("TIER_ID=\"t\"", aligned("a1", 1, 2, "x")) + slots({"0", "1000"}));
    CHECK(coding.tracks[0].marks == std::vector{stretch(0s, 1s, 0, "a1")});
    CHECK(coding.findings.empty());
}

TEST_CASE("annotations of hardly any letters, more than the memory for such a file holds, are refused") {
    std::string many;
    for (int number = 0; number < 600'000; ++number) many += "<REF_ANNOTATION ANNOTATION_REF=\"a\"/>";
    CHECK_THROWS_WITH_AS(
        (void)read_eaf(slots({"0", "1"}) + tier("TIER_ID=\"p\"", aligned("a", 1, 2, "x"))
                       + tier("TIER_ID=\"c\" PARENT_REF=\"p\"", many)),
        "x.eaf:2, track c: expected the coding of one recording, found more annotations than a "
        "file of this size can hold in memory. Split the file by recording.",
        Unreadable);
}

TEST_CASE("more entries of vocabularies than a hundred thousand are refused") {
    std::string many;
    for (int number = 0; number < 100'001; ++number) many += "<CV_ENTRY/>";
    CHECK_THROWS_WITH_AS(
        (void)read_eaf("<CONTROLLED_VOCABULARY>" + many + "</CONTROLLED_VOCABULARY>"),
        "x.eaf:2:1100024: expected at most 100000 entries of vocabularies, found one more. Check "
        "the script that wrote the file.",
        Unreadable);
}

TEST_CASE("ELAN's files are proposed by what they say, else by their name") {
    const auto said = propose_elan({"x.xml", "<?xml version=\"1.0\"?>\n<ANNOTATION_DOCUMENT>"});
    REQUIRE(said.has_value());
    CHECK(said->confidence == 100);
    const auto named = propose_elan({"x.eaf", "hello\n"});
    REQUIRE(named.has_value());
    CHECK(named->confidence == 40);
    CHECK_FALSE(propose_elan({"x.xml", "<ITS>"}).has_value());
}

TEST_CASE("damaged ELAN files are read as far as they go, and told about to the letter") {
    test::check_broken_files("elan", elan);
}

TEST_CASE("every ELAN file of the samples is read, with as many annotations as its text holds") {
    const auto folder = test::shared_file("data/samples/eaf");
    if (!folder) return;
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator{*folder}) {
        if (entry.path().extension() != ".eaf") continue;
        CAPTURE(entry.path().string());
        ++files;
        const Document document = load(entry.path().string());
        std::size_t written = 0;
        for (auto at = document.bytes.find("_ANNOTATION ANNOTATION_ID"); at != std::string::npos;
             at = document.bytes.find("_ANNOTATION ANNOTATION_ID", at + 1))
            ++written;
        std::size_t marks = 0;
        for (const CodedTrack& track : elan(document, {}).tracks) marks += track.marks.size();
        CHECK(marks == written);
    }
    CHECK(files == 3);
}
