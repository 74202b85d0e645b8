// SPDX-License-Identifier: Apache-2.0
#include <attune/read/praat.hpp>

#include <attune/read/encoding.hpp>

#include <test/read/broken_files.hpp>
#include <test/support/shared_file.hpp>

#include <array>
#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::read;
using namespace std::chrono_literals;

namespace {

/// A TextGrid in the short form, from 0 to 10 s.
std::string grid(std::string_view tiers, std::string_view size = "1") {
    return "File type = \"ooTextFile short\"\n\"TextGrid\"\n\n0\n10\n<exists>\n" + std::string{size} + "\n"
           + std::string{tiers};
}

std::string intervals(std::string_view name, std::string_view count, std::string_view written) {
    return "\"IntervalTier\"\n\"" + std::string{name} + "\"\n0\n10\n" + std::string{count} + "\n"
           + std::string{written};
}

std::string points(std::string_view name, std::string_view count, std::string_view written) {
    return "\"TextTier\"\n\"" + std::string{name} + "\"\n0\n10\n" + std::string{count} + "\n"
           + std::string{written};
}

Coding read_text(std::string text) {
    return praat({"x.TextGrid", std::move(text)}, {});
}

Mark stretch(Duration onset, Duration offset, std::uint32_t code, std::string source) {
    return {Instant{onset}, Instant{offset}, CodeIndex{code}, Extent::stretch, std::move(source)};
}

Mark instant(Duration moment, std::uint32_t code, std::string source) {
    return {Instant{moment}, Instant{moment}, CodeIndex{code}, Extent::instant, std::move(source)};
}

std::string with_line_ends(std::string_view text, std::string_view line_end) {
    std::string changed;
    for (const char sign : text) sign == '\n' ? changed.append(line_end) : changed.append(1, sign);
    return changed;
}

/// ASCII and Latin-1 as UTF-16.
std::string utf16(std::string_view text, bool is_big_endian) {
    std::string wide = is_big_endian ? "\xFE\xFF" : "\xFF\xFE";
    for (const char sign : text) {
        wide.push_back(is_big_endian ? '\0' : sign);
        wide.push_back(is_big_endian ? sign : '\0');
    }
    return wide;
}

constexpr std::string_view long_form = "File type = \"ooTextFile\"\n"
                                       "Object class = \"TextGrid\"\n"
                                       "\n"
                                       "xmin = 0 \n"
                                       "xmax = 10 \n"
                                       "tiers? <exists> \n"
                                       "size = 2 \n"
                                       "item []: \n"
                                       "    item [1]:\n"
                                       "        class = \"IntervalTier\" \n"
                                       "        name = \"gaze@CHI\" \n"
                                       "        xmin = 0 \n"
                                       "        xmax = 10 \n"
                                       "        intervals: size = 3 \n"
                                       "        intervals [1]:\n"
                                       "            xmin = 0 \n"
                                       "            xmax = 1.2 \n"
                                       "            text = \"at mother\" \n"
                                       "        intervals [2]:\n"
                                       "            xmin = 1.2 \n"
                                       "            xmax = 3 \n"
                                       "            text = \"\" \n"
                                       "        intervals [3]:\n"
                                       "            xmin = 3 \n"
                                       "            xmax = 10 \n"
                                       "            text = \"away\" \n"
                                       "    item [2]:\n"
                                       "        class = \"TextTier\" \n"
                                       "        name = \"touch@MOT\" \n"
                                       "        xmin = 0 \n"
                                       "        xmax = 10 \n"
                                       "        points: size = 2 \n"
                                       "        points [1]:\n"
                                       "            number = 2.25 \n"
                                       "            mark = \"pat\" \n"
                                       "        points [2]:\n"
                                       "            time = 7 \n"
                                       "            mark = \"\" \n";

std::string short_form() {
    return grid(intervals("gaze@CHI", "3", "0\n1.2\n\"at mother\"\n1.2\n3\n\"\"\n3\n10\n\"away\"\n")
                    + points("touch@MOT", "2", "2.25\n\"pat\"\n7\n\"\"\n"),
                "2");
}

void check_is_the_small_one(const Coding& coding) {
    REQUIRE(coding.tracks.size() == 2);
    CHECK(coding.tracks[0].name == "gaze@CHI");
    CHECK(coding.tracks[0].person == "CHI");
    CHECK(coding.tracks[0].codes == std::vector<Code>{{"at mother", {}}, {"away", {}}});
    CHECK(coding.tracks[0].marks
          == std::vector{stretch(0s, 1200ms, 0, "gaze@CHI 1"), stretch(3s, 10s, 1, "gaze@CHI 3")});
    CHECK(coding.tracks[1].person == "MOT");
    CHECK(coding.tracks[1].codes == std::vector<Code>{{"pat", {}}, {"", {}}});
    CHECK(coding.tracks[1].marks
          == std::vector{instant(2250ms, 0, "touch@MOT 1"), instant(7s, 1, "touch@MOT 2")});
    REQUIRE(coding.people.size() == 2);
    CHECK(coding.people[0].id == "CHI");
    CHECK(coding.people[1].id == "MOT");
}

} // namespace

