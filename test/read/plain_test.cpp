// SPDX-License-Identifier: Apache-2.0
#include <attune/read/plain.hpp>

#include <test/read/broken_files.hpp>
#include <test/support/shared_file.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::read;
using namespace std::chrono_literals;

namespace {

constexpr std::string_view columns = "person,act,channel,valence,onset_s,offset_s\n";

Coding table(std::string_view rows) {
    return plain({"t.csv", std::string{columns} + std::string{rows}}, {});
}

Instant at(Duration moment) {
    return Instant{moment};
}

const Meaning& meaning(const Coding& coding, std::size_t track, std::size_t code = 0) {
    return *coding.tracks.at(track).codes.at(code).meaning;
}

} // namespace

TEST_CASE("a row says who did what on which channel, and no codebook is needed") {
    const Coding coding = table("child,bid,voice,positive,2.5,2.8\n");
    REQUIRE(coding.people.size() == 1);
    CHECK(coding.people[0].id == "child");
    CHECK(coding.people[0].role == Role::child);
    REQUIRE(coding.tracks.size() == 1);
    CHECK(coding.tracks[0].name == "voice");
    CHECK(coding.tracks[0].person == "child");
    CHECK(coding.tracks[0].codes[0].label == "bid positive");
    CHECK(meaning(coding, 0)
          == Meaning{Channel::voice, Act::bid, Valence::positive, false, false, {}, {}, {}});
    CHECK(coding.tracks[0].marks
          == std::vector<Mark>{{at(2500ms), at(2800ms), CodeIndex{0}, Extent::stretch, "2"}});
    CHECK(coding.findings.empty());
}

TEST_CASE("without an offset an act is an instant, and its source is its line") {
    const Coding coding = table("\nchild,bid,voice,,10,\n");
    CHECK(coding.tracks[0].marks
          == std::vector<Mark>{{at(10s), at(10s), CodeIndex{0}, Extent::instant, "3"}});
    CHECK(meaning(coding, 0).valence == Valence::neutral);
}

TEST_CASE("columns go by their names, and the optional ones say more") {
    const Coding coding =
        plain({"t.csv", "source,offset_s,onset_s,imitates,marked,to,kind,phase,valence,channel,act,person\n"
                        "a17,2,1,no,yes,SIB,self-comfort,play,negative,gaze,withdraw,child:ANN\n"},
              {});
    CHECK(meaning(coding, 0)
          == Meaning{Channel::gaze, Act::withdraw, Valence::negative, true, false, "self-comfort", "SIB",
                     "play"});
    CHECK(coding.tracks[0].person == "ANN");
    CHECK(std::string_view{coding.tracks[0].marks[0].source} == "a17");
    CHECK(coding.findings.empty());
}

TEST_CASE("times are seconds, with a comma in a table of semicolons, or a clock") {
    const Coding coding =
        plain({"t.csv", "person;act;channel;valence;onset_s;offset_s\nchild;bid;gaze;;1,5;0:02,25\n"}, {});
    CHECK(coding.tracks[0].marks[0].onset == at(1500ms));
    CHECK(coding.tracks[0].marks[0].offset == at(2250ms));
}

TEST_CASE("several caregivers and others have ids of their own") {
    const Coding coding =
        table("caregiver:MOT,answer,voice,,1,2\ncaregiver:FAT,answer,voice,,1,2\nother:SIB,bid,voice,,1,2\n");
    REQUIRE(coding.people.size() == 3);
    CHECK(coding.people[1].id == "FAT");
    CHECK(coding.people[2].role == Role::other);
    CHECK(coding.tracks.size() == 3);
}

TEST_CASE("equal labels on a track mean the same") {
    const Coding coding =
        plain({"t.csv", "person,act,channel,valence,onset_s,offset_s,kind\n"
                        "child,bid,voice,,1,2,\nchild,bid,voice,neutral,3,4,\nchild,bid,voice,,5,6,calls\n"},
              {});
    REQUIRE(coding.tracks[0].codes.size() == 2);
    CHECK(coding.tracks[0].codes[0].label == "bid");
    CHECK(coding.tracks[0].codes[1].label == "bid (calls)");
}

TEST_CASE("context belongs to nobody and needs no channel") {
    const Coding coding = plain(
        {"t.csv", "person,act,channel,valence,onset_s,offset_s,kind\ncontext,distraction,,,5,9,telephone\n"},
        {});
    CHECK(coding.people.empty());
    CHECK(coding.tracks[0].name == "distraction");
    CHECK(meaning(coding, 0).kind == "telephone");
    CHECK(coding.findings.empty());
}

TEST_CASE("length and resolution are rows of their own") {
    const Coding coding = table("length,,,,0,600\nresolution,,,,0,0.04\n");
    CHECK(coding.length == 600s);
    CHECK(coding.resolution == 40ms);
}

TEST_CASE("an episode says its instruction, and the channels that stay free") {
    const Coding coding = table("episode,play,,,0,30\nepisode,touching,still+touch+voice,,30,60\n"
                                "episode,alone,away,,60,70\nepisode,still 1,free,,70,80\n");
    REQUIRE(coding.episodes.size() == 4);
    CHECK(!coding.episodes[0].instruction);
    CHECK(coding.episodes[1].instruction == Instruction{Act::still, {Channel::touch, Channel::voice}});
    CHECK(coding.episodes[2].instruction == Instruction{Act::away, {}});
    CHECK(!coding.episodes[3].instruction);
    CHECK(coding.findings.empty());
}

