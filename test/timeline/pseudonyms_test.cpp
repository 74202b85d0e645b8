// SPDX-License-Identifier: Apache-2.0
#include <attune/timeline/pseudonyms.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace std::chrono_literals;

namespace {

Person person(std::string id, std::optional<Role> role) {
    return {std::move(id), role, {}, true, {}};
}

Pseudonyms family() {
    const std::vector people{person("Mia", Role::child), person("Anna", Role::caregiver),
                             person("Ole", Role::caregiver), person("7", std::nullopt)};
    return Pseudonyms{people};
}

} // namespace

TEST_CASE("people are called by their roles, numbered where they share one") {
    CHECK(family().of("Mia") == "child");
    CHECK(family().of("Anna") == "caregiver-1");
    CHECK(family().of("Ole") == "caregiver-2");
    CHECK(family().of("7") == "person");
    CHECK(family().of("Mi") == "Mi");
    CHECK(family().of("") == "");
}

TEST_CASE("a name is replaced where it is a word of its own") {
    CHECK(family().in("gaze@Mia, Mia_face (Mia)") == "gaze@child, child_face (child)");
    CHECK(family().in("Mia looks at Anna and Ole") == "child looks at caregiver-1 and caregiver-2");
    CHECK(family().in("Miami, TheMia, Miaä, äMia, Mia2, mia") == "Miami, TheMia, Miaä, äMia, Mia2, mia");
    CHECK(family().in("") == "");
}

TEST_CASE("a name of digits or of one letter is no name inside a text") {
    CHECK(family().in("7 annotations") == "7 annotations");
    CHECK(Pseudonyms{std::vector{person("M", Role::caregiver)}}.in("level M") == "level M");
    CHECK(Pseudonyms{std::vector{person("M", Role::caregiver)}}.of("M") == "caregiver");
}

TEST_CASE("the longest name wins, whatever the order") {
    const Pseudonyms two{std::vector{person("Ann", Role::child), person("Ann-Marie", Role::caregiver)}};
    const Pseudonyms turned{std::vector{person("Ann-Marie", Role::caregiver), person("Ann", Role::child)}};
    for (const Pseudonyms& one : {two, turned}) CHECK(one.in("Ann-Marie and Ann") == "caregiver and child");
}

TEST_CASE("the recording's own name counts in a place, and not as a word of a text") {
    Pseudonyms names;
    names.call("still.eaf", "recording-1");
    names.call("still", "recording-1", Pseudonyms::Inside::nowhere);
    CHECK(names.of("still") == "recording-1");
    CHECK(names.in("still: see still.eaf:3") == "still: see recording-1:3");
    CHECK(names.in_place("still, track still") == "recording-1, track still");
    CHECK(names.in_place("still.eaf:12:5, track gaze") == "recording-1:12:5, track gaze");
    CHECK(names.in_place("stillness") == "stillness");
}

TEST_CASE("a renamed recording says the same with other names") {
    Parts parts;
    parts.name = "Meier";
    parts.people = {person("Mia", Role::child), person("Anna", Role::caregiver)};
    Meaning to_anna;
    to_anna.to = "Anna";
    parts.states.emplace_back(TrackHeading{"gaze@Mia", PersonIndex{0}, {{"looks at Anna", to_anna}}},
                              std::vector<State>{{Interval{Instant{1s}, Instant{2s}}, CodeIndex{0}, "a1"}});
    parts.media = {{"Meier.mp4", std::nullopt, {}}};
    const Timeline recording{std::move(parts)};

    Pseudonyms names{recording.people()};
    names.call("Meier", "R1", Pseudonyms::Inside::nowhere);
    names.call("Meier.mp4", "medium-1");
    const Timeline changed = renamed(recording, names);
    CHECK(changed.name() == "R1");
    CHECK(changed.people()[0].id == "child");
    CHECK(changed.media()[0].file_name == "medium-1");
    const StateTrack& track = changed.states()[0];
    CHECK(track.heading().name == "gaze@child");
    CHECK(track.heading().codes[0].label == "looks at caregiver");
    CHECK(track.heading().codes[0].meaning->to == "caregiver");
    CHECK(std::string_view{track.states()[0].source} == "a1");
}