TEST_CASE("the long and the short form of a TextGrid say the same") {
    const Coding in_full = read_text(std::string{long_form});
    check_is_the_small_one(in_full);
    CHECK(in_full.findings.empty());
    const Coding in_short = read_text(short_form());
    check_is_the_small_one(in_short);
    CHECK(in_short.findings.empty());
}

TEST_CASE("a TextGrid is read in every encoding and with every line end") {
    for (const char* line_end : {"\n", "\r\n", "\r"}) {
        CAPTURE(line_end);
        const std::string text = with_line_ends(long_form, line_end);
        check_is_the_small_one(read_text(text));
        check_is_the_small_one(read_text("\xEF\xBB\xBF" + text));
        check_is_the_small_one(read_text(utf16(text, true)));
        check_is_the_small_one(read_text(utf16(text, false)));
    }
    const std::string text = grid(intervals("voix@M\xC8RE", "1", "0\n1\n\"\xE0 m\xE8re\"\n"));
    const Coding latin = read_text(text);
    CHECK(latin.tracks[0].person == "M\u00C8RE");
    CHECK(latin.tracks[0].codes[0].label == "\u00E0 m\u00E8re");
    CHECK(latin.findings.size() == 1);
    const Coding wide = read_text(utf16(text, true));
    CHECK(wide.tracks[0].codes[0].label == "\u00E0 m\u00E8re");
    CHECK(wide.findings.empty());
}

TEST_CASE("only numbers, texts and flags count, on as many lines as there are") {
    check_is_the_small_one(read_text("\"ooTextFile short\" \"TextGrid\" 0 10 <exists> 2 \"IntervalTier\" "
                                     "\"gaze@CHI\" 0 10 3 0 1.2 \"at mother\" 1.2 3 \"\" 3 10 \"away\" "
                                     "\"TextTier\" \"touch@MOT\" 0 10 2 2.25 \"pat\" 7 \"\""));
    const Coding commented = read_text(
        "File type=\"ooTextFile\"\nObject class=\"TextGrid\"\n! \"a comment\" 1 2 3\nxmin=0 ! 5\nxmax=10\n"
        "tiers? <exists>\nsize=1\nclass=\"IntervalTier\"\nname=\"t\"\nxmin=0\nxmax=10\nintervals: size=1\n"
        "intervals [1]:\nxmin=0\nxmax=1 ! \"not this\"\ntext=\"this!\"");
    CHECK(commented.tracks.at(0).codes == std::vector<Code>{{"this!", {}}});
    CHECK(commented.findings.empty());
}

TEST_CASE("quotes inside a label are doubled, and a label may hold line breaks") {
    const std::string text =
        grid(intervals("\"\"word\"\"", "2", "0\n1\n\"\"\"\"\"BOBBY\"\"\"\"\nNoun\"\n1\n2\n\"\"\"\"\n"));
    for (const char* line_end : {"\n", "\r\n", "\r"}) {
        const Coding coding = read_text(with_line_ends(text, line_end));
        CHECK(coding.tracks[0].name == "\"word\"");
        REQUIRE(coding.tracks[0].codes.size() == 2);
        CHECK(coding.tracks[0].codes[0].label == "\"\"BOBBY\"\"\nNoun");
        CHECK(coding.tracks[0].codes[1].label == "\"");
        CHECK(coding.findings.empty());
    }
}

