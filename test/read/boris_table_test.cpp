// SPDX-License-Identifier: Apache-2.0
#include <attune/read/boris_table.hpp>

#include <attune/read/boris.hpp>

#include <test/read/boris_session.hpp>
#include <test/read/broken_files.hpp>
#include <test/support/shared_file.hpp>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

using namespace attune;
using namespace attune::read;
using namespace attune::test;
using namespace std::chrono_literals;

namespace {

constexpr std::string_view tabular_columns = "Observation id\tSource\tTime offset (s)\tMedia duration "
                                             "(s)\tFPS\tSubject\tBehavior\tBehavioral category\t"
                                             "Modifier #1\tModifier #2\tBehavior type\tTime\n";

Coding tabular(std::string_view rows) {
    return boris_table({"t.tsv", std::string{tabular_columns} + std::string{rows}}, {});
}

BorisSession any_session() {
    BorisSession session;
    const auto size = *rc::gen::inRange(0, 60);
    int at = 0;
    for (int i = 0; i < size; ++i) {
        at += *rc::gen::inRange(0, 900);
        session.pressed.push_back({at, *rc::gen::element<std::string>("", "CHI", "MOT"),
                                   *rc::gen::element<std::string>("smile", "gaze", "point"),
                                   *rc::gen::element<std::string>("", "None", "broad", "None|None",
                                                                  "broad |teeth", "None|teeth,lips")});
    }
    session.time_offset = *rc::gen::element(0, 0, 100);
    return session;
}

std::vector<std::string> said(const Coding& coding) {
    std::vector<std::string> all;
    for (const Finding& finding : coding.findings) all.push_back(finding.what);
    return all;
}

} // namespace

TEST_CASE("a session is the same, read from the project and from each of BORIS's tables") {
    CHECK(rc::check([] {
        const BorisSession session = any_session();
        const OnTracks project = on_tracks(boris({"p.boris", session.project()}, {}));
        RC_ASSERT(on_tracks(boris_table({"t.tsv", session.tabular()}, {})) == project);
        RC_ASSERT(on_tracks(boris_table({"t.tsv", session.tabular_in_old_layout()}, {})) == project);
        RC_ASSERT(on_tracks(boris_table({"t.tsv", session.aggregated()}, {})) == project);
    }));
}

TEST_CASE("START and STOP of one subject, behaviour and modifiers are paired, POINT is an instant") {
    const Coding coding = tabular("v\tNA\t0\tNA\tNA\tCHI\tsmile\tface\tNone\tteeth\tSTART\t1.5\n"
                                  "v\tNA\t0\tNA\tNA\tCHI\tpoint\t\t\t\tPOINT\t1.75\n"
                                  "v\tNA\t0\tNA\tNA\tCHI\tsmile\tface\tNone\tteeth\tSTOP\t2.25\n");
    CHECK(coding.name == "v");
    CHECK(coding.zero == "the beginning of the observation");
    REQUIRE(coding.people.size() == 1);
    CHECK(coding.people[0].id == "CHI");
    REQUIRE(coding.tracks.size() == 2);
    CHECK(coding.tracks[0].name == "behaviour");
    CHECK(coding.tracks[1].name == "face");
    CHECK(coding.tracks[1].codes[0].label == "smile [None|teeth]");
    CHECK(coding.tracks[1].marks
          == std::vector<Mark>{{Instant{1500ms}, Instant{2250ms}, CodeIndex{0}, Extent::stretch, "2"}});
    CHECK(coding.findings.empty());
}

TEST_CASE("a START that nothing ends is left open, a STOP that nothing begins is left out") {
    const Coding coding = tabular("v\tNA\t0\tNA\tNA\tCHI\tsmile\tface\t\t\tSTOP\t1\n"
                                  "v\tNA\t0\tNA\tNA\tCHI\tsmile\tface\t\t\tSTART\t2\n"
                                  "v\tNA\t0\tNA\tNA\tCHI\tsmile\tface\t\t\tSTART\t3\n"
                                  "v\tNA\t0\tNA\tNA\tCHI\tsmile\tface\t\t\tSTOP\t4\n");
    REQUIRE(coding.tracks.size() == 1);
    REQUIRE(coding.tracks[0].marks.size() == 2);
    CHECK(coding.tracks[0].marks[0].extent == Extent::open);
    CHECK(coding.tracks[0].marks[1].onset == Instant{3s});
    CHECK(said(coding)
          == std::vector<std::string>{"\"smile\" ends at 1 s and never begins; left out",
                                      "\"smile\" begins at 2 s and never ends; its end is left open"});
}

TEST_CASE("rows that somebody sorted otherwise are put in order of time, with one note") {
    const Coding coding = tabular("v\tNA\t0\tNA\tNA\tCHI\tsmile\tface\t\t\tSTOP\t4\n"
                                  "v\tNA\t0\tNA\tNA\tCHI\tsmile\tface\t\t\tSTART\t3\n");
    CHECK(coding.tracks[0].marks[0].offset == Instant{4s});
    CHECK(said(coding)
          == std::vector<std::string>{
              "the rows are not in order of time; put in order before states are paired"});
}

