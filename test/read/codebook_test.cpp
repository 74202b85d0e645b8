// SPDX-License-Identifier: Apache-2.0
#include <attune/read/codebook.hpp>

#include <attune/read/finding.hpp>

#include <filesystem>
#include <set>
#include <string>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::read;
using Says = Sense::Says;

namespace {

Codebook book(const std::string& text) {
    return codebook_from({"ours.toml", text});
}

std::string refusal(const std::string& text) {
    try {
        (void)book(text);
    } catch (const Unreadable& unreadable) {
        return unreadable.what();
    }
    return "it was read";
}

const Sense& only(const TrackRule& rule, std::string_view code) {
    const auto* senses = rule.senses(code);
    REQUIRE(senses != nullptr);
    REQUIRE(senses->size() == 1);
    return senses->front();
}

} // namespace

TEST_CASE("a code takes the channel of its track, and may have its own") {
    const Codebook ours = book(R"(
name = "ours"
[[track]]
name    = "Infant"
person  = "Baby"
channel = "face"
[track.code]
"smile" = { act = "engage", valence = "positive", marked = true, imitates = true, kind = "wide", to = "FAT", phase = "play" }
"away"  = { act = "withdraw", channel = "gaze" }
)");
    REQUIRE(ours.tracks.size() == 1);
    CHECK(ours.tracks[0].person == "Baby");
    CHECK(ours.tracks[0].codebook == "ours");
    CHECK(only(ours.tracks[0], "smile").meaning
          == Meaning{Channel::face, Act::engage, Valence::positive, true, true, "wide", "FAT", "play"});
    CHECK(only(ours.tracks[0], "away").meaning.channel == Channel::gaze);
    CHECK(ours.tracks[0].senses("frown") == nullptr);
}

TEST_CASE("a code is looked for before a pattern, a long pattern before a short one") {
    const Codebook ours = book(R"(
[[track]]
name = "t"
channel = "voice"
[track.code]
"*"       = { ignore = "any" }
"cry*"    = { ignore = "cry" }
"cry out" = { ignore = "out" }
""        = { ignore = "none" }
)");
    CHECK(only(ours.tracks[0], "cry out").why == "out");
    CHECK(only(ours.tracks[0], "crying").why == "cry");
    CHECK(only(ours.tracks[0], "laugh").why == "any");
    CHECK(only(ours.tracks[0], "").why == "none");
}

TEST_CASE("one code may say several things") {
    const Codebook ours = book(R"(
[[track]]
name = "t"
[track.code]
"hug" = [{ channel = "touch", act = "answer" }, { channel = "posture", act = "answer" }]
)");
    CHECK(ours.tracks[0].senses("hug")->size() == 2);
}

TEST_CASE("an act, a channel or a person may stay open") {
    const Codebook ours = book(R"(
[[track]]
name = "t"
channel = "gaze"
[track.code]
"a" = { act = "?" }
"b" = { act = "bid", channel = "?" }
"c" = { act = "bid", person = "?" }
[[track]]
name = "u"
person = "?"
channel = "gaze"
[track.code]
"d" = { act = "bid" }
"e" = { act = "bid", person = "CHI" }
"f" = { ignore = "noise" }
)");
    for (const char* code : {"a", "b", "c"}) CHECK(only(ours.tracks[0], code).says == Says::undecided);
    CHECK(only(ours.tracks[1], "d").says == Says::undecided);
    CHECK(only(ours.tracks[1], "e").says == Says::act);
    CHECK(only(ours.tracks[1], "f").says == Says::nothing);
}

TEST_CASE("coverage may be of several channels, of all, and of everybody") {
    const Codebook ours = book(R"(
[[track]]
name = "visible"
[track.code]
"face" = { coverage = false, channel = ["gaze", "face"] }
"none" = { coverage = false, channel = "*" }
"clip" = { coverage = true, channel = "voice", person = "*" }
)");
    CHECK(only(ours.tracks[0], "face").channels == ChannelSet{Channel::gaze, Channel::face});
    CHECK(only(ours.tracks[0], "none").every_channel);
    CHECK(only(ours.tracks[0], "clip").says == Says::covered);
    CHECK(only(ours.tracks[0], "clip").person == "*");
}

TEST_CASE("of several entries for a person the first that says a thing decides it") {
    const Codebook ours = book(R"(
inherits = "attune"
[[person]]
id = "MOT"
not_available = ["gaze"]
[[person]]
id = "CHI"
gaze_as_cue = false
[[person]]
id = "FAT"
role = "?"
)");
    CHECK(ours.describe("MOT").role == Role::caregiver);
    CHECK(ours.describe("MOT").not_available == ChannelSet{Channel::gaze});
    CHECK_FALSE(ours.describe("CHI").gaze_as_cue);
    CHECK_FALSE(ours.describe("FAT").role);
    CHECK_FALSE(ours.describe("stranger").role);
    CHECK_FALSE(ours.knows("stranger"));
}

TEST_CASE("own rules stand before inherited ones; tables are taken over key by key") {
    const Codebook ours = book(R"(
inherits = "openface"
whose = "CHI"
[table]
unit = "ms"
[[signal]]
when = "AU12_r >= 2"
channel = "face"
act = "engage"
)");
    CHECK(ours.signals.front().when == std::vector{Condition{"AU12_r", Condition::Is::at_least, 2}});
    CHECK(ours.signals.size() > 5);
    CHECK(ours.table.unit == TimeUnit::milliseconds);
    CHECK(ours.table.onset == "timestamp");
    CHECK(ours.whose == "CHI");
}