TEST_CASE("a label may be a word that begins a tier") {
    const Coding coding = read_text(
        grid(intervals("t", "1", "0\n1\n\"IntervalTier\"\n") + points("TextTier", "1", "1\n\"TextTier\"\n")));
    REQUIRE(coding.tracks.size() == 2);
    CHECK(coding.tracks[0].codes[0].label == "IntervalTier");
    CHECK(coding.tracks[1].codes[0].label == "TextTier");
}

TEST_CASE("an interval without a label says nothing, but the time of its tier was seen") {
    const Coding coding = read_text(grid(intervals("gaze@CHI", "1", "0\n10\n\"\"\n")));
    REQUIRE(coding.tracks.size() == 1);
    CHECK(coding.tracks[0].marks.empty());
    REQUIRE(coding.coverage.size() == 1);
    CHECK(coding.coverage[0].person == "CHI");
    CHECK_FALSE(coding.coverage[0].channel.has_value());
    CHECK(coding.coverage[0].interval == Interval{Instant{0s}, Instant{10s}});
    CHECK(coding.findings.size() == 1);
    CHECK(coding.findings[0].what == "no label could be read from this file");
}

TEST_CASE("tiers of one person cover the same time once, a tier of nobody covers everybody") {
    const Coding coding = read_text(grid(intervals("a@CHI", "1", "0 10 \"x\" ") + intervals("b@CHI", "0", "")
                                             + intervals("phase", "1", "0 10 \"play\" "),
                                         "3"));
    REQUIRE(coding.coverage.size() == 2);
    CHECK(coding.coverage[0].person == "CHI");
    CHECK(coding.coverage[1].person == "");
}

TEST_CASE("zero stays Praat's zero, also where the TextGrid begins later") {
    const auto whole = [](std::string_view xmin, std::string_view xmax) {
        const std::string ends = std::string{xmin} + " " + std::string{xmax};
        return read_text("\"ooTextFile\" \"TextGrid\" " + ends + " <exists> 1 \"IntervalTier\" \"t\" " + ends
                         + " 1 " + ends + " \"x\"");
    };
    const Coding late = whole("1358.8925", "1422.5525");
    CHECK(late.zero == "the zero of Praat's time axis; the TextGrid begins at 1358.8925 s");
    CHECK(late.length == Duration{1422552500us});
    CHECK(late.tracks[0].marks[0] == stretch(1358892500us, 1422552500us, 0, "t 1"));
    CHECK(late.coverage[0].interval == Interval{Instant{1358892500us}, Instant{1422552500us}});
    CHECK(late.findings.empty());
    const Coding minus_zero = whole("-0", "1.869687");
    CHECK(minus_zero.zero == "the zero of Praat's time axis");
    CHECK(minus_zero.tracks[0].marks[0] == stretch(0s, 1869687us, 0, "t 1"));
    CHECK(minus_zero.findings.empty());
}

TEST_CASE("seconds are read from their digits, to the nearest nanosecond") {
    const Coding coding =
        read_text(grid(points("t", "4", "0.06588581304037375 \"\" 0.1 \"\" 0.3 \"\" 1.5e-3 \"\"")));
    CHECK(coding.tracks[0].marks[0].onset == Instant{65885813ns});
    CHECK(coding.tracks[0].marks[1].onset == Instant{100ms});
    CHECK(coding.tracks[0].marks[2].onset == Instant{300ms});
    CHECK(coding.tracks[0].marks[3].onset == Instant{1500us});
}

TEST_CASE("the person is what stands behind the last @, and names come without their padding") {
    const Coding coding = read_text(
        grid(intervals("    CHI*", "0", "") + intervals("a@b@ CHI ", "0", "") + intervals("\tMOT\n", "0", ""),
             "3"));
    CHECK(coding.tracks[0].name == "CHI*");
    CHECK(coding.tracks[0].person == "");
    CHECK(coding.tracks[1].name == "a@b@ CHI");
    CHECK(coding.tracks[1].person == "CHI");
    CHECK(coding.tracks[2].name == "MOT");
    CHECK(coding.people.size() == 1);
}

