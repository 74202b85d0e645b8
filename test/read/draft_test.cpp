// SPDX-License-Identifier: Apache-2.0
#include <attune/read/draft.hpp>

#include <attune/read/acquaintance.hpp>
#include <attune/read/interpret.hpp>
#include <attune/read/known_words.hpp>
#include <attune/read/spelling_toml.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::read;

namespace {

void mark(Coding& coding, const std::string& track, const std::string& code, int onset_ms, int offset_ms,
          const std::string& person = "") {
    CodedTrack& on = coding.track(track, person);
    const CodeIndex index = on.code(code);
    const auto at = [](int ms) { return Instant{std::chrono::milliseconds{ms}}; };
    on.marks.push_back(
        {at(onset_ms), at(offset_ms), index, onset_ms == offset_ms ? Extent::instant : Extent::stretch, ""});
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("a draft lists people, tracks and codes with counts, and asks for what nobody knows") {
    Coding coding;
    coding.name = "s1";
    mark(coding, "gaze@CHI", "looks away", 0, 1500);
    mark(coding, "gaze@CHI", "looks away", 2000, 4000);
    mark(coding, "gaze@CHI", "winks", 5000, 5000);
    mark(coding, "extra@XY", "q", 0, 500);
    CHECK(draft_codebook(coding, "s1.eaf") ==
          R"(# A draft for s1.eaf, by `attune codebook propose`.
# 3 lines are still open: write a word in place of each "?".
# How to write it: docs/read/codebook.md.
name     = "s1"
version  = "1"
source   = "" # where your scheme is described

[[person]]
id   = "CHI"
role = "child" # as in attune

[[person]]
id   = "XY"
role = "?" # child, caregiver or other

[[track]] # 3 annotations, 3.5 s
name    = "gaze@CHI"
person  = "CHI" # from the name of the track
channel = "gaze" # from the name of the track; check
[track.code]
"looks away" = { act = "withdraw" } # 2 times, 3.5 s; attune
"winks" = { act = "?" } # 1 time

[[track]] # 1 annotation, 0.5 s
name    = "extra@XY"
person  = "XY" # from the name of the track
[track.code]
"q" = { act = "?" } # 1 time, 0.5 s
)");
}

TEST_CASE("a draft can be read at once, and leaves nothing unmapped") {
    Coding coding;
    coding.name = "a \"quoted\" \\ name\twith a tab";
    mark(coding, "Infant \"gaze\"", "left\nright", 0, 10);
    mark(coding, "Infant \"gaze\"", "", 20, 30);
    mark(coding, "Mother voice", "Speaks warmly", 40, 50);
    mark(coding, "state", "x", 0, 10, "subject 1");
    mark(coding, "state", "x", 0, 10, "subject 2");
    mark(coding, "segtype", "CHNSP", 0, 10);
    mark(coding, "segtype", "SIL", 10, 20);
    mark(coding, "Phase", "play", 0, 60);
    const Codebook draft = codebook_from({"draft.toml", draft_codebook(coding, "x\ny.csv")});
    CHECK(draft.episodes.track == "Phase");
    const Mapping mapping = map_codes(coding, draft);
    for (const TrackMapping& track : mapping.tracks)
        for (const CodeMapping& code : track.codes)
            if (!track.episodes) CHECK(code.as != CodeMapping::As::unmapped);
    CHECK(mapping.unseen.empty());
    const Reading reading = interpret(coding, draft);
    CHECK(reading.timeline.episodes().size() == 1);
    CHECK(reading.undecided.size()
          == 6); // three codes of x, left/right and none; two subjects without a role
}

TEST_CASE(
    "an episode that is a still face by its name is drafted as one in which the caregiver was told so") {
    Coding coding;
    mark(coding, "phase", "Play", 0, 60);
    mark(coding, "phase", "Still-Face 1", 60, 120);
    const std::string draft = draft_codebook(coding, "x.eaf");
    CHECK(draft.find(
              "[episode.instruction] # what the caregiver was told\n"
              "\"Still-Face 1\" = { caregiver = \"still\" } # from its name; delete the line if nobody was "
              "told to hold still\n")
          != std::string::npos);
    const Timeline timeline = interpret(coding, codebook_from({"draft.toml", draft})).timeline;
    REQUIRE(timeline.episodes().size() == 2);
    CHECK(!timeline.episodes()[0].instruction);
    CHECK(timeline.episodes()[1].instruction == Instruction{Act::still, {}});
}

TEST_CASE("two people with tracks of one name get a rule each") {
    Coding coding;
    mark(coding, "behaviour", "smiles", 0, 10, "Baby");
    mark(coding, "behaviour", "smiles", 20, 30, "Mum");
    const Codebook draft = codebook_from({"draft.toml", draft_codebook(coding, "x")});
    const Mapping mapping = map_codes(coding, draft);
    CHECK(mapping.tracks[0].codes[0].senses->front().meaning.act == Act::engage);
    CHECK(mapping.tracks[1].codes[0].senses->front().meaning.act == Act::answer);
    CHECK(mapping.tracks[1].codes[0].person == "Mum");
}

TEST_CASE("free text is one line, whatever its length") {
    Coding coding;
    for (int i = 0; i < 60; ++i) mark(coding, "CHI", "utterance " + std::to_string(i), i, i + 1, "CHI");
    const std::string draft = draft_codebook(coding, "x");
    CHECK(has(draft, "\"*\" = { act = \"bid\", channel = \"voice\" } # 60 different texts; aclew"));
    CHECK_FALSE(has(draft, "utterance 7"));

    for (int i = 0; i < 60; ++i) mark(coding, "gaze@CHI", "note " + std::to_string(i), i, i + 1, "CHI");
    mark(coding, "gaze@CHI", "looks away", 100, 200, "CHI");
    const std::string mixed = draft_codebook(coding, "x");
    CHECK(has(mixed,
              "\"looks away\" = { act = \"withdraw\" } # 1 time, 0.1 s; attune\n\"*\" = { act = \"?\" } # 60 "
              "different texts\n"));
}

TEST_CASE("a scheme that knows few words of a track does not speak for it") {
    Coding coding;
    mark(coding, "sounds", "cry", 0, 10);
    for (const char* code : {"one", "two", "three"}) mark(coding, "sounds", code, 20, 30);
    CHECK(has(draft_codebook(coding, "x"), "\"cry\" = { act = \"?\" }"));
}

TEST_CASE("people whom only the codes name are in the draft, and a scheme that knows every code is named") {
    Coding coding;
    for (const char* code : {"CHNSP", "FAN", "SIL"}) mark(coding, "segtype", code, 0, 10);
    const std::string text = draft_codebook(coding, "x");
    CHECK(has(text, "# Every code is one of lena's: `--codebook lena` would do."));
    CHECK(has(text, "id   = \"FA\"\nrole = \"caregiver\" # as in attune"));
    CHECK(interpret(coding, codebook_from({"draft.toml", text})).undecided.empty());
}

TEST_CASE("a draft for signals inherits the codebook that knows them, and asks whose they are") {
    Coding coding;
    coding.signals.push_back({"AU12_r", "", Instant{Duration{0}}, Rate{30}, {1, 2, 3}});
    const std::string text = draft_codebook(coding, "face.csv");
    CHECK(has(text, "inherits = \"openface\""));
    const Codebook draft = codebook_from({"draft.toml", text});
    CHECK(interpret(coding, draft).undecided == std::vector<std::string>{"person SUBJECT: no role"});
}

TEST_CASE("everyday words propose a role and a channel; the first that is said decides") {
    CHECK(role_in_words("Infant looks at mother") == Role::child);
    CHECK(role_in_words("MUM") == Role::caregiver);
    CHECK(role_in_words("parenthands") == Role::caregiver);
    CHECK_FALSE(role_in_words("tier 1"));
    CHECK(channel_in_words("childhands") == Channel::touch);
    CHECK(channel_in_words("Maternal Affect") == Channel::face);
    CHECK_FALSE(channel_in_words("segtype"));
    CHECK(speaks_of_episodes(" Phase "));
    CHECK_FALSE(speaks_of_episodes("moon phase"));
}

TEST_CASE("texts are written as TOML writes them") {
    CHECK(toml_text("say \"a\\b\"\n") == R"("say \"a\\b\"\u000A")");
    CHECK(toml_text("Zoë") == "\"Zoë\"");
}

TEST_CASE("a meaning is spelled so that it reads back as itself") {
    for (const BuiltInCodebook& built_in : built_in_codebooks()) {
        const Codebook book = open_codebook(std::string{built_in.name});
        for (const TrackRule& rule : book.tracks)
            for (const auto& [code, senses] : rule.codes) {
                const std::string text =
                    "[[track]]\nname = \"t\"\n[track.code]\nx = " + spelled(senses, "", {});
                CAPTURE(text);
                CHECK(*codebook_from({"x.toml", text}).tracks[0].senses("x") == senses);
            }
    }
}
