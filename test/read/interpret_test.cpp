// SPDX-License-Identifier: Apache-2.0
// What the codes of a file mean by a codebook, and whose they are.
#include <test/read/coded_by_hand.hpp>

#include <attune/read/interpret.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::read;
using namespace attune::test;

TEST_CASE("the same code means one thing for a child and another for a caregiver") {
    Coding coding;
    mark(coding, "gaze@CHI", "looks", 1, 2);
    mark(coding, "gaze@MOT", "looks", 3, 4);
    const Reading reading = interpret(coding, book(gaze_of_both));
    const Timeline& timeline = reading.timeline;
    REQUIRE(timeline.states().size() == 2);
    CHECK(timeline.states()[0].heading().codes[0].meaning->act == Act::bid);
    CHECK(timeline.states()[0].heading().person == timeline.person("CHI"));
    CHECK(timeline.states()[1].heading().codes[0].meaning->act == Act::answer);
    CHECK(timeline[*timeline.person("MOT")].role == Role::caregiver);
    CHECK(reading.findings.empty());
    CHECK(reading.undecided.empty());
}

TEST_CASE("instants become events, and keep the id they had in the file") {
    Coding coding;
    mark(coding, "gaze@CHI", "looks", 1, 1);
    const Reading reading = interpret(coding, book(gaze_of_both));
    REQUIRE(reading.timeline.events().size() == 1);
    CHECK(reading.timeline.events()[0].events()[0] == Event{at(1), CodeIndex{0}, "a1"});
    CHECK(reading.timeline.states().empty());
}

TEST_CASE("a mark without an end is read as an instant, and a finding says so") {
    Coding coding;
    mark(coding, "gaze@CHI", "looks", 1, 1);
    coding.tracks[0].marks[0].extent = Extent::open;
    const Reading reading = interpret(coding, book(gaze_of_both));
    CHECK(reading.timeline.events().size() == 1);
    CHECK(said(reading) == Words{"1 annotation without an end, read as an instant"});
}

TEST_CASE("a code that the codebook does not know keeps its marks, without a meaning, and is a finding") {
    Coding coding;
    mark(coding, "gaze@CHI", "squints", 1, 2);
    mark(coding, "gaze@CHI", "blink", 3, 4);
    const Reading reading = interpret(coding, book(gaze_of_both));
    REQUIRE(reading.timeline.states().size() == 1);
    CHECK(reading.timeline.states()[0].states().size() == 2);
    CHECK_FALSE(reading.timeline.states()[0].heading().codes[0].meaning);
    CHECK(said(reading) == Words{"code \"squints\" is not in codebook ours: 1 annotation without a meaning"});
    CHECK(reading.undecided.empty());
}

TEST_CASE("a track that no rule fits is one finding, however many codes it has") {
    Coding coding;
    mark(coding, "notes", "one", 1, 2, "CHI");
    mark(coding, "notes", "two", 3, 4, "CHI");
    const Reading reading = interpret(coding, book(gaze_of_both));
    CHECK(said(reading) == Words{"this track is not in codebook ours: 2 annotations without a meaning"});
    CHECK(reading.findings[0].place.track == "notes");
}

TEST_CASE("an open act, a person without a role and an act that its person can not do refuse measuring") {
    Coding coding;
    mark(coding, "gaze@CHI", "later", 1, 2);
    mark(coding, "gaze@AUNT", "looks", 3, 4);
    const Codebook ours = book(gaze_of_both
                               + "[[track]]\nname = \"voice\"\nperson = \"MOT\"\nchannel = \"voice\"\n"
                                 "[track.code]\n\"cry\" = { act = \"alarm\" }\n");
    mark(coding, "voice", "cry", 5, 6);
    const Reading reading = interpret(coding, ours);
    CHECK(reading.undecided
          == Words{"track gaze@CHI, code \"later\": its act is still \"?\"",
                   "track voice: \"cry\" means alarm, which MOT, a caregiver, can not do",
                   "person AUNT: no role"});
    CHECK(said(reading)
          == Words{"this track is not in codebook ours: 1 annotation without a meaning",
                   "what \"later\" means is still undecided (1 annotation)",
                   "\"cry\" means alarm, which MOT, a caregiver, can not do; it is kept without a meaning",
                   "nobody says which role AUNT has"});
    CHECK(reading.timeline.states().size() == 3);
}

TEST_CASE("an open act that never occurs refuses nothing") {
    Coding coding;
    mark(coding, "gaze@CHI", "looks", 1, 2);
    coding.tracks[0].code("later");
    CHECK(interpret(coding, book(gaze_of_both)).undecided.empty());
}