TEST_CASE("tiers with one name stay apart, and one without a name gets one") {
    const Coding coding = read_text(grid(intervals("Mary", "1", "0 1 \"a\" ")
                                             + intervals(" Mary", "1", "0 1 \"b\" ") + intervals("", "0", ""),
                                         "3"));
    REQUIRE(coding.tracks.size() == 3);
    CHECK(coding.tracks[0].codes[0].label == "a");
    CHECK(coding.tracks[1].codes[0].label == "b");
    CHECK(coding.tracks[2].name == "tier 3");
    REQUIRE(coding.findings.size() == 2);
    CHECK(words(coding.findings[0].place) + ": " + coding.findings[0].what
          == "x.TextGrid:13, track Mary: a second tier has this name; both are read");
    CHECK(coding.findings[1].what == "the tier has no name; this one stands for it");
}

TEST_CASE("borders a microsecond apart are one border, those farther apart are two") {
    const Coding near = read_text(grid(intervals("t", "3", "0 1.000001 \"a\" 1 1.999999 \"b\" 2 3 \"c\"")));
    CHECK(near.tracks[0].marks
          == std::vector{stretch(0s, 1s, 0, "t 1"), stretch(1s, 2s, 1, "t 2"), stretch(2s, 3s, 2, "t 3")});
    REQUIRE(near.findings.size() == 1);
    CHECK(near.findings[0].what == "2 borders of neighbours a microsecond apart or less; read as one");
    const Coding far = read_text(grid(intervals("t", "2", "0 1.000001001 \"a\" 1 2 \"b\"")));
    CHECK(far.tracks[0].marks[0].offset == Instant{1000001001ns});
    REQUIRE(far.findings.size() == 1);
    CHECK(far.findings[0].what
          == "begins at 1 s, before interval 1 of the same tier ends at 1.000001001 s; both are kept");
    // Interval 2, which has no label, lies between the two.
    CHECK(read_text(grid(intervals("t", "3", "0 1 \"a\" 1 1.0000005 \"\" 1.0000005 2 \"b\"")))
              .findings.empty());
}

TEST_CASE("a time a microsecond outside its tier lies at the border, one farther out is told") {
    const Coding coding = read_text(
        grid(points("t", "4", "-0.000001 \"a\" -0.0000011 \"b\" 10.000001 \"c\" 10.0000011 \"d\"")));
    std::string said;
    for (const Finding& finding : coding.findings)
        if (finding.what.ends_with("kept") && finding.what.find("tier") != std::string::npos)
            said += finding.what + "\n";
    CHECK(said
          == "is at -0.0000011 s, and the tier from 0 s to 10 s; kept\n"
             "is at 10.0000011 s, and the tier from 0 s to 10 s; kept\n");
}

TEST_CASE("an interval that begins before its neighbour overlaps it, or stands in the wrong place") {
    const auto said = [](std::string_view second) {
        const Coding coding = read_text(grid(intervals("t", "2", "5 6 \"a\" " + std::string{second})));
        return coding.findings.empty() ? "" : coding.findings.back().what;
    };
    CHECK(said("4 5.5 \"b\"")
          == "begins at 4 s, before interval 1 of the same tier ends at 6 s; both are kept");
    CHECK(said("5 5.5 \"b\"")
          == "begins at 5 s, before interval 1 of the same tier ends at 6 s; both are kept");
    CHECK(said("5 5 \"b\"")
          == "begins at 5 s, before interval 1 of the same tier ends at 6 s; both are kept");
    CHECK(said("4 5 \"b\"") == "begins at 4 s and stands behind interval 1, which is later; kept");
}

TEST_CASE("lines are counted over labels of several lines, whatever ends them") {
    const std::string text = grid(intervals("two\nlines", "2", "0\n1\n\"a\n\nb\"\n1\nsoon\n\"c\"\n"));
    for (const char* line_end : {"\n", "\r\n", "\r"}) {
        const Coding coding = read_text(with_line_ends(text, line_end));
        REQUIRE(coding.findings.size() == 1);
        CHECK(words(coding.findings[0].place) + ": " + coding.findings[0].what
              == "x.TextGrid:19, track two lines: interval 2 has one time where two belong; left out");
    }
}

