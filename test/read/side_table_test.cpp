// SPDX-License-Identifier: Apache-2.0
#include <attune/read/coverage_table.hpp>
#include <attune/read/episode_table.hpp>

#include <doctest/doctest.h>

#include <string>

namespace attune::read {
namespace {

using std::chrono_literals::operator""s;
using std::chrono_literals::operator""ms;

Interval seconds(int onset, int offset) {
    return {Instant{onset * 1s}, Instant{offset * 1s}};
}

std::string refusal_of_episodes(const std::string& text) {
    try {
        episode_table({"e.csv", text});
    } catch (const Unreadable& refused) {
        return refused.what();
    }
    return "read";
}

std::string refusal_of_coverage(const std::string& text) {
    try {
        coverage_table({"c.csv", text});
    } catch (const Unreadable& refused) {
        return refused.what();
    }
    return "read";
}

TEST_CASE("episodes are named stretches, with what the caregiver was told") {
    const auto read = episode_table({"e.csv", "# by hand\n"
                                              "name,onset_s,offset_s,instruction\n"
                                              "play,0,2:00,\n"
                                              "hold on,120,240.5,still+touch\n"
                                              "left,250,260,away\n"});
    REQUIRE(read.episodes.size() == 3);
    CHECK(read.episodes[0] == Episode{"play", seconds(0, 120), std::nullopt});
    CHECK(read.episodes[1].interval.offset() == Instant{240'500ms});
    CHECK(read.episodes[1].instruction == Instruction{Act::still, {Channel::touch}});
    CHECK(read.episodes[2].instruction == Instruction{Act::away, {}});
    CHECK(read.findings.empty());
}

TEST_CASE("a still face by name is taken as one and said so, unless the table says free") {
    const auto read = episode_table({"e.csv", "name;onset_s;offset_s;instruction\n"
                                              "Still-Face 2;0;1,5;\n"
                                              "still;2;3,5;free\n"});
    REQUIRE(read.episodes.size() == 2);
    CHECK(read.episodes[0].instruction == Instruction{});
    CHECK(read.episodes[0].interval.offset() == Instant{1'500ms});
    CHECK_FALSE(read.episodes[1].instruction.has_value());
    REQUIRE(read.findings.size() == 1);
    CHECK(read.findings[0].what
          == "the episode \"Still-Face 2\" says no instruction; by its name the caregiver was taken to be "
             "instructed to hold still");
}

TEST_CASE("what is wrong in a table of episodes is refused with its line") {
    CHECK(refusal_of_episodes("name,onset_s\nplay,0\n")
          == "e.csv:1: expected a first line with the columns name, onset_s, offset_s, found no column "
             "offset_s. Add it.");
    CHECK(refusal_of_episodes("name,onset_s,offset_s\n")
          == "e.csv: expected a row for each episode, found none. Write one: play,0,120.");
    CHECK(refusal_of_episodes("name,onset_s,offset_s\nplay,0,120\n,120,130\n")
          == "e.csv:3: expected a name in the column name, found nothing. Write what the episode is called.");
    CHECK(refusal_of_episodes("name,onset_s,offset_s\nplay,soon,120\n")
          == "e.csv:2: expected a time in the column onset_s, found \"soon\". Write seconds: 61.5.");
    CHECK(refusal_of_episodes("name,onset_s,offset_s\nplay,20,20\n")
          == "e.csv:2: expected an offset after the onset, found \"20\". Correct the row.");
    CHECK(refusal_of_episodes("name,onset_s,offset_s\nplay,0,20\nplay,0,30\n")
          == "e.csv:3: expected each episode once, found \"play\". Delete one of the two rows.");
    CHECK(refusal_of_episodes("name,onset_s,offset_s,instruction\nplay,0,20,smile\n")
          == "e.csv:2: expected an instruction, found \"smile\". Write still, away or free, and the channels "
             "that stay free: still+touch.");
    CHECK(refusal_of_episodes("name,onset_s,offset_s,instruction\nplay,0,20,free+touch\n")
          == "e.csv:2: expected an instruction, found \"free+touch\". Write still, away or free, and the "
             "channels that stay free: still+touch.");
}

TEST_CASE("coverage is of one person or everybody, on one channel or all") {
    const auto read =
        coverage_table({"c.csv", "person,channel,onset_s,offset_s\nCHI,face,0,10\n*,*,20,30\n"});
    REQUIRE(read.size() == 2);
    CHECK(read[0].person == "CHI");
    CHECK(read[0].channel == Channel::face);
    CHECK(read[0].interval == seconds(0, 10));
    CHECK(read[1].person.empty());
    CHECK_FALSE(read[1].channel.has_value());
}

TEST_CASE("what is wrong in a table of coverage is refused with its line") {
    CHECK(refusal_of_coverage("person,onset_s,offset_s\nCHI,0,10\n")
          == "c.csv:1: expected a first line with the columns person, channel, onset_s, offset_s, found no "
             "column channel. Add it.");
    CHECK(refusal_of_coverage("person,channel,onset_s,offset_s\n,face,0,10\n")
          == "c.csv:2: expected a person, found nothing. Write the id that the recording has, or * for "
             "everybody.");
    CHECK(refusal_of_coverage("person,channel,onset_s,offset_s\nCHI,smile,0,10\n")
          == "c.csv:2: expected a channel, found \"smile\". Write gaze, face, voice, touch, posture or pace, "
             "or * for all of them.");
    CHECK(refusal_of_coverage("person,channel,onset_s,offset_s\n")
          == "c.csv: expected a row for each stretch that was covered, found none. Write one: *,*,0,120.");
}

} // namespace
} // namespace attune::read
