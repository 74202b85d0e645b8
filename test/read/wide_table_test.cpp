// SPDX-License-Identifier: Apache-2.0
#include <attune/read/wide_table.hpp>

#include <attune/read/interpret.hpp>
#include <attune/read/signal_readings.hpp>
#include <attune/read/table.hpp>

#include <test/read/broken_files.hpp>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <limits>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace attune;
using namespace attune::read;
using namespace std::chrono_literals;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

Coding table(std::string text, const TableLayout& layout = {}) {
    return wide_table({"t.csv", std::move(text)}, {{}, layout, {}});
}

TableLayout at_rate(double per_second) {
    TableLayout layout;
    layout.sampling = Rate{per_second};
    return layout;
}

std::string refusal(std::string text, const TableLayout& layout = {}) {
    try {
        table(std::move(text), layout);
    } catch (const Unreadable& refused) {
        return refused.what();
    }
    return "no refusal";
}

/// The same numbers, missing where missing is expected.
bool holds(const CodedSignal& signal, std::initializer_list<double> expected) {
    return std::equal(
        signal.samples.begin(), signal.samples.end(), expected.begin(), expected.end(),
        [](double one, double other) { return one == other || (std::isnan(one) && std::isnan(other)); });
}

std::vector<std::string> said(const Coding& coding) {
    std::vector<std::string> words;
    for (const Finding& finding : coding.findings) words.push_back(finding.what);
    return words;
}

using Words = std::vector<std::string>;

} // namespace

TEST_CASE("a column is a signal, a row a sample, evenly spaced as the times show") {
    const Coding coding = table("time_s,smile,pitch\n1,0.5,200\n1.04,0.75,210\n1.08,1,220\n");
    REQUIRE(coding.signals.size() == 2);
    CHECK(coding.signals[0].name == "smile");
    CHECK(coding.signals[0].person.empty());
    CHECK(coding.signals[0].start == Instant{1s});
    CHECK(coding.signals[0].rate == Rate{25});
    CHECK(holds(coding.signals[0], {0.5, 0.75, 1}));
    CHECK(holds(coding.signals[1], {200, 210, 220}));
    CHECK(coding.resolution == 40ms);
    CHECK(coding.length == 1120ms);
    CHECK(said(coding) == Words{"sampled at 25 Hz, as the times show"});
}

TEST_CASE("without times the rate has to be stated, and the first row is at zero") {
    CHECK(
        refusal("smile,pitch\n0.5,200\n")
        == "t.csv:1: expected a column with the times (time, timestamp, frame, ...) or the samples per "
           "second, "
           "found neither. Say in the codebook's [table] which column holds the times, time = \"…\", or how "
           "fast the samples were taken, rate_hz = 30.");
    const Coding coding = table("smile,pitch\n0.5,200\n0.75,210\n", at_rate(30));
    CHECK(coding.signals[1].start == Instant{0s});
    CHECK(coding.signals[1].rate == Rate{30});
    CHECK(holds(coding.signals[1], {200, 210}));
    CHECK(coding.findings.empty());
    TableLayout frames;
    frames.frames = Rate{30};
    CHECK(table("smile\n0.5\n", frames).signals[0].rate == Rate{30});
}

TEST_CASE("cells that say that there is no value are missing, never zero") {
    const Coding coding = table("time_s,a\n0,1\n1,\n2,NA\n3,nan\n4,n/a\n5,-\n6,0\n7,-0.0\n");
    CHECK(holds(coding.signals[0], {1, none, none, none, none, none, 0, 0}));
    CHECK(said(coding) == Words{"sampled at 1 Hz, as the times show"});
}

TEST_CASE("a cell that is no number is missing, with a finding") {
    const Coding coding = table("time_s,a\n0,1\n1,lost\n2,inf\n3,1 2\n4,5\n");
    CHECK(holds(coding.signals[0], {1, none, none, none, 5}));
    CHECK(coding.findings[0]
          == Finding{Severity::warning,
                     {"t.csv", 3, {}, {}, {}},
                     "\"lost\" in column a is no number; it was read as missing",
                     "Correct them, or leave them empty where nothing was measured."});
    CHECK(coding.findings.size() == 4);
}