TEST_CASE("the media of the players, their length and their frames are those of the project") {
    const Coding coding = tabular(
        "v\tplayer #1:C:\\films\\a.mp4;b.mp4|player #2:c.wav\t0\t10.040;20.000|5.000\t25.000;25.000|NA\t"
        "CHI\tpoint\t\t\t\tPOINT\t31\n");
    REQUIRE(coding.media.size() == 3);
    CHECK(coding.media[0] == Medium{"a.mp4", 10'040ms, 0s});
    CHECK(coding.media[1] == Medium{"b.mp4", 20s, 10'040ms});
    CHECK(coding.media[2] == Medium{"c.wav", 5s, 0s});
    CHECK(coding.length == Duration{30'040ms});
    CHECK(coding.resolution == Duration{40ms});
    CHECK(coding.zero == "the first frame of player 1");
    CHECK(said(coding)
          == std::vector<std::string>{
              "a table of BORIS does not say how far the media of further players are shifted; read as "
              "beginning with those of player 1",
              "lies at 31 s, and the media end at 30.04 s; kept"});
}

TEST_CASE("tables of versions in between name the files of players without bars, or of one player alone") {
    const auto media = [](const std::string& source) {
        return boris_table(
            {"t.tsv", "Observation type\tSource\tTotal length\tFPS\tBehavior\tBehavior type\tTime\n"
                      "Media file(s)\t"
                          + source + "\t30\t25.0\tpoint\tPOINT\t1\n"},
            {});
    };
    const Coding one = media("/x/a.mp4");
    CHECK(one.media == std::vector<Medium>{{"a.mp4", 30s, 0s}});
    CHECK(one.length == Duration{30s});
    const Coding two = media("player #1: a.mp4;b.mp4 player #2: c.mp4");
    REQUIRE(two.media.size() == 3);
    CHECK(two.media[1].file_name == "b.mp4");
    CHECK(two.media[2].file_name == "c.mp4");
    CHECK(two.resolution == Duration{40ms});
}

TEST_CASE("of several observations in one table one is chosen by name") {
    const std::string two = std::string{tabular_columns} + "v1\tNA\t0\tNA\tNA\tCHI\tpoint\t\t\t\tPOINT\t1\n"
                            + "v2\tNA\t50\tNA\tNA\tCHI\tpoint\t\t\t\tPOINT\t52\n";
    const Coding second = boris_table({"t.tsv", two}, {.recording = "v2", .table = {}});
    CHECK(second.name == "v2");
    CHECK(second.tracks[0].marks[0].onset == Instant{2s});
    CHECK_THROWS_WITH_AS((void)boris_table({"t.tsv", two}, {}),
                         "t.tsv: expected one recording, found several: v1, v2. Say which one is to be read.",
                         Unreadable);
    BorisSession old;
    old.pressed = {{0, "CHI", "point", ""}};
    CHECK_THROWS_WITH_AS(
        (void)boris_table({"t.tsv", old.tabular_in_old_layout()}, {.recording = "v2", .table = {}}),
        "t.tsv: expected the observation \"v2\", found \"visit\". Name one that is there.", Unreadable);
}

TEST_CASE("a table of BORIS is proposed by its columns, before a long table") {
    BorisSession session;
    session.pressed = {{0, "CHI", "smile", ""}, {500, "CHI", "smile", ""}, {600, "CHI", "point", ""}};
    for (const std::string& text :
         {session.tabular(), session.tabular_in_old_layout(), session.aggregated()}) {
        const auto proposals = propose({"t.tsv", text});
        REQUIRE(!proposals.empty());
        CHECK(proposals[0].format == "boris_table");
        CHECK(proposals[0].confidence == 95);
    }
    CHECK(propose_boris_table({"t.tsv", session.tabular()})->because
          == "it has the columns Behavior, Behavior type and Time of a table exported from BORIS");
    CHECK(!propose_boris_table({"t.csv", "onset,offset,behavior\n1,2,a\n"}));
}

TEST_CASE("BORIS's own example tables hold what the project beside them holds") {
    const auto folder = shared_file("data/samples");
    if (!folder) return;
    const Document project = load((*folder / "boris/test.boris").string());
    const auto table = [&](const std::string& name) {
        return boris_table(load((*folder / "boris_export" / name).string()), {});
    };
    const auto observation = [&](const std::string& name) {
        return boris(project, {.recording = name, .table = {}});
    };
    const Coding first = table("test_export_events_tabular.tsv");
    CHECK(on_tracks(first) == on_tracks(observation("observation #1")));
    CHECK(first.name == "observation #1");
    CHECK(first.length == observation("observation #1").length);
    CHECK(first.resolution == Duration{40ms});
    const Coding second = table("test_export_aggregated_events_test_full_1.tsv");
    CHECK(on_tracks(second) == on_tracks(observation("observation #2")));
    CHECK(second.length == observation("observation #2").length);
    CHECK(said(second).size() == 1); // that states may have been cut

    // Without names of columns, and without the point events: 6 states of nobody, 2 of each subject.
    const Coding third = table("test_export_aggregated_events_test_full_3.tsv");
    OnTracks states = on_tracks(observation("observation #2"));
    for (auto& [track, marks] : states)
        std::erase_if(marks, [](const auto& mark) { return std::get<0>(mark) == "p"; });
    CHECK(on_tracks(third) == states);
    CHECK(third.tracks.size() == 3);
    CHECK(propose(load((*folder / "boris_export/test_export_aggregated_events_test_full_3.tsv").string()))[0]
              .format
          == "boris_table");
}

TEST_CASE("what else BORIS exports is not taken for a table of events") {
    const auto folder = shared_file("data/samples/boris_export");
    if (!folder) return;
    for (const char* name : {"test_check_txt_file_test_tsv.tsv", "test_export_events_tabular.xlsx",
                             "test_jwatcher_subject1.dat", "test_time_budget1.json", "otx_parser_test.otx"}) {
        CAPTURE(name);
        const Document document = load((*folder / name).string());
        CHECK(!propose_boris_table(document));
        CHECK_THROWS_AS((void)boris_table(document, {}), Unreadable);
    }
}

TEST_CASE("damaged tables of BORIS give their findings to the letter") {
    check_broken_files("boris_table", boris_table);
}
