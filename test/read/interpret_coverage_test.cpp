// SPDX-License-Identifier: Apache-2.0
// Episodes, and when each channel of each person could be seen.
#include <test/read/coded_by_hand.hpp>

#include <attune/read/interpret.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::read;
using namespace attune::test;

TEST_CASE("the codes of the episode track are episodes, with the words and instructions of the codebook") {
    Coding coding;
    mark(coding, "phase", "Baseline", 0, 120);
    mark(coding, "phase", "SF", 120, 240);
    mark(coding, "phase", "bell", 240, 240);
    const Reading reading =
        interpret(coding, book("[episode]\ntrack = \"phase\"\n[episode.name]\nBaseline = \"play\"\n"
                               "SF = \"still\"\n[episode.instruction]\n"
                               "still = { caregiver = \"still\", free = [\"touch\"] }"));
    REQUIRE(reading.timeline.episodes().size() == 2);
    CHECK(reading.timeline.episodes()[0] == Episode{"play", between(0, 120), std::nullopt});
    CHECK(reading.timeline.episodes()[1]
          == Episode{"still", between(120, 240), Instruction{Act::still, {Channel::touch}}});
    CHECK(reading.timeline.states().empty());
    CHECK(said(reading) == Words{"episode \"bell\" has no length and is left out"});
}

TEST_CASE("an episode that begins twice is kept once") {
    Coding coding;
    coding.episodes.push_back({"play", between(0, 60), std::nullopt});
    coding.episodes.push_back({"play", between(0, 70), std::nullopt});
    const Reading reading = interpret(coding, Codebook{});
    CHECK(reading.timeline.episodes().size() == 1);
    CHECK(said(reading) == Words{"episode \"play\" begins twice at the same moment; the first is kept"});
}

TEST_CASE("a caregiver's act in an episode in which none was asked for is kept and found") {
    Coding coding;
    coding.episodes.push_back({"still", between(10, 20), Instruction{Act::still, {}}});
    mark(coding, "gaze@MOT", "looks", 5, 10);
    mark(coding, "gaze@CHI", "looks", 12, 13);
    const Codebook ours = book(gaze_of_both);
    CHECK(interpret(coding, ours).findings.empty());
    mark(coding, "gaze@MOT", "looks", 15, 16);
    const Reading reading = interpret(coding, ours);
    CHECK(said(reading) == Words{"act during the instructed still \"still\": 1 on gaze by MOT; kept"});
    coding.episodes[0].instruction->free.insert(Channel::gaze);
    CHECK(interpret(coding, ours).findings.empty());
}

TEST_CASE("a hidden channel is covered over the episodes but for the time it is hidden") {
    Coding coding;
    coding.episodes.push_back({"play", between(0, 60), std::nullopt});
    mark(coding, "gaze@CHI", "looks", 1, 2);
    mark(coding, "gaze@CHI", "hidden", 10, 20);
    const Reading reading = interpret(coding, book(gaze_of_both));
    const PersonIndex child = *reading.timeline.person("CHI");
    REQUIRE(reading.timeline.coverage().size() == 1);
    CHECK(*reading.timeline.coverage(child, Channel::gaze) == Stretches{{between(0, 10), between(20, 60)}});
}

TEST_CASE("where nothing is hidden and no coverage is stated, none is made up") {
    Coding coding;
    mark(coding, "gaze@CHI", "looks", 1, 2);
    CHECK(interpret(coding, book(gaze_of_both)).timeline.coverage().empty());
}

TEST_CASE("what was listened to is coverage, for everybody, and silence outside it is not silence") {
    Coding coding;
    mark(coding, "vcm@CHI", "C", 12, 13);
    mark(coding, "xds@FA1", "T", 14, 15);
    mark(coding, "code_num", "1", 10, 130);
    const Reading reading = interpret(coding, open_codebook("aclew"));
    for (const char* id : {"CHI", "FA1"})
        CHECK(*reading.timeline.coverage(*reading.timeline.person(id), Channel::voice)
              == Stretches{{between(10, 130)}});
    CHECK(reading.timeline.coverage().size() == 2);
}

TEST_CASE("a channel that could never be coded is stated, and covered at no time") {
    Coding coding;
    coding.coverage.push_back({"CHI", Channel::face, std::nullopt});
    coding.coverage.push_back({"CHI", Channel::gaze, std::nullopt});
    coding.coverage.push_back({"CHI", Channel::gaze, between(0, 50)});
    const Timeline timeline = interpret(coding, {}).timeline;
    const PersonIndex child = *timeline.person("CHI");
    REQUIRE(timeline.coverage(child, Channel::face) != nullptr);
    CHECK(timeline.coverage(child, Channel::face)->empty());
    CHECK(*timeline.coverage(child, Channel::gaze) == Stretches{{between(0, 50)}});
}

TEST_CASE("a channel that is hidden all the time, and of which nothing is coded, was never seen") {
    const std::string codes =
        "[[track]]\nname = \"voice\"\n[track.code]\ncries = { act = \"alarm\", channel = "
        "\"voice\", person = \"CHI\" }\n[[track]]\nname = \"hidden\"\n[track.code]\n\"hands "
        "hidden\" = { coverage = false, channel = \"touch\", person = \"CHI\" }\n";
    const auto touch = [&](double from, double to) {
        Coding coding;
        mark(coding, "voice", "cries", 1, 2);
        coding.length = nearest(Seconds{60});
        mark(coding, "hidden", "hands hidden", from, to);
        const Timeline timeline = interpret(coding, book(codes)).timeline;
        const Stretches* stated = timeline.coverage(*timeline.person("CHI"), Channel::touch);
        return stated == nullptr ? "not said" : stated->empty() ? "never" : "at times";
    };
    CHECK(touch(0, 60) == std::string{"never"});
    CHECK(touch(0, 59) == std::string{"not said"});
}

TEST_CASE("what is said beside the codebook of somebody's channels is added to it, by id and by role") {
    Coding coding;
    coding.people.push_back({"CHI", Role::child, {Channel::pace}, true, {}});
    coding.people.push_back({"MOT", Role::caregiver, {}, true, {}});
    const auto people = [&](std::vector<Availability> said) {
        const auto timeline = interpret(coding, {}, {.availability = std::move(said)}).timeline;
        return std::vector<Person>{timeline.people().begin(), timeline.people().end()};
    };
    const auto by_role = people({{"child", {Channel::gaze}, std::nullopt}, {"child", {}, false}});
    CHECK(by_role[0].not_available == ChannelSet{Channel::gaze, Channel::pace});
    CHECK_FALSE(by_role[0].gaze_as_cue);
    CHECK(by_role[1].not_available.empty());
    CHECK(people({{"MOT", {Channel::touch, Channel::face}, std::nullopt}})[1].not_available
          == ChannelSet{Channel::face, Channel::touch});
}

TEST_CASE("coverage of every channel is that of the channels in use") {
    Coding coding;
    mark(coding, "gaze@CHI", "looks", 1, 2);
    coding.people.push_back({"MOT", Role::caregiver, {}, true, {}});
    coding.coverage.push_back({"", std::nullopt, between(0, 50)});
    const Reading reading = interpret(coding, book(gaze_of_both));
    CHECK(reading.timeline.coverage(*reading.timeline.person("CHI"), Channel::gaze) != nullptr);
    CHECK(reading.timeline.coverage(*reading.timeline.person("CHI"), Channel::touch) == nullptr);
    // Nothing was done while MOT was watched: that is known of every channel.
    CHECK(reading.timeline.coverage(*reading.timeline.person("MOT"), Channel::touch) != nullptr);
}