TEST_CASE("rows that were left out are gaps, not zeros") {
    const Coding coding = table("time_s,a\n0,1\n0.1,2\n0.2,3\n0.6,4\n0.7,5\n0.9,6\n");
    CHECK(coding.signals[0].rate == Rate{10});
    CHECK(holds(coding.signals[0], {1, 2, 3, none, none, none, 4, 5, none, 6}));
    CHECK(said(coding)
          == Words{"sampled at 10 Hz, as the times show",
                   "no row for 4 of 10 moments; the longest gap is 0.3 s; gaps count as not seen"});
}

TEST_CASE("rows in no order stand at their own times, the first of two at one moment is kept") {
    const Coding coding = table("time_s,a\n0,1\n0.1,2\n0.3,4\n0.2,3\n0.3,9\n");
    CHECK(holds(coding.signals[0], {1, 2, 3, 4}));
    CHECK(
        said(coding)
        == Words{"the time 0.2 s is not after that of the row before, 0.3 s; the row stands at its own time",
                 "sampled at 10 Hz, as the times show",
                 "1 row is at a moment that has one already; the first was kept"});
}

TEST_CASE("uneven times are put at the nearest of even moments, and how far they moved is said") {
    const Coding coding = table("time_s,a\n0,1\n0.1,2\n0.22,3\n0.3,4\n0.38,5\n0.5,6\n");
    CHECK(holds(coding.signals[0], {1, 2, 3, 4, 5, 6}));
    CHECK(coding.signals[0].rate.per_second() == doctest::Approx(10.2339).epsilon(1e-5));
    REQUIRE(coding.findings.size() == 1);
    CHECK(coding.findings[0].severity == Severity::note);
    CHECK(coding.findings[0].what
          == "the times are not evenly spaced; each row was put at the nearest moment of 10.2339 Hz, "
             "which moved it by up to 0.0189 s");
    const Coding rough = table("time_s,a\n0,1\n0.1,2\n0.2,3\n0.24,4\n0.5,5\n0.6,6\n");
    CHECK(rough.findings[0].severity == Severity::warning);
}

TEST_CASE("a row without a time is not read") {
    const Coding coding = table("time_s,a\n0,1\n,2\nsoon,3\n1,4\n");
    CHECK(holds(coding.signals[0], {1, 4}));
    CHECK(said(coding)
          == Words{"the row has no time; it was not read", "\"soon\" is no time; the row was not read",
                   "sampled at 1 Hz, as the times show"});
}

TEST_CASE("units are read from the name, the cells, or found and said") {
    const auto rate = [](std::string text, const TableLayout& layout = {}) {
        return table(std::move(text), layout).signals.at(0).rate;
    };
    CHECK(rate("time_ms,a\n0,1\n40,2\n80,3\n") == Rate{25});
    CHECK(rate("Time (s),a\n0,1\n0.04,2\n0.08,3\n") == Rate{25});
    CHECK(rate("time,a\n00:00:01.00,1\n00:00:01.04,2\n00:00:01.08,3\n") == Rate{25});
    CHECK(rate("timestamp,confidence,success\n0,1,1\n1,1,1\n") == Rate{1});
    TableLayout frames;
    frames.frames = Rate{25};
    CHECK(rate("frame,a\n0,1\n1,2\n2,3\n", frames) == Rate{25});
    CHECK(rate("frame,a\n0,1\n5,2\n10,3\n", frames) == Rate{5});
    CHECK(rate("frame,a\n0,1\n1,2\n2,3\n", at_rate(50)) == Rate{50});
    CHECK(said(table("time,a\n35,1\n68,2\n101,3\n")).front()
          == "the unit of the times is not written; whole numbers that rise by 33 were read as milliseconds");
    CHECK(said(table("time,a\n0,1\n1,2\n2,3\n")).front()
          == "the unit of the times is not written; whole numbers that rise by 1 were read as seconds");
    CHECK(said(table("time,a\n0,1\n0.5,2\n1,3\n")).front()
          == "the unit of the times is not written; they were read as seconds");
    CHECK(
        refusal("frame,a\n0,1\n1,2\n")
        == "t.csv: expected the rate of the frames that the times are counted in, found none. Say it in the "
           "codebook's [table]: fps = 25.");
}