TEST_CASE("whose an act is, is asked of the code, the track, its name, the file, and last of the codebook") {
    const std::string people = "[[person]]\nid = [\"A\", \"B\", \"C\", \"D\", \"E\"]\nrole = \"child\"\n";
    const auto whose = [&](const std::string& rule, const std::string& name, const std::string& in_file) {
        Coding coding;
        mark(coding, name, "x", 1, 2, in_file);
        const Reading reading = interpret(coding, book("whose = \"E\"\n" + people + rule));
        REQUIRE(reading.timeline.states().size() == 1);
        return reading.timeline[reading.timeline.states()[0].heading().person.value()].id;
    };
    const std::string code = "\nchannel = \"face\"\n[track.code]\n";
    const std::string plain = "x = { act = \"bid\" }";
    CHECK(whose("[[track]]\nname = \"t@{person}\"\nperson = \"B\"" + code
                    + "x = { act = \"bid\", person = \"A\" }",
                "t@C", "D")
          == "A");
    CHECK(whose("[[track]]\nname = \"t@{person}\"\nperson = \"B\"" + code + plain, "t@C", "D") == "B");
    CHECK(whose("[[track]]\nname = \"t@{person}\"" + code + plain, "t@C", "D") == "C");
    CHECK(whose("[[track]]\nname = \"t@*\"" + code + plain, "t@C", "D") == "D");
    CHECK(whose("[[track]]\nname = \"t@*\"" + code + plain, "t@C", "") == "E");
}

TEST_CASE("an act that nobody is given is kept without a meaning, and refuses measuring") {
    Coding coding;
    mark(coding, "t", "x", 1, 2);
    const Reading reading = interpret(
        coding, book("[[track]]\nname = \"t\"\nchannel = \"face\"\n[track.code]\nx = { act = \"bid\" }"));
    CHECK(reading.undecided == Words{"track t: nobody says whose \"x\" is"});
    CHECK_FALSE(reading.timeline.states()[0].heading().codes[0].meaning);
}

TEST_CASE("codes of several people on one track become a track for each of them") {
    Coding coding;
    mark(coding, "segments", "CHN", 0, 1);
    mark(coding, "segments", "CHNSP", 1, 2);
    mark(coding, "segments", "FAN", 2, 3);
    mark(coding, "segments", "TVN", 3, 4);
    const Reading reading = interpret(coding, open_codebook("lena"));
    CHECK(reading.undecided.empty());
    std::vector<std::pair<std::string, std::string>> found;
    for (const StateTrack& track : reading.timeline.states())
        for (const State& state : track.states()) {
            const Code& code = track.heading()[state.code];
            found.emplace_back(track.heading().person ? reading.timeline[*track.heading().person].id : "",
                               code.meaning ? std::string{name(code.meaning->act)} : "none");
        }
    CHECK(found
          == std::vector<std::pair<std::string, std::string>>{
              {"", "none"}, {"", "distraction"}, {"CHI", "bid"}, {"FA", "answer"}});
}

TEST_CASE("a code that says two things is on two tracks") {
    Coding coding;
    mark(coding, "t", "hug", 1, 2);
    mark(coding, "t", "look", 3, 4);
    const Reading reading = interpret(
        coding,
        book(
            "whose = \"M\"\n[[person]]\nid = \"M\"\nrole = \"caregiver\"\n[[track]]\nname = "
            "\"t\"\n[track.code]\n"
            "hug = [{ channel = \"touch\", act = \"answer\" }, { channel = \"posture\", act = \"answer\" }]\n"
            "look = { channel = \"gaze\", act = \"answer\" }"));
    REQUIRE(reading.timeline.states().size() == 2);
    CHECK(reading.timeline.states()[0].states().size() == 2);
    CHECK(reading.timeline.states()[1].states().size() == 1);
    CHECK(reading.timeline.states()[1].heading().codes[0].meaning->channel == Channel::posture);
}

TEST_CASE("marks that overlap are laid on several tracks, each with the codes it uses") {
    Coding coding;
    mark(coding, "gaze@CHI", "looks", 1, 5);
    mark(coding, "gaze@CHI", "away", 2, 3);
    const Reading reading = interpret(coding, book(gaze_of_both));
    REQUIRE(reading.timeline.states().size() == 2);
    CHECK(reading.timeline.states()[1].heading().codes.size() == 1);
    CHECK(reading.timeline.states()[1].heading().codes[0].label == "away");
}

