// SPDX-License-Identifier: Apache-2.0
#include <attune/read/interpret.hpp>

#include <cmath>
#include <limits>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::read;

namespace {

Instant at(double seconds) {
    return Instant{nearest(Seconds{seconds})};
}

Interval between(double onset, double offset) {
    return {at(onset), at(offset)};
}

void mark(Coding& coding, const std::string& track, const std::string& code, double onset, double offset,
          const std::string& person = "") {
    CodedTrack& on = coding.track(track, person);
    const CodeIndex index = on.code(code);
    on.marks.push_back(
        {at(onset), at(offset), onset == offset ? Extent::instant : Extent::stretch, index, "a1"});
}

Codebook book(const std::string& text) {
    return codebook_from({"ours.toml", text});
}

const std::string gaze_and_voice = R"(
name = "ours"
[[person]]
id = "CHI"
role = "child"
[[person]]
id = "MOT"
role = "caregiver"
[[track]]
name = "gaze@{person}"
role = "child"
channel = "gaze"
[track.code]
"looks" = { act = "bid" }
"away"  = { act = "withdraw" }
"later" = { act = "?" }
"blink" = { ignore = "no act" }
"hidden" = { coverage = false }
[[track]]
name = "gaze@{person}"
role = "caregiver"
channel = "gaze"
[track.code]
"looks" = { act = "answer" }
)";

std::vector<std::string> said(const Reading& reading) {
    std::vector<std::string> words;
    for (const Finding& finding : reading.findings) words.push_back(finding.what);
    return words;
}

using Words = std::vector<std::string>;

} // namespace

TEST_CASE("the same code means one thing for a child and another for a caregiver") {
    Coding coding;
    mark(coding, "gaze@CHI", "looks", 1, 2);
    mark(coding, "gaze@MOT", "looks", 3, 4);
    const Reading reading = interpret(coding, book(gaze_and_voice));
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
    const Reading reading = interpret(coding, book(gaze_and_voice));
    REQUIRE(reading.timeline.events().size() == 1);
    CHECK(reading.timeline.events()[0].events()[0] == Event{at(1), CodeIndex{0}, "a1"});
    CHECK(reading.timeline.states().empty());
}

TEST_CASE("a mark without an end is read as an instant, and a finding says so") {
    Coding coding;
    mark(coding, "gaze@CHI", "looks", 1, 1);
    coding.tracks[0].marks[0].extent = Extent::open;
    const Reading reading = interpret(coding, book(gaze_and_voice));
    CHECK(reading.timeline.events().size() == 1);
    CHECK(said(reading) == Words{"1 annotation without an end, read as an instant"});
}

TEST_CASE("a code that the codebook does not know keeps its marks, without a meaning, and is a finding") {
    Coding coding;
    mark(coding, "gaze@CHI", "squints", 1, 2);
    mark(coding, "gaze@CHI", "blink", 3, 4);
    const Reading reading = interpret(coding, book(gaze_and_voice));
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
    const Reading reading = interpret(coding, book(gaze_and_voice));
    CHECK(said(reading) == Words{"this track is not in codebook ours: 2 annotations without a meaning"});
    CHECK(reading.findings[0].place.track == "notes");
}