TEST_CASE("a clock that stands still, and a single row, show no rate") {
    CHECK(
        refusal("timestamp,a\n0,1\n0,2\n0,3\n")
        == "t.csv: expected times that go on, or the samples per second, found 3 rows at the same time. Say "
           "in the codebook's [table] which column holds the times, time = \"…\", and how fast the samples "
           "were taken, rate_hz = 30.");
    CHECK(refusal("timestamp,a\n0,1\n")
              .starts_with("t.csv: expected times that go on, or the samples per second, found one row. "));
    CHECK(table("timestamp,a\n0,1\n", at_rate(30)).signals[0].rate == Rate{30});
}

TEST_CASE("decimal commas, tabs, quotes, UTF-16, Windows-1252 and lines that end with CR are read alike") {
    const Coding plain = table("time_s,a\n0,1.5\n0.5,2.5\n");
    for (const std::string& text :
         {std::string{"time_s;a\r0;1,5\r0,5;2,5\r"}, std::string{"time_s\ta\r\n0\t1,5\r\n0,5\t2,5\r\n"},
          std::string{"\xEF\xBB\xBF\"time_s\" , \"a\"\n\"0\",\"1.5\"\n 0.5 , 2.5 \n"},
          std::string{"time_s a\n0 1.5\n0.5 2.5\n"},
          std::string{"# by hand, \xE9\ntime_s|a\n0|1.5\n0.5|2.5"}}) {
        CAPTURE(text);
        const Coding coding = table(text);
        REQUIRE(coding.signals.size() == 1);
        CHECK(coding.signals[0].name == "a");
        CHECK(coding.signals[0].samples == plain.signals[0].samples);
        CHECK(coding.signals[0].rate == Rate{2});
    }
    std::string wide = "\xFF\xFE";
    for (const char sign : std::string{"time_s\ta\n0\t1,5\n0,5\t2,5\n"}) wide += {sign, '\0'};
    CHECK(table(wide).signals[0].samples == plain.signals[0].samples);
}

TEST_CASE("columns of text, of numberings and without a name are not read, and named") {
    const Coding coding = table(",frame,timestamp,input,a\n0,1,0,film.mp4,5\n1,2,1,film.mp4,6\n");
    REQUIRE(coding.signals.size() == 1);
    CHECK(coding.signals[0].name == "a");
    CHECK(said(coding).front() == "columns that were not read: (no name), frame, input");
}

TEST_CASE("of hundreds of signals only those that are wanted are read") {
    const Document document{"t.csv", "time_s,a,b,c\n0,1,2,3\n1,4,5,6\n"};
    const Coding coding = wide_table(document, {{}, {}, std::vector<std::string>{"b", "z"}});
    REQUIRE(coding.signals.size() == 1);
    CHECK(holds(coding.signals[0], {2, 5}));
    CHECK(said(coding).front() == "columns that the codebook does not ask for were not read: a, c");
    const Coding strange = wide_table(document, {{}, {}, std::vector<std::string>{"z"}});
    CHECK(said(strange)
          == Words{"columns that the codebook does not ask for were not read: a, b, c",
                   "none of the signals that the codebook asks for is a column of this table",
                   "nothing was read from this file"});
}

TEST_CASE("a column of people parts the rows, each person with times of their own") {
    const Coding coding =
        table("time_s,participant,a\n0,CHI,1\n0,MOT,5\n0.1,CHI,2\n0.1,MOT,6\n0.2,MOT,7\n0.2,CHI,3\n");
    REQUIRE(coding.signals.size() == 2);
    CHECK(coding.signals[0].person == "CHI");
    CHECK(holds(coding.signals[0], {1, 2, 3}));
    CHECK(coding.signals[1].person == "MOT");
    CHECK(holds(coding.signals[1], {5, 6, 7}));
    CHECK(said(coding)
          == Words{"CHI: sampled at 10 Hz, as the times show", "MOT: sampled at 10 Hz, as the times show"});
}

TEST_CASE("a face's number is a person only where there are several faces") {
    CHECK(table("face_id,timestamp,a\n3,0,1\n3,1,2\n").signals[0].person.empty());
    const Coding two = table("face_id,timestamp,a\n0,0,1\n1,0,2\n0,1,3\n1,1,4\n");
    CHECK(two.signals[1].person == "1");
    CHECK(two.findings[1].what
          == "there are several faces; each number was read as a person, but numbers may swap in a film");
}

