// SPDX-License-Identifier: Apache-2.0
#include <attune/write/events.hpp>

#include <test/write/written.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace std::chrono_literals;

namespace {

constexpr PersonIndex child{0};
constexpr PersonIndex somebody{1};
constexpr std::string_view heading = "person,role,channel,track,code,kind,onset_s,offset_s,source\n";

Instant at(Duration moment) {
    return Instant{moment};
}

Meaning meaning(Act act, Channel channel) {
    Meaning made;
    made.act = act;
    made.channel = channel;
    return made;
}

std::string events(Parts parts) {
    parts.people = {{"CHI", Role::child, {}, true, {}}, {"P2", {}, {}, true, {}}};
    return test::written(write::events, Timeline{std::move(parts)});
}

} // namespace

TEST_CASE("states and events stand in order of time, in the file's own words") {
    Parts parts;
    parts.states.emplace_back(
        TrackHeading{"voice@CHI", child, {{"calls", meaning(Act::bid, Channel::voice)}}},
        std::vector<State>{{{at(61'040ms), at(62'000'000'001ns)}, CodeIndex{0}, "a17"},
                           {{at(-500ms), at(0ms)}, CodeIndex{0}, "a3"}});
    parts.events.emplace_back(TrackHeading{"look", somebody, {{"away", {}}}},
                              std::vector<Event>{{at(10s), CodeIndex{0}, ""}});
    CHECK(events(parts)
          == std::string{heading}
                 + "CHI,child,voice,voice@CHI,calls,state,-0.5,0,a3\n"
                   "P2,,,look,away,event,10,10,\n"
                   "CHI,child,voice,voice@CHI,calls,state,61.04,62.000000001,a17\n");
}

TEST_CASE("an instant comes before a state with the same onset, and the first track first") {
    Parts parts;
    const auto state = [&](const char* track, Duration onset, Duration offset) {
        parts.states.emplace_back(TrackHeading{track, {}, {{"on", {}}}},
                                  std::vector<State>{{{at(onset), at(offset)}, CodeIndex{0}, ""}});
    };
    state("second", 1s, 3s);
    state("third", 1s, 3s);
    state("first", 1s, 2s);
    parts.events.emplace_back(TrackHeading{"instant", {}, {{"on", {}}}},
                              std::vector<Event>{{at(1s), CodeIndex{0}, ""}});
    CHECK(events(parts)
          == std::string{heading} + ",,,instant,on,event,1,1,\n" + ",,,first,on,state,1,2,\n"
                 + ",,,second,on,state,1,3,\n" + ",,,third,on,state,1,3,\n");
}

TEST_CASE("the situation has no channel") {
    Parts parts;
    parts.states.emplace_back(
        TrackHeading{"context", {}, {{"telephone", meaning(Act::distraction, Channel::gaze)}}},
        std::vector<State>{{{at(1s), at(2s)}, CodeIndex{0}, ""}});
    CHECK(events(parts) == std::string{heading} + ",,,context,telephone,state,1,2,\n");
}

TEST_CASE("names with commas, quotes and line breaks stand in quotes") {
    Parts parts;
    parts.states.emplace_back(TrackHeading{"a \"b\"", {}, {{"reaches,\ndistressed", {}}}},
                              std::vector<State>{{{at(1s), at(2s)}, CodeIndex{0}, " 7"}});
    CHECK(events(parts)
          == std::string{heading} + ",,,\"a \"\"b\"\"\",\"reaches,\ndistressed\",state,1,2,\" 7\"\n");
}

TEST_CASE("an empty recording is a heading") {
    CHECK(events({}) == heading);
}
