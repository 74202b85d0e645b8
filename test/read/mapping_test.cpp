// SPDX-License-Identifier: Apache-2.0
#include <attune/read/mapping.hpp>

#include <algorithm>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::read;
using As = CodeMapping::As;

namespace {

const std::string scheme = R"(
name = "ours"
[[track]]
name = "gaze"
person = "CHI"
channel = "gaze"
[track.code]
"looks"  = { act = "bid" }
"later"  = { act = "?" }
"blink"  = { ignore = "no act" }
"never"  = { act = "engage" }
"odd*"   = { act = "engage" }
[[track]]
name = ["voice", "sound"]
person = "CHI"
channel = "voice"
[track.code]
"cry" = { act = "alarm" }
)";

Coding coding() {
    Coding made;
    const auto mark = [&](const std::string& code, int onset, int offset) {
        CodedTrack& track = made.track("gaze", "");
        const CodeIndex index = track.code(code);
        track.marks.push_back(
            {Instant{Duration{onset}}, Instant{Duration{offset}}, index, Extent::stretch, ""});
    };
    mark("looks", 1, 5);
    mark("looks", 7, 8);
    mark("later", 9, 10);
    mark("blink", 11, 12);
    mark("strange", 13, 14);
    return made;
}

} // namespace

TEST_CASE("every code is mapped, undecided, left out or unmapped, with its count and its length") {
    const Coding read = coding();
    const Codebook ours = codebook_from({"ours.toml", scheme});
    const Mapping mapping = map_codes(read, ours);
    REQUIRE(mapping.tracks.size() == 1);
    const auto& codes = mapping.tracks[0].codes;
    CHECK(codes[0].as == As::meaning);
    CHECK(codes[0].marks == 2);
    CHECK(codes[0].length == Duration{5});
    CHECK(codes[0].person == "CHI");
    CHECK(codes[1].as == As::undecided);
    CHECK(codes[2].as == As::left_out);
    CHECK(codes[3].as == As::unmapped);
    CHECK(mapping.tracks[0].known);
}

TEST_CASE("codes and tracks that never occur are listed, patterns are not missed") {
    const Coding read = coding();
    const Codebook ours = codebook_from({"ours.toml", scheme});
    const Mapping mapping = map_codes(read, ours);
    REQUIRE(mapping.unseen.size() == 2);
    CHECK(mapping.unseen[0].code == "never");
    CHECK(mapping.unseen[0].track == "gaze");
    CHECK(mapping.unseen[1].code == "");
    CHECK(mapping.unseen[1].track == "voice, sound");
    CHECK(mapping.unseen[1].codebook == "ours");
}

TEST_CASE("a code of an inherited track can be added, and an inherited code changed") {
    Coding read;
    CodedTrack& track = read.track("gaze@CHI", "");
    for (const char* code : {"winks", "looks away", "stares"}) {
        const CodeIndex index = track.code(code);
        track.marks.push_back({Instant{Duration{0}}, Instant{Duration{1}}, index, Extent::stretch, ""});
    }
    const Codebook ours = codebook_from({"ours.toml", R"(
inherits = "attune"
[[track]]
name = "gaze@{person}"
channel = "gaze"
[track.code]
"winks"  = { act = "bid" }
"stares" = { act = "neutral" }
)"});
    const Mapping mapping = map_codes(read, ours);
    CHECK(mapping.tracks[0].codes[0].senses->front().meaning.act == Act::bid);
    CHECK(mapping.tracks[0].codes[1].senses->front().meaning.act == Act::withdraw);
    CHECK(mapping.tracks[0].codes[2].senses->front().meaning.act == Act::neutral);
    CHECK(mapping.tracks[0].codes[0].person == "CHI");
}

TEST_CASE("a rule of another role, or one that is for other files, is no missing track of this one") {
    Coding read;
    CodedTrack& track = read.track("CHI", "");
    const CodeIndex index = track.code("0.");
    track.marks.push_back({Instant{Duration{0}}, Instant{Duration{1}}, index, Extent::stretch, ""});
    CodedTrack& maturity = read.track("vcm@CHI", "");
    const CodeIndex canonical = maturity.code("C");
    maturity.marks.push_back({Instant{Duration{0}}, Instant{Duration{1}}, canonical, Extent::stretch, ""});
    const Codebook aclew = open_codebook("aclew");
    const Mapping mapping = map_codes(read, aclew);
    for (const Unseen& unseen : mapping.unseen) CHECK(unseen.track != "{person} (child)");
    const auto xds = std::find_if(mapping.unseen.begin(), mapping.unseen.end(), [](const Unseen& unseen) {
        return unseen.track == "xds@{person} (caregiver)";
    });
    REQUIRE(xds != mapping.unseen.end());
    CHECK(xds->code.empty());
}

TEST_CASE("of a rule's names the one counts that fits with a person the rule is for") {
    Coding read;
    CodedTrack& track = read.track("lex@CHI", "CHI");
    const CodeIndex index = track.code("W");
    track.marks.push_back({Instant{Duration{0}}, Instant{Duration{1}}, index, Extent::stretch, ""});
    const Codebook aclew = open_codebook("aclew");
    CHECK(map_codes(read, aclew).tracks[0].codes[0].as == As::left_out);
}