TEST_CASE("a thousand marks of a track may be on at once, and no more") {
    Coding coding;
    coding.name = "visit";
    for (int k = 0; k < 1000; ++k) mark(coding, "gaze@CHI", "looks", 0, 2);
    mark(coding, "gaze@CHI", "looks", 2, 3);
    CHECK(interpret(coding, book(gaze_of_both)).timeline.states().size() == 1000);
    mark(coding, "gaze@CHI", "looks", 1, 2);
    CHECK_THROWS_WITH_AS((void)interpret(coding, book(gaze_of_both)),
                         "visit, track gaze@CHI, annotation a1: expected at most 1000 annotations of a track "
                         "at once, found one more. Check the program that wrote the file, or give its people "
                         "tracks of their own.",
                         Unreadable);
}

TEST_CASE("a rule with `unless` is for files that have no such track") {
    Coding alone;
    mark(alone, "CHI", "0.", 1, 2);
    CHECK(interpret(alone, open_codebook("aclew")).timeline.states()[0].heading().codes[0].meaning->act
          == Act::bid);
    Coding both = alone;
    mark(both, "vcm@CHI", "Y", 1, 2);
    const Reading reading = interpret(both, open_codebook("aclew"));
    CHECK_FALSE(reading.timeline.states()[0].heading().codes[0].meaning);
    CHECK(reading.timeline.states()[1].heading().codes[0].meaning->act == Act::alarm);
}

TEST_CASE("an adult's words of which nobody coded the addressee refuse measuring") {
    Coding coding;
    mark(coding, "FA1", "yup.", 1, 2);
    CHECK(interpret(coding, open_codebook("aclew")).undecided
          == Words{"track FA1, code \"yup.\": its act is still \"?\""});
    coding.track("xds@FA1", ""); // an empty tier says nothing
    CHECK(interpret(coding, open_codebook("aclew")).undecided.size() == 1);
    mark(coding, "xds@FA1", "T", 1, 2);
    CHECK(interpret(coding, open_codebook("aclew")).undecided.empty());
}

TEST_CASE("labels are compared without the blanks around them") {
    Coding coding;
    mark(coding, "gaze@CHI", " looks\n", 1, 2);
    CHECK(interpret(coding, book(gaze_of_both)).timeline.states()[0].heading().codes[0].meaning);
}

TEST_CASE("what the file itself means needs no codebook") {
    Coding coding;
    coding.people.push_back({"child", Role::child, {}, true, {}});
    mark(coding, "plain", "bid", 1, 2, "child");
    coding.tracks[0].codes[0].meaning =
        Meaning{Channel::voice, Act::bid, Valence::neutral, false, false, "", "", ""};
    const Reading reading = interpret(coding, Codebook{});
    CHECK(reading.findings.empty());
    CHECK(reading.undecided.empty());
    CHECK(reading.timeline.states()[0].heading().codes[0].meaning->act == Act::bid);
}

TEST_CASE("without a codebook everything is shown, and nothing can be measured") {
    Coding coding;
    mark(coding, "gaze", "looks", 1, 2);
    const Reading reading = interpret(coding, Codebook{});
    CHECK(reading.timeline.states().size() == 1);
    CHECK(said(reading) == Words{"no codebook: 1 annotation without a meaning"});
    CHECK(reading.undecided == Words{"no codebook: 1 annotation without a meaning"});
}

TEST_CASE("the codebook's role counts before the file's, and a finding names both") {
    Coding coding;
    coding.people.push_back({"CHI", Role::caregiver, {}, true, {{"age", "6 months"}}});
    mark(coding, "gaze@CHI", "looks", 1, 2);
    const Reading reading = interpret(coding, book(gaze_of_both));
    CHECK(reading.timeline.people()[0].role == Role::child);
    CHECK(reading.timeline.people()[0].covariates.at("age") == "6 months");
    CHECK(said(reading)
          == Words{"CHI is a caregiver in the file and a child in the codebook; the codebook counts"});
}

TEST_CASE("the codebook's resolution counts before the file's, and its phases come along") {
    Coding coding;
    coding.resolution = Duration{1'000'000};
    const Reading reading = interpret(coding, book("inherits = \"icep\"\nresolution_s = 0.04"));
    CHECK(reading.timeline.resolution() == Duration{40'000'000});
    CHECK(reading.timeline.matches().size() == 3);
    const Reading social = interpret(coding, book("inherits = \"icep\""), {.match = MatchBy::social});
    CHECK(social.timeline.matches().size() == 4);
    CHECK(interpret(coding, open_codebook("attune")).timeline.phases().front() == "negative");
}
