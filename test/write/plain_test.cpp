// SPDX-License-Identifier: Apache-2.0
#include <attune/write/plain.hpp>

#include <test/write/written.hpp>

#include <attune/timeline/misuse.hpp>

#include <doctest/doctest.h>

#include <sstream>

using namespace attune;
using namespace std::chrono_literals;

namespace {

constexpr PersonIndex child{0};
constexpr PersonIndex mother{1};
constexpr std::string_view heading = "person,act,channel,valence,onset_s,offset_s";

Instant at(Duration moment) {
    return Instant{moment};
}

Interval from_to(Duration onset, Duration offset) {
    return {at(onset), at(offset)};
}

Parts child_and_mother() {
    Parts parts;
    parts.people = {{"child", Role::child, {}, true, {}}, {"MOT", Role::caregiver, {}, true, {}}};
    return parts;
}

Meaning meaning(Act act, Channel channel, Valence valence = Valence::neutral) {
    Meaning made;
    made.act = act;
    made.channel = channel;
    made.valence = valence;
    return made;
}

void add(Parts& parts, std::optional<PersonIndex> whose, const Meaning& means, Duration onset,
         Duration offset, std::string source = {}) {
    const TrackHeading track{"track", whose, {{"code", means}}};
    if (onset == offset)
        parts.events.emplace_back(track, std::vector<Event>{{at(onset), CodeIndex{0}, source}});
    else
        parts.states.emplace_back(track, std::vector<State>{{from_to(onset, offset), CodeIndex{0}, source}});
}

std::string plain(const Parts& parts) {
    return test::written(write::plain, Timeline{parts});
}

/// Without the rows that only say that somebody is there.
std::string plain_without_people(const Parts& parts) {
    std::string text;
    std::istringstream lines{plain(parts)};
    for (std::string line; std::getline(lines, line);)
        if (!line.starts_with("person,c")) text += line + '\n';
    return text;
}

std::string message(const Parts& parts) {
    try {
        plain(parts);
    } catch (const Misuse& misuse) {
        return misuse.what();
    }
    return "no Misuse";
}

} // namespace

TEST_CASE("acts stand in order of time; an instant has no offset") {
    Parts parts = child_and_mother();
    add(parts, mother, meaning(Act::answer, Channel::face, Valence::positive), 4'999ms, 6s);
    add(parts, child, meaning(Act::bid, Channel::voice), 2s, 2s);
    CHECK(plain_without_people(parts)
          == std::string{heading}
                 + "\nchild,bid,voice,neutral,2,\n"
                   "caregiver:MOT,answer,face,positive,4.999,6\n");
}

TEST_CASE("what is known of the recording comes first, what the caregiver was told is always said") {
    Parts parts = child_and_mother();
    parts.length = 100s;
    parts.resolution = 40ms;
    parts.episodes = {{"still", from_to(30s, 60s), Instruction{Act::still, {Channel::touch, Channel::voice}}},
                      {"play, again", from_to(0s, 30s), {}}};
    parts.coverage = {{mother, Channel::gaze, Stretches{{from_to(70s, 100s), from_to(0s, 60s)}}},
                      {child, Channel::face, Stretches{}}};
    CHECK(plain_without_people(parts)
          == std::string{heading}
                 + "\nlength,,,,0,100\n"
                   "resolution,,,,0,0.04\n"
                   "episode,\"play, again\",free,,0,30\n"
                   "episode,still,still+voice+touch,,30,60\n"
                   "coverage,caregiver:MOT,gaze,,0,60\n"
                   "coverage,caregiver:MOT,gaze,,70,100\n"
                   "coverage,child,face,,,\n");
}

TEST_CASE("further columns are there where a row needs them") {
    Parts parts = child_and_mother();
    Meaning comfort = meaning(Act::withdraw, Channel::touch, Valence::negative);
    comfort.kind = "self-comfort";
    comfort.marked = true;
    add(parts, child, comfort, 1s, 2s);
    parts.episodes = {{"play", from_to(0s, 3s), {}}};
    CHECK(plain_without_people(parts)
          == std::string{heading}
                 + ",kind,marked\nepisode,play,free,,0,3,,\n"
                   "child,withdraw,touch,negative,1,2,self-comfort,yes\n");
}

TEST_CASE("a source is written where it is not simply the line") {
    Parts parts = child_and_mother();
    add(parts, child, meaning(Act::bid, Channel::voice), 1s, 2s, "3"); // after the heading and the mother
    CHECK(plain_without_people(parts) == std::string{heading} + "\nchild,bid,voice,neutral,1,2\n");
    add(parts, child, meaning(Act::bid, Channel::gaze), 3s, 4s, "a17");
    CHECK(plain_without_people(parts)
          == std::string{heading}
                 + ",source\nchild,bid,voice,neutral,1,2,\n"
                   "child,bid,gaze,neutral,3,4,a17\n");
}

TEST_CASE("the situation is nobody's and has no channel") {
    Parts parts = child_and_mother();
    add(parts, std::nullopt, meaning(Act::distraction, Channel::gaze), 1s, 2s);
    CHECK(plain_without_people(parts) == std::string{heading} + "\ncontext,distraction,,neutral,1,2\n");
}

TEST_CASE("people of whom nothing is coded are named, and what somebody does not use") {
    Parts parts = child_and_mother();
    CHECK(plain(parts) == std::string{heading} + "\nperson,caregiver:MOT,,,,\nperson,child,,,,\n");
    add(parts, mother, meaning(Act::answer, Channel::voice), 1s, 1s);
    add(parts, child, meaning(Act::bid, Channel::voice), 1s, 1s);
    parts.people[0].not_available = {Channel::touch, Channel::face};
    parts.people[0].gaze_as_cue = false;
    CHECK(plain(parts)
          == std::string{heading}
                 + "\nperson,child,face+touch+gaze-cue,,,\n"
                   "caregiver:MOT,answer,voice,neutral,1,\nchild,bid,voice,neutral,1,\n");
}

TEST_CASE("coverage of one of two children does not mean both") {
    Parts parts = child_and_mother();
    parts.people.push_back({"SIB", Role::child, {}, true, {}});
    parts.coverage = {{child, Channel::gaze, Stretches{{from_to(0s, 1s)}}}};
    CHECK(plain_without_people(parts) == std::string{heading} + "\ncoverage,child:child,gaze,,0,1\n");
}

TEST_CASE("what has no meaning is no act, and can be counted") {
    Parts parts = child_and_mother();
    parts.states.emplace_back(TrackHeading{"note", {}, {{"?", {}}}},
                              std::vector<State>{{from_to(0s, 1s), CodeIndex{0}, "1"}});
    CHECK(plain_without_people(parts) == std::string{heading} + "\n");
    CHECK(write::without_act(Timeline{parts}) == 1);
}

TEST_CASE("what no row could say is refused") {
    Parts parts = child_and_mother();
    parts.people[1].role.reset();
    add(parts, mother, meaning(Act::neutral, Channel::gaze), 1s, 2s);
    CHECK(message(parts) == "a plain table needs the role of 'MOT', which is not given");

    parts = child_and_mother();
    add(parts, std::nullopt, meaning(Act::bid, Channel::gaze), 1s, 2s);
    CHECK(message(parts) == "a plain table needs to know whose the bid on track 'track' is");

    parts = child_and_mother();
    add(parts, mother, meaning(Act::bid, Channel::gaze), 1s, 2s);
    CHECK(message(parts) == "a plain table has no row for the bid of 'MOT', a caregiver");
}