TEST_CASE("a table without names is read by position, and says so") {
    const Coding series = table("2921,1\n2921.1,2\n2921.2,1\n");
    CHECK(series.signals.at(0).name == "#2");
    CHECK(series.signals[0].start == Instant{2921s});
    CHECK(series.findings[0].what == "no names of columns; the first was read as the time");
    const Coding motion = table("46,3879\n14,2952\n66,3853\n", at_rate(25));
    CHECK(motion.signals.size() == 2);
    CHECK(motion.findings[0].what == "no names of columns; every one was read as a signal");
}

TEST_CASE("names that R wrote one short, beside row names, are those of the columns after them") {
    const Coding coding = table("\"time_s\" \"a\"\n\"1\" 0 5\n\"2\" 1 6\n");
    REQUIRE(coding.signals.size() == 1);
    CHECK(holds(coding.signals[0], {5, 6}));
    CHECK(holds(table("time_s,a\n0,5,\n1,6,\n").signals.at(0), {5, 6})); // only a delimiter at the end
}

TEST_CASE("a line without an end is refused with little memory") {
    CHECK(refusal(std::string(Table::longest_cell + 1, '7'))
          == "t.csv:1: expected cells of at most 1048576 bytes, found a longer one. Check that this is "
             "a table, and which sign parts its cells.");
}

TEST_CASE("a gap that would not fit in memory is refused") {
    CHECK(
        refusal("time_s,a\n0,1\n0.001,2\n0.002,3\n99999999,4\n")
        == "t.csv: expected the samples of one recording, found 4 rows spread from 0 s to 99999999 s. Check "
           "the unit and the times; a list of events is a long table, not a wide one.");
}