TEST_CASE("an open act, a person without a role and an act that its person can not do refuse measuring") {
    Coding coding;
    mark(coding, "gaze@CHI", "later", 1, 2);
    mark(coding, "gaze@AUNT", "looks", 3, 4);
    const Codebook ours = book(gaze_and_voice
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
    CHECK(interpret(coding, book(gaze_and_voice)).undecided.empty());
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
    const Reading reading = interpret(coding, book(gaze_and_voice));
    REQUIRE(reading.timeline.states().size() == 2);
    CHECK(reading.timeline.states()[1].heading().codes.size() == 1);
    CHECK(reading.timeline.states()[1].heading().codes[0].label == "away");
}

TEST_CASE("a thousand marks of a track may be on at once, and no more") {
    Coding coding;
    coding.name = "visit";
    for (int k = 0; k < 1000; ++k) mark(coding, "gaze@CHI", "looks", 0, 2);
    mark(coding, "gaze@CHI", "looks", 2, 3);
    CHECK(interpret(coding, book(gaze_and_voice)).timeline.states().size() == 1000);
    mark(coding, "gaze@CHI", "looks", 1, 2);
    CHECK_THROWS_WITH_AS((void)interpret(coding, book(gaze_and_voice)),
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
    CHECK(interpret(coding, book(gaze_and_voice)).timeline.states()[0].heading().codes[0].meaning);
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
    const Reading reading = interpret(coding, book(gaze_and_voice));
    CHECK(reading.timeline.people()[0].role == Role::child);
    CHECK(reading.timeline.people()[0].covariates.at("age") == "6 months");
    CHECK(said(reading)
          == Words{"CHI is a caregiver in the file and a child in the codebook; the codebook counts"});
}

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
    const Codebook ours = book(gaze_and_voice);
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
    const Reading reading = interpret(coding, book(gaze_and_voice));
    const PersonIndex child = *reading.timeline.person("CHI");
    REQUIRE(reading.timeline.coverage().size() == 1);
    CHECK(*reading.timeline.coverage(child, Channel::gaze) == Stretches{{between(0, 10), between(20, 60)}});
}

TEST_CASE("where nothing is hidden and no coverage is stated, none is made up") {
    Coding coding;
    mark(coding, "gaze@CHI", "looks", 1, 2);
    CHECK(interpret(coding, book(gaze_and_voice)).timeline.coverage().empty());
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
    const Reading reading = interpret(coding, book(gaze_and_voice));
    CHECK(reading.timeline.coverage(*reading.timeline.person("CHI"), Channel::gaze) != nullptr);
    CHECK(reading.timeline.coverage(*reading.timeline.person("CHI"), Channel::touch) == nullptr);
    // She did nothing at all while she was watched: that is known of every channel.
    CHECK(reading.timeline.coverage(*reading.timeline.person("MOT"), Channel::touch) != nullptr);
}

TEST_CASE("a signal means an act while its condition holds, pauses closed and short runs dropped") {
    Coding coding;
    CodedSignal smile{"AU12_r", "", Instant{Duration{0}}, Rate{10}, {}};
    // 0.0-0.3 on, a pause of 0.1 s, 0.4-0.6 on; 1.0-1.1 on: too short; 1.4-1.6 on
    smile.samples = {1, 1, 1, 0, 1, 1, 0, 0, 0, 0, 1, 0, 0, 0, 1, 1, 0};
    coding.signals.push_back(smile);
    const std::string text = "whose = \"CHI\"\n[[person]]\nid = \"CHI\"\nrole = \"child\"\n[[signal]]\n"
                             "when = \"AU12_r >= 1\"\nchannel = \"face\"\njoin_s = 0.2\nshortest_s = 0.2\n"
                             "act = \"engage\"\nvalence = \"positive\"\n";
    const Reading reading = interpret(coding, book(text));
    REQUIRE(reading.timeline.states().size() == 1);
    const StateTrack& track = reading.timeline.states()[0];
    REQUIRE(track.states().size() == 2);
    CHECK(track.states()[0].interval == between(0, 0.6));
    CHECK(track.states()[1].interval == between(1.4, 1.6));
    CHECK(track.states()[1].source == "sample 15");
    CHECK(track.heading().name == "AU12_r >= 1");
    CHECK(track.heading().codes[0].meaning->valence == Valence::positive);
    CHECK(reading.timeline.signals().size() == 1);
}

TEST_CASE("a face that was found covers the channels that were told from it, and no others") {
    Coding coding;
    const double missing = std::numeric_limits<double>::quiet_NaN();
    coding.signals.push_back({"success", "", Instant{Duration{0}}, Rate{10}, {1, 1, 0, 1, 1, 1, 1, 1}});
    coding.signals.push_back(
        {"confidence", "", Instant{Duration{0}}, Rate{10}, {1, 1, 1, 1, 1, 1, .5, missing}});
    coding.signals.push_back({"AU12_r", "", Instant{Duration{0}}, Rate{10}, {0, 0, 0, 2, 2, 2, 2, 2}});
    const Reading reading = interpret(
        coding, book("inherits = \"openface\"\nwhose = \"CHI\"\n[[person]]\nid = \"CHI\"\nrole = \"child\""));
    const PersonIndex child = *reading.timeline.person("CHI");
    REQUIRE(reading.timeline.coverage(child, Channel::face) != nullptr);
    CHECK(*reading.timeline.coverage(child, Channel::face) == Stretches{{between(0, .2), between(.3, .6)}});
    CHECK(reading.timeline.coverage(child, Channel::gaze) == nullptr);
    CHECK(said(reading).size() == 4); // cry-face, gaze, and the head to either side can not be told
}

TEST_CASE(
    "a channel is covered while all the signals that tell it are there, also without a rule for coverage") {
    Coding coding;
    const double missing = std::numeric_limits<double>::quiet_NaN();
    coding.signals.push_back({"smile", "CHI", at(1), Rate{10}, {0, missing, 2, 2, 0, 0}});
    coding.signals.push_back({"brow", "CHI", at(1), Rate{10}, {0, 0, 0, 0, missing, 0}});
    const std::string child = "[[person]]\nid = \"CHI\"\nrole = \"child\"\n";
    const std::string smile = "[[signal]]\nwhen = \"smile >= 1\"\nchannel = \"face\"\nact = \"engage\"\n";
    const std::string brow = "[[signal]]\nwhen = \"brow >= 1\"\nchannel = \"face\"\nact = \"alarm\"\n";
    const auto covered = [&](const std::string& text) {
        const Reading reading = interpret(coding, book(text));
        return *reading.timeline.coverage(*reading.timeline.person("CHI"), Channel::face);
    };
    CHECK(covered(child + smile) == Stretches{{between(1, 1.1), between(1.2, 1.6)}});
    CHECK(covered(child + smile + brow)
          == Stretches{{between(1, 1.1), between(1.2, 1.4), between(1.5, 1.6)}});
    CHECK(covered(child + smile + "[[signal]]\nwhen = \"brow >= 0\"\nchannel = \"face\"\ncoverage = true\n")
          == Stretches{{between(1, 1.1), between(1.2, 1.4), between(1.5, 1.6)}});
}

TEST_CASE("signals of somebody whose role is not known are kept, and refuse measuring") {
    Coding coding;
    coding.signals.push_back({"AU12_r", "0", Instant{Duration{0}}, Rate{10}, {2, 2, 2, 2}});
    const Reading reading = interpret(coding, open_codebook("openface"));
    CHECK(reading.timeline.signals().size() == 1);
    CHECK(reading.timeline.states().empty());
    CHECK(reading.undecided == Words{"person 0: no role"});
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
