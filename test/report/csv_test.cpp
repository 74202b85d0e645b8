// SPDX-License-Identifier: Apache-2.0
#include <test/report/small_recording.hpp>
#include <test/report/written_account.hpp>

#include <attune/report/csv.hpp>

#include <doctest/doctest.h>

#include <sstream>

namespace attune::report {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream{text};
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

std::vector<std::string> table(const measure::Account& account, std::string_view file_name) {
    for (const CsvTable& one : csv(account))
        if (one.file_name == file_name) return lines_of(text_of(one.write));
    FAIL("there is no such table");
    return {};
}

// The rows were worked out by hand from the recording, with the definitions' window of 2 s held for 3 s.
TEST_CASE("the ledger has one row for each cue, missing is empty") {
    const auto rows = table(test::small_account(), "ledger.csv");
    REQUIRE(rows.size() == 11);
    CHECK(rows[0]
          == "recording,cue,onset_s,offset_s,channels,act,valence,window_s,status,complete,answered,censored,"
             "first_channel,answer_channels,answer_valence,latency_from_onset_s,latency_from_offset_s,"
             "already_there,coincident,met,in_distraction,answered_elsewhere,instructed,run,reaction,episode,"
             "caregiver,source,answer_source,observed_s,child,window_onset_s,mirrored,"
             "answered_in_distraction");
    const std::string start = "\"small, \"\"quoted\"\"\",";
    CHECK(
        rows[1]
        == start
               + "1,5,5.4,voice,bid,positive,2.4,answered,1,1,0,voice,voice,positive,1.04,0.64,gaze,0,answer,"
                 "0,0,0,1,stays,play,MOT,c1,m2,1.04,\"Mia, 6\",5,yes,0");
    CHECK(
        rows[2]
        == start
               + "2,12,14,gaze+voice,bid,positive,4,unanswered,1,0,1,,,,,,,,answer,0,0,0,2,,play,MOT,c2+c3,,"
                 "4,\"Mia, 6\",12,,");
    CHECK(rows[3]
          == start
                 + "3,13,13.2,voice,bid,neutral,2.2,answered,1,1,0,face+touch,face+touch,positive,1,0.8,,0,"
                   "answer,0,0,0,3,stays,play,MOT,c4,m3+m4,1,\"Mia, 6\",13,,0");
    CHECK(
        rows[4]
        == start
               + "4,30,31,face,bid,positive,3,answered,1,1,0,face,face,positive,0,-1,,1,answer,0,0,0,4,stays,"
                 "play,MOT,c5,m5,0,\"Mia, 6\",30,yes,0");
    CHECK(rows[5]
          == start
                 + "5,45,50,voice,alarm,negative,5,unanswered,1,0,1,,,,,,,,rebuff,0,0,0,5,,play,MOT,c6,,5,"
                   "\"Mia, 6\",45,,");
    CHECK(rows[7]
          == start
                 + "7,90,90.2,voice,bid,neutral,2.2,unanswered,1,0,1,,,,,,,,none,1,0,0,7,,play,MOT,c9,,2.2,"
                   "\"Mia, 6\",90,,");
    CHECK(rows[8]
          == start
                 + "8,119,119.2,voice,bid,neutral,2.2,cut,0,0,1,,,,,,,,none,0,0,0,8,,play,MOT,c11,,1,\"Mia, "
                   "6\",119,,");
    CHECK(
        rows[10]
        == start
               + "10,130,149,voice,alarm,negative,5,unanswered,1,0,1,,,,,,,,none,0,0,1,10,,still,MOT,c13,,5,"
                 "\"Mia, 6\",130,,");
}

TEST_CASE("an answer that is given in a distraction is marked, whenever its cue began") {
    const auto rows =
        table(test::account_of({.rows = "episode,play,,,0,60\ndistraction,telephone,,,8,20\n"
                                        "child,bid,voice,,7,7.5\ncaregiver,answer,voice,,8,9\n"
                                        "child,bid,voice,,19,19.5\ncaregiver,answer,voice,,20,21\n"
                                        "child,bid,voice,,40,41\n"}),
              "ledger.csv");
    REQUIRE(rows.size() == 4);
    CHECK(rows[1].ends_with(",1")); // the distraction has begun with the answer, and not with the cue
    CHECK(rows[2].ends_with(",0"));
    CHECK(rows[3].ends_with(","));
}

TEST_CASE("only a repaired break has a latency, and only an open one a moment of censoring") {
    const auto rows = table(test::small_account(), "breaks.csv");
    REQUIRE(rows.size() == 4);
    CHECK(
        rows[0]
        == "break,onset_s,confirm_s,close_s,kind,missed,bid_s,turn_s,alarm_s,depth,outcome,by,latency_s,"
           "from_first_answer_s,censor_s,opened_in,closed_in,answers,opener_cue,stopped,observed_s,recording,"
           "child,caregiver");
    const std::string end = ",\"small, \"\"quoted\"\"\",\"Mia, 6\",MOT";
    CHECK(rows[1]
          == "1,45,50,51.2,missed,1,,46.5,45,alarm,repaired,caregiver,6.2,0,,play,play,1,5,0,6.2" + end);
    CHECK(rows[2] == "2,90,92.2,95,missed,1,,93,,turn away,recovered alone,,,,,play,play,0,7,0,5" + end);
    CHECK(rows[3] == "3,119,121.2,150,missed,3,125,,130,alarm,censored,,,,147,play,,0,8,0,28" + end);
}

TEST_CASE("a number that the recording can not give is empty, with the reason") {
    const auto rows = table(test::small_account(), "measures.csv");
    REQUIRE(rows.size() > 3);
    CHECK(rows[0]
          == "recording,child,caregiver,measure,name,episode,instructed,part,unit,value,count,n,low,high,"
             "expected,expected_exact,null_low,null_high,excess,index,p,p_adjusted,interval,null,shifts,"
             "because,sided");
    CHECK(
        rows[1].starts_with("\"small, \"\"quoted\"\"\",\"Mia, 6\",MOT,answered,Share of cues answered,play,0,"
                            "any,share,0.5714285714285714,4,7,"));
    CHECK(rows[1].ends_with(",5-block jackknife,circular-shift,200,,greater"));
    CHECK(rows[3]
          == "\"small, \"\"quoted\"\"\",\"Mia, 6\",MOT,answered,Share of cues "
             "answered,play,0,alarm,share,,,,,,,"
             ",,,,,,,,,,1 complete cue; at least 5 are needed,");
}

TEST_CASE("every table has the same number of cells in each row") {
    const measure::Account account = test::small_account();
    for (const CsvTable& one : csv(account)) {
        std::size_t cells = 0;
        for (const std::string& line : lines_of(text_of(one.write))) {
            std::size_t commas = 0;
            bool quoted = false;
            for (const char sign : line) {
                quoted ^= sign == '"';
                commas += sign == ',' && !quoted;
            }
            if (cells == 0) cells = commas + 1;
            CHECK_MESSAGE(commas + 1 == cells, one.file_name << ": " << line);
        }
        CHECK(cells > 0);
    }
}

TEST_CASE("the tables are the same for one thread and two") {
    const measure::Account by_one = test::small_account(1), by_two = test::small_account(2);
    const auto one = csv(by_one), two = csv(by_two);
    REQUIRE(one.size() == two.size());
    for (std::size_t i = 0; i < one.size(); ++i) CHECK(text_of(one[i].write) == text_of(two[i].write));
}

} // namespace
} // namespace attune::report