TEST_CASE("more samples than a file of its size may hold in memory are refused") {
    std::string text = "a,b,c,d,e,f,g,h,i,j\n";
    for (int row = 0; row < 600'000; ++row) text += "0 0 0 0 0 0 0 0 0 0\n";
    std::replace(text.begin(), text.end(), ' ', ',');
    CHECK(refusal(text, at_rate(30))
              .ends_with("expected the samples of one recording, found more than a file of this size can "
                         "hold in memory. Name "
                         "the signals that you need in a codebook's [[signal]]; only those are kept then."));
    const Coding one = wide_table({"t.csv", text}, {{}, at_rate(30), std::vector<std::string>{"a"}});
    CHECK(one.signals.at(0).samples.size() == 600'000);
}

TEST_CASE("openSMILE's tables are read, its ARFF files refused with what to do") {
    const Coding coding = table("name;frameTime;F0[1]\n'unknown';0.00;120.5\n'unknown';0.01;121\n");
    CHECK(coding.signals.at(0).name == "F0[1]");
    CHECK(coding.signals[0].rate == Rate{100});
    CHECK(
        refusal("@relation smile\n@attribute name string\n")
        == "t.csv: expected a table with a row for each sample, found an ARFF file, as openSMILE writes with "
           "-O. Write it with -lldcsvoutput instead.");
}

TEST_CASE("the tables of openSMILE for Python are read at the starts of their windows") {
    const Coding coding = table("file,start,end,F0,Loudness\n"
                                "a.wav,0 days 00:00:00,0 days 00:00:00.020000,0.0,0.5\n"
                                "a.wav,0 days 00:00:00.010000,0 days 00:00:00.030000,31.5,\n"
                                "a.wav,0 days 00:00:00.020000,0 days 00:00:00.040000,31.25,0.25\n");
    REQUIRE(coding.signals.size() == 2);
    CHECK(coding.signals[0].name == "F0");
    CHECK(coding.signals[0].rate == Rate{100});
    CHECK(coding.signals[0].samples == std::vector{0.0, 31.5, 31.25});
    CHECK(std::isnan(coding.signals[1].samples.at(1)));
    REQUIRE(coding.findings.size() == 2);
    CHECK(coding.findings[0].what == "columns that were not read: end");
}

TEST_CASE("wide tables are told from lists of events, with the reason") {
    const auto likeliest = [](std::string text) {
        const auto proposals = propose({"t.csv", std::move(text)});
        return proposals.empty() ? std::string{}
                                 : std::string{proposals[0].format} + ": " + proposals[0].because;
    };
    CHECK(likeliest("frame, timestamp, confidence, success, AU12_r\n1, 0, 0.9, 1, 0.5\n")
          == "wide_table: its columns are those of OpenFace");
    CHECK(likeliest("time_s,a,b\n0,1,2\n0.1,3,4\n0.2,5,6\n")
          == "wide_table: its column time_s holds evenly spaced times, 2 columns hold numbers");
    CHECK(likeliest("file,start,end,F0\na,0 days 00:00:00,0 days 00:00:02,1\na,0 days 00:00:01,0 days "
                    "00:00:03,2\na,0 days 00:00:02,0 days 00:00:04,3\n")
          == "wide_table: its columns are those of openSMILE for Python");
    CHECK(likeliest("file,start,end,code\na,0 days 00:00:00,0 days 00:00:02,look\na,0 days 00:00:01,0 days "
                    "00:00:03,away\na,0 days 00:00:02,0 days 00:00:04,look\n")
          == "long_table: its columns start and end hold times");
    CHECK(likeliest("pitch,baby,mom\n,0,0.0\n,0,0.5\n") == "wide_table: 3 columns hold numbers, none times");
    CHECK(likeliest("46,3879\n14,2952\n66,3853\n108,3844\n20,3844\n")
          == "wide_table: its cells are all numbers, and those of the first column do not rise");
    CHECK(likeliest("2921,1\n2921.1,1\n2921.2,2\n")
          == "wide_table: its first column holds evenly spaced times, the others numbers");
    CHECK(likeliest("onset,offset,code\n0,10,1\n10,20,2\n20,30,1\n")
          == "long_table: its columns onset and offset hold times");
    CHECK(likeliest("0,10,1\n10,20,0\n20,30,1\n")
          == "long_table: its first two columns hold times, the second after the first");
    CHECK(likeliest("time,code\n0,look\n1,away\n2,look\n").starts_with("long_table"));
    CHECK(likeliest("person,act,channel,valence,onset_s,offset_s\nCHI,bid,gaze,,1,2\n").starts_with("plain"));
}

TEST_CASE("a face that was lost or not trusted is not seen, and smiles and looks come out") {
    std::string text = "frame, face_id, timestamp, confidence, success, AU12_r, gaze_angle_x, gaze_angle_y\n";
    for (int k = 0; k < 50; ++k) {
        const bool lost = k >= 30 && k < 35;
        const bool doubted = k >= 35 && k < 40;
        const bool smiles = k >= 10 && k < 20;
        text += fmt::format("{}, 0, {:.3f}, {}, {}, {}, {}, 0\n", k + 1, k / 25.0, doubted ? 0.5 : 0.95,
                            lost ? 0 : 1, smiles ? 1.5 : 0.2, k < 25 ? 0.1 : 0.9);
    }
    const Codebook codebook = codebook_from({"ours.toml", "inherits = \"openface\"\nwhose = \"CHI\"\n"
                                                          "[[person]]\nid = \"CHI\"\nrole = \"child\"\n"});
    const Coding coding = wide_table({"face.csv", text}, {{}, codebook.table, signals_asked_for(codebook)});
    const Timeline timeline = interpret(coding, codebook).timeline;
    const PersonIndex child = *timeline.person("CHI");
    const auto frame = [](int k) { return Instant{k * 40ms}; };
    CHECK(*timeline.coverage(child, Channel::face)
          == Stretches{{{frame(0), frame(30)}, {frame(40), frame(50)}}});
    CHECK(*timeline.coverage(child, Channel::gaze) == *timeline.coverage(child, Channel::face));
    REQUIRE(timeline.states().size() == 2);
    CHECK(timeline.states()[0].heading().codes[0].label == "lip corners up");
    CHECK(timeline.states()[0].states()[0].interval == Interval{frame(10), frame(20)});
    CHECK(timeline.states()[1].heading().codes[0].label == "looks towards the camera");
    CHECK(timeline.states()[1].states()[0].interval == Interval{frame(0), frame(25)});
}

TEST_CASE("the example is read, its gap and its lost face missing") {
    const Coding coding = wide_table(load("examples/wide_table.csv"), {});
    REQUIRE(coding.signals.size() == 4);
    CHECK(coding.signals[2].name == "AU12_r");
    CHECK(coding.signals[2].rate == Rate{25});
    CHECK(holds(coding.signals[2], {0.1, 0.9, 1.4, 1.6, none, none, 1.8, 1.1}));
}

TEST_CASE("damaged wide tables give their findings to the letter") {
    test::check_broken_files("wide_table", wide_table);
}