TEST_CASE("a TextGrid is proposed by what it says, else by its name") {
    const auto confidence = [](std::string name, std::string bytes) {
        const auto proposal = propose_praat({std::move(name), std::move(bytes)});
        return proposal ? proposal->confidence : 0;
    };
    CHECK(confidence("x.txt", std::string{long_form}) == 100);
    CHECK(confidence("x.txt", short_form()) == 100);
    CHECK(confidence("x.txt", utf16(long_form, false)) == 100);
    CHECK(confidence("x.bin", "ooBinaryFile\x08TextGrid") == 100);
    CHECK(confidence("x.txt", "\"Praat chronological TextGrid text file\"\n0 1\n") == 100);
    CHECK(confidence("x.txt", "File type = \"ooTextFile\"\nObject class = \"PitchTier\"\n") == 60);
    CHECK(confidence("x.TextGrid", "hello") == 40);
    CHECK(confidence("x.txt", "hello") == 0);
    CHECK(confidence("x.csv", "onset,offset,code\n1,2,\"TextGrid\"\n") == 0);
}

TEST_CASE("the example is read without a finding") {
    const Coding coding = praat(load("examples/praat.TextGrid"), {});
    CHECK(test::told(coding)
          == "read 2 people, 4 tracks, 10 marks, 0 signals, 0 episodes, 2 stretches of coverage\n");
    CHECK(coding.tracks.at(2).codes[0].label == "look, a \"ball\"");
}

TEST_CASE("a file that makes more marks than its size allows is refused") {
    std::string text = grid(intervals("t", "1000000", ""));
    while (text.size() < 8'000'000) text += "0 1 \"a\"\n";
    CHECK_THROWS_WITH_AS(read_text(std::move(text)), doctest::Contains("Split the file by recording."),
                         Unreadable);
}

TEST_CASE("damaged TextGrids are read as far as they go, and told about to the letter") {
    test::check_broken_files("praat", praat);
}

namespace {

std::size_t occurrences(std::string_view text, std::string_view of) {
    std::size_t count = 0;
    for (auto at = text.find(of); at != std::string_view::npos; at = text.find(of, at + 1)) ++count;
    return count;
}

/// The labels that are not blank, by the words and lines of the file: in the long form by what stands
/// before each, in the short one by the lines in quotes that are not the head's or a tier's.
std::size_t labels_written(std::string_view text) {
    if (const auto tiers = occurrences(text, "class = \""); tiers > 0)
        return occurrences(text, "text = \"") - occurrences(text, "text = \"\" ")
               - occurrences(text, "text = \" \" ") + occurrences(text, "mark = \"");
    const std::size_t tiers = occurrences(text, "\n\"IntervalTier\"") + occurrences(text, "\n\"TextTier\"");
    return occurrences(text, "\n\"") - occurrences(text, "\n\"\"\n") - 2 * tiers - 1;
}

std::size_t marks_in(const Coding& coding) {
    std::size_t marks = 0;
    for (const CodedTrack& track : coding.tracks) marks += track.marks.size();
    return marks;
}

} // namespace

TEST_CASE("every TextGrid of the samples is read, with as many labels as its text holds") {
    const auto folder = test::shared_file("data/samples/textgrid");
    if (!folder) return;
    std::size_t files = 0;
    std::size_t marks = 0;
    for (const auto& entry : std::filesystem::directory_iterator{*folder}) {
        CAPTURE(entry.path().string());
        ++files;
        const Document document = load(entry.path().string());
        const Coding coding = read::read(document, "", {});
        CHECK(coding.format == "praat");
        CHECK(marks_in(coding) == labels_written(decode(document).text()));
        marks += marks_in(coding);
    }
    CHECK(files == 8);
    CHECK(marks == 120 + 120 + 3 + 9 + 152 + 22 + 152 + 5);
}

TEST_CASE("the samples that hold one TextGrid twice give the same twice") {
    const auto folder = test::shared_file("data/samples/textgrid");
    if (!folder) return;
    constexpr std::array pairs{std::pair{"long_format.TextGrid", "short_format.TextGrid"},
                               std::pair{"H.TextGrid", "H_UTF16.TextGrid"}};
    for (const auto& [one, other] : pairs) {
        CAPTURE(one);
        const Coding first = praat(load((*folder / one).string()), {});
        const Coding second = praat(load((*folder / other).string()), {});
        REQUIRE(first.tracks.size() == second.tracks.size());
        for (std::size_t at = 0; at < first.tracks.size(); ++at) {
            CHECK(first.tracks[at].name == second.tracks[at].name);
            CHECK(first.tracks[at].codes == second.tracks[at].codes);
            CHECK(first.tracks[at].marks == second.tracks[at].marks);
        }
        CHECK(first.zero == second.zero);
    }
}