TEST_CASE("a still face that says no instruction is taken as instructed, with a note") {
    for (const char* name : {"still", "Still-Face", "still face 2", "still2"}) {
        const Coding coding = table(std::string{"episode,"} + name + ",,,30,60\n");
        CHECK(coding.episodes[0].instruction == Instruction{});
        REQUIRE(coding.findings.size() == 1);
        CHECK(coding.findings[0]
              == Finding{Severity::note,
                         {"t.csv", 2, {}, {}, {}},
                         "the episode \"" + std::string{name}
                             + "\" says no instruction; by its name the caregiver was taken to be "
                               "instructed to hold still",
                         "Write free in its column channel if nobody was told to hold still."});
    }
    CHECK(!table("episode,still life,,,30,60\n").episodes[0].instruction);
}

TEST_CASE("a person row names somebody, and what that person does not use") {
    const Coding coding = table("person,child:ANN,face+gaze-cue,,,\nperson,caregiver,,,,\n"
                                "person,child:ANN,smell,,,\nperson,dog,,,,\nperson,other:ANN,,,,\n");
    REQUIRE(coding.people.size() == 2);
    CHECK(coding.people[0] == Person{"ANN", Role::child, ChannelSet{Channel::face}, false, {}});
    CHECK(coding.people[1] == Person{"caregiver", Role::caregiver, {}, true, {}});
    REQUIRE(coding.findings.size() >= 3);
    CHECK(words(coding.findings[0].place) == "t.csv:4");
    CHECK(coding.findings[0].what == "\"smell\" is no channel of ANN; it was not read");
    CHECK(coding.findings[0].remedy
          == "In the column channel, write the channels that the person does not use, and gaze-cue where "
             "looking is not a cue: touch+gaze-cue.");
    CHECK(coding.findings[1].what == "\"dog\" is nobody; the row was not read");
    CHECK(coding.findings[1].remedy == "Write child, caregiver, other, or child:ID in the column act.");
    CHECK(coding.findings[2].what == "\"ANN\" is other here and child before; the row was not read");
}

TEST_CASE("coverage without times says that it could never be coded, and is noted") {
    const Coding coding = table("coverage,child,face,,,\ncoverage,child,gaze\n");
    REQUIRE(coding.coverage.size() == 1);
    CHECK(coding.coverage[0].channel == Channel::face);
    CHECK(!coding.coverage[0].interval);
    CHECK(words(coding.findings.at(0).place) == "t.csv:2");
    CHECK(coding.findings[0].severity == Severity::note);
    CHECK(coding.findings[0].what == "coverage of child on face has no times; it was taken as never seen");
    CHECK(coding.findings[0].remedy == "Write onset_s and offset_s if it was seen at some time.");
    // A row that was cut off says nothing of the kind.
    CHECK(coding.findings.at(1).what == "3 of 6 cells; the missing ones were read as empty");
    CHECK(coding.findings.at(2).what
          == "onset \"\" and offset \"\" are no stretch of time; the row was not read");
}

TEST_CASE("coverage of a role is that of everybody who has it, and a star is everybody") {
    const Coding coding = table("coverage,child,*,,0,60\ncoverage,caregiver,voice,,0,60\ncoverage,*,,,70,80\n"
                                "coverage,caregiver:FAT,gaze,,0,9\n"
                                "caregiver:MOT,answer,voice,,1,2\ncaregiver:FAT,answer,voice,,1,2\n");
    REQUIRE(coding.coverage.size() == 5);
    CHECK(coding.coverage[0].person == "child");
    CHECK(!coding.coverage[0].channel);
    CHECK(coding.coverage[1].person == "MOT");
    CHECK(coding.coverage[1].channel == Channel::voice);
    CHECK(coding.coverage[2].person == "FAT");
    CHECK(coding.coverage[3].person.empty());
    CHECK(coding.coverage[4].person == "FAT");
    CHECK(coding.people.size() == 3); // the child, who never acted, is there
}

TEST_CASE("the third worked example reads as it was written") {
    const auto path = test::shared_file("worked-examples/3-still-face.csv");
    if (!path) return;
    const Coding coding = plain(load(path->string()), {});
    REQUIRE(coding.episodes.size() == 3);
    CHECK(coding.episodes[1].instruction == Instruction{});
    CHECK(coding.coverage.size() == 4);
    CHECK(test::told(coding)
          == "read 2 people, 6 tracks, 14 marks, 0 signals, 3 episodes, 4 stretches of coverage\n"
             "note 3-still-face.csv:3: the episode \"still\" says no instruction; by its name the caregiver "
             "was taken to "
             "be instructed to hold still\n"
             "    Write free in its column channel if nobody was told to hold still.\n");
}

TEST_CASE("the worked examples are proposed as plain, with a reason") {
    for (const char* name : {"1-ledger.csv", "2-breaks.csv", "3-still-face.csv"}) {
        const auto path = test::shared_file(std::string{"worked-examples/"} + name);
        if (!path) return;
        const auto proposal = propose_plain(load(path->string()));
        REQUIRE(proposal);
        CHECK(proposal->confidence == 98);
        CHECK(proposal->because == "it has the columns person, act and onset_s of attune's own table");
    }
    CHECK(!propose_plain({"t.csv", "onset,offset,code\n1,2,a\n"}));
}

TEST_CASE("damaged plain tables give their findings to the letter") {
    test::check_broken_files("plain", plain);
}
