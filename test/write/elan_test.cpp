// SPDX-License-Identifier: Apache-2.0
#include <attune/write/elan.hpp>

#include <test/write/written.hpp>

#include <attune/timeline/misuse.hpp>
#include <attune/write/elan/tier.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace std::chrono_literals;

namespace {

constexpr PersonIndex child{0};
constexpr PersonIndex caregiver{1};

Parts two_people() {
    Parts parts;
    parts.people = {{"CHI", Role::child, {}, true, {}}, {"CAR", Role::caregiver, {}, true, {}}};
    return parts;
}

Instant at(Duration moment) {
    return Instant{moment};
}

void add_state(Parts& parts, const char* track, std::optional<PersonIndex> whose, const char* label,
               Duration onset, Duration offset, std::string source = {}) {
    parts.states.emplace_back(TrackHeading{track, whose, {{label, {}}}},
                              std::vector<State>{{{at(onset), at(offset)}, CodeIndex{0}, std::move(source)}});
}

void add_events(Parts& parts, const char* track, std::vector<Duration> moments) {
    std::vector<Event> events;
    for (const Duration moment : moments) events.push_back({at(moment), CodeIndex{0}, ""});
    parts.events.emplace_back(TrackHeading{track, child, {{"calls", {}}}}, std::move(events));
}

std::string elan(const Parts& parts) {
    return test::written(write::elan, Timeline{parts});
}

/// The tiers, a line for each: "name (participant): label 1000-2000, …".
std::string tiers(const Parts& parts) {
    const Timeline timeline{parts};
    std::string lines;
    for (const auto& tier : write::eaf::tiers(timeline)) {
        lines += tier.name + " (" + std::string{tier.participant} + "):";
        for (const auto& one : tier.annotations)
            lines += " " + std::string{one.label} + " " + std::to_string(one.onset.count()) + "-"
                     + std::to_string(one.offset.count());
        lines += "\n";
    }
    return lines;
}

std::string message(const Parts& parts) {
    try {
        elan(parts);
    } catch (const Misuse& misuse) {
        return misuse.what();
    }
    return "no Misuse";
}

} // namespace

TEST_CASE("a recording as ELAN's file, to the letter") {
    Parts parts = two_people();
    parts.media = {{"visit 1.mp4", {}, -5'040ms}, {"sound.wav", {}, 0ms}};
    add_state(parts, "gaze@CHI", child, "looks \"up\" & away", 1s, 2s, "a17");
    add_events(parts, "voice@CHI", {1s});
    CHECK(elan(parts)
          == R"(<?xml version="1.0" encoding="UTF-8"?>
<ANNOTATION_DOCUMENT AUTHOR="" DATE="2000-01-01T00:00:00+00:00" FORMAT="3.0" VERSION="3.0" )"
             R"(xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" )"
             R"(xsi:noNamespaceSchemaLocation="http://www.mpi.nl/tools/elan/EAFv3.0.xsd">
    <HEADER MEDIA_FILE="" TIME_UNITS="milliseconds">
        <MEDIA_DESCRIPTOR MEDIA_URL="file:///visit%201.mp4" MIME_TYPE="video/mp4" )"
             R"(RELATIVE_MEDIA_URL="./visit%201.mp4" TIME_ORIGIN="5040"/>
        <MEDIA_DESCRIPTOR MEDIA_URL="file:///sound.wav" MIME_TYPE="audio/x-wav" )"
             R"(RELATIVE_MEDIA_URL="./sound.wav"/>
        <PROPERTY NAME="lastUsedAnnotationId">18</PROPERTY>
    </HEADER>
    <TIME_ORDER>
        <TIME_SLOT TIME_SLOT_ID="ts1" TIME_VALUE="1000"/>
        <TIME_SLOT TIME_SLOT_ID="ts2" TIME_VALUE="1000"/>
        <TIME_SLOT TIME_SLOT_ID="ts3" TIME_VALUE="1040"/>
        <TIME_SLOT TIME_SLOT_ID="ts4" TIME_VALUE="2000"/>
    </TIME_ORDER>
    <TIER LINGUISTIC_TYPE_REF="default-lt" PARTICIPANT="CHI" TIER_ID="gaze@CHI">
        <ANNOTATION>
            <ALIGNABLE_ANNOTATION ANNOTATION_ID="a17" TIME_SLOT_REF1="ts1" TIME_SLOT_REF2="ts4">
                <ANNOTATION_VALUE>looks &quot;up&quot; &amp; away</ANNOTATION_VALUE>
            </ALIGNABLE_ANNOTATION>
        </ANNOTATION>
    </TIER>
    <TIER LINGUISTIC_TYPE_REF="attune instants" PARTICIPANT="CHI" TIER_ID="voice@CHI">
        <ANNOTATION>
            <ALIGNABLE_ANNOTATION ANNOTATION_ID="a18" TIME_SLOT_REF1="ts2" TIME_SLOT_REF2="ts3">
                <ANNOTATION_VALUE>calls</ANNOTATION_VALUE>
            </ALIGNABLE_ANNOTATION>
        </ANNOTATION>
    </TIER>
    <LINGUISTIC_TYPE GRAPHIC_REFERENCES="false" LINGUISTIC_TYPE_ID="default-lt" TIME_ALIGNABLE="true"/>
    <LINGUISTIC_TYPE GRAPHIC_REFERENCES="false" LINGUISTIC_TYPE_ID="attune instants" TIME_ALIGNABLE="true"/>