TEST_CASE("an inherited instruction can be taken back") {
    const Codebook theirs = book("inherits = \"attune\"");
    CHECK(theirs.episodes.track == "episode");
    REQUIRE(theirs.episodes.instructions.at("still"));
    CHECK(theirs.episodes.instructions.at("still")->caregiver == Act::still);
    const Codebook ours =
        book("inherits = \"attune\"\n[episode.instruction]\nstill = { caregiver = \"free\" }");
    CHECK_FALSE(ours.episodes.instructions.at("still"));
    const Codebook touch = book("inherits = \"attune\"\n[episode.instruction]\nstill = { caregiver = "
                                "\"still\", free = [\"touch\"] }");
    CHECK(touch.episodes.instructions.at("still")->free == ChannelSet{Channel::touch});
}

TEST_CASE("the layout of a table comes with its units") {
    const Codebook ours = book("[table]\nonset = \"from\"\noffset = \"to\"\nunit = \"hmsf\"\nfps = 25\n"
                               "delimiter = \"tab\"\ndecimal = \",\"");
    CHECK(ours.table.onset == "from");
    CHECK(ours.table.unit == TimeUnit::clock_frames);
    CHECK(ours.table.frames == Rate{25});
    CHECK(ours.table.delimiter == '\t');
    CHECK(ours.table.decimal == ',');
    CHECK(ours.name == "ours");
}

TEST_CASE("what can not be read is refused at its line and column, with the words to choose from") {
    CHECK(refusal("name = ours").starts_with("ours.toml:1:"));
    CHECK(
        refusal("[[track]]\nname = \"t\"\nchannel = \"face\"\n[track.code]\n\"smile\" = { act = \"smile\" }")
        == "ours.toml:5:19: expected an act (bid, engage, withdraw, alarm, shutdown, content, answer, wait, "
           "demand, "
           "rebuff, frighten, still, away, neutral, distraction, object, ?), found \"smile\". Choose one of "
           "these "
           "words.");
    CHECK(refusal("[[track]]\nname = \"t\"\nchanel = \"face\"\n[track.code]\n")
          == "ours.toml:3:1: expected a key of [[track]] (name, role, of, unless, person, channel, code), "
             "found "
             "\"chanel\". "
             "Correct the word, or take the line out.");
    CHECK(refusal("[[track]]\nname = \"t\"\n[track.code]\n\"a\" = { act = \"bid\" }")
          == "ours.toml:4:7: expected one channel for an act, found a table. Give the code or its track one "
             "channel; for "
             "acts on several channels write a list of meanings.");
    CHECK(refusal("[[track]]\nname = \"t\"\n[track.code]\n\"a\" = { act = \"bid\", ignore = \"no\" }")
          == "ours.toml:4:7: expected one of act, coverage and ignore, found a table. Say what the code "
             "does; act = \"?\" "
             "decides it later.");
    CHECK(refusal("resolution_s = 0")
          == "ours.toml:1:16: expected a number above 0, found 0. Give it in seconds, or per second.");
    CHECK(refusal("[[person]]\nrole = \"child\"")
          == "ours.toml:1:1: expected \"id\" in [[person]], found none. Write the id as the file has it.");
    CHECK(refusal("inherits = \"../secret.toml\"")
          == "ours.toml:1:12: expected the name of a built-in codebook (aclew, attune, icep, lena, "
             "openface), found "
             "\"../secret.toml\". A file can not be inherited, since attune opens no file that you did not "
             "name: copy what "
             "you need from it.");
    CHECK(refusal("[[signal]]\nwhen = \"AU12_r is high\"\nchannel = \"face\"\nact = \"engage\"")
          == "ours.toml:2:8: expected conditions such as \"AU12_r >= 1.0\", found \"AU12_r is high\". Write "
             "a signal, one "
             "of >= > <= <, and a number.");
    CHECK(refusal(std::string(2 << 20, ' '))
          == "ours.toml: expected a codebook of at most 1 MB, found 2097152 bytes. Check that this is the "
             "codebook.");
}

TEST_CASE("every built-in codebook can be read, has a source and a page, and inherits nothing") {
    std::set<std::string_view> names;
    for (const BuiltInCodebook& built_in : built_in_codebooks()) {
        CAPTURE(built_in.name);
        const Codebook ours = open_codebook(std::string{built_in.name});
        CHECK(ours.name == built_in.name);
        CHECK_FALSE(ours.version.empty());
        CHECK_FALSE(ours.source.empty());
        CHECK(ours.inherits.empty());
        CHECK(std::filesystem::exists("docs/codebooks/" + ours.name + ".md"));
        names.insert(built_in.name);
    }
    CHECK(names == std::set<std::string_view>{"aclew", "attune", "icep", "lena", "openface"});
}

TEST_CASE("attune's own scheme has a code for every act and every channel of both partners") {
    const Codebook attune = open_codebook("attune");
    std::set<Act> acts;
    std::set<std::pair<Role, Channel>> places;
    for (const TrackRule& rule : attune.tracks)
        for (const auto& [code, senses] : rule.codes)
            for (const Sense& sense : senses) {
                if (sense.says != Says::act) continue;
                acts.insert(sense.meaning.act);
                if (rule.role) places.emplace(*rule.role, sense.meaning.channel);
                if (rule.role == Role::child) CHECK_FALSE(is_caregivers(sense.meaning.act));
                if (rule.role == Role::caregiver) CHECK_FALSE(is_childs(sense.meaning.act));
            }
    CHECK(acts.size() == 16);
    CHECK(places.size() == 12);
}