</ANNOTATION_DOCUMENT>
)");
}

TEST_CASE("times are the nearest whole milliseconds, and nothing vanishes") {
    Parts parts = two_people();
    add_state(parts, "gaze", child, "on", 1'000'499'999ns, 1'000'500'000ns);
    add_state(parts, "face", child, "on", 2'000'100'000ns, 2'000'200'000ns);
    CHECK(tiers(parts) == "gaze (CHI): on 1000-1001\nface (CHI): on 2000-2001\n");
}

TEST_CASE("states that touch stay on one tier, states that overlap do not") {
    Parts parts = two_people();
    add_state(parts, "gaze", child, "one", 1s, 2s);
    add_state(parts, "gaze", child, "next", 2s, 3s);
    add_state(parts, "gaze", child, "other", 2'999ms, 4s);
    CHECK(tiers(parts) == "gaze (CHI): one 1000-2000 next 2000-3000\ngaze (2) (CHI): other 2999-4000\n");
}

TEST_CASE("one mark with two meanings is one annotation; without a source nobody knows") {
    Parts parts = two_people();
    for (int times = 0; times < 2; ++times) add_state(parts, "gaze", child, "on", 1s, 2s, "a3");
    CHECK(tiers(parts) == "gaze (CHI): on 1000-2000\n");
    for (int times = 0; times < 2; ++times) add_state(parts, "face", child, "on", 1s, 2s);
    CHECK(tiers(parts)
          == "gaze (CHI): on 1000-2000\nface (CHI): on 1000-2000\nface (2) (CHI): on 1000-2000\n");
}

TEST_CASE("a tier's name is taken once") {
    Parts parts = two_people();
    add_state(parts, "looks", child, "on", 1s, 2s);
    add_state(parts, "looks", caregiver, "on", 1s, 2s);
    add_state(parts, "looks", std::nullopt, "on", 1s, 2s);
    add_state(parts, "looks (2)", child, "on", 1s, 2s);
    add_events(parts, "looks", {3s});
    CHECK(tiers(parts)
          == "looks (CHI): on 1000-2000\nlooks@CAR (CAR): on 1000-2000\nlooks (2) (): on 1000-2000\n"
             "looks (2)@CHI (CHI): on 1000-2000\nlooks, instants (CHI): calls 3000-3040\n");
}

TEST_CASE("an instant reaches over a step of the coding, or up to the next") {
    Parts parts = two_people();
    add_events(parts, "voice", {1s, 1'020ms, 2s, 2s});
    CHECK(tiers(parts)
          == "voice (CHI): calls 1000-1020 calls 1020-1060 calls 2000-2040\nvoice (2) (CHI): calls "
             "2000-2040\n");
    parts.resolution = 500ms;
    CHECK(tiers(parts)
          == "voice (CHI): calls 1000-1020 calls 1020-1520 calls 2000-2500\nvoice (2) (CHI): calls "
             "2000-2500\n");
}

TEST_CASE("episodes are a tier, and a track without marks is one without annotations") {
    Parts parts = two_people();
    parts.episodes = {{"still", {at(30s), at(60s)}, {}}, {"play", {at(0s), at(30s)}, {}}};
    parts.states.emplace_back(TrackHeading{"gaze", child, {}}, std::vector<State>{});
    CHECK(tiers(parts) == "gaze (CHI):\nepisode (): play 0-30000 still 30000-60000\n");
}

TEST_CASE("what begins before zero is refused") {
    Parts parts = two_people();
    CHECK(write::first_moment(Timeline{parts}) == at(0s));
    add_state(parts, "gaze", child, "on", -500ms, 2s);
    CHECK(message(parts) == "ELAN has no time before zero, but 'on' on track 'gaze' begins at -0.5 s");
    CHECK(write::first_moment(Timeline{parts}) == at(-500ms));
    parts.episodes = {{"play", {at(-2s), at(30s)}, {}}};
    CHECK(write::first_moment(Timeline{parts}) == at(-2s));
}
