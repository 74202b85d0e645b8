// SPDX-License-Identifier: Apache-2.0
#include <attune/timeline/misuse.hpp>
#include <attune/timeline/timeline.hpp>

#include <doctest/doctest.h>

#include <malloc.h>

using namespace attune;
using namespace std::chrono_literals;

namespace {

Instant at(int second) {
    return Instant{std::chrono::seconds{second}};
}

Parts family() {
    Parts parts;
    parts.name = "family";
    parts.people = {{"CHI", Role::child, {}, true, {}},
                    {"FA1", Role::caregiver, {}, true, {}},
                    {"MA1", Role::caregiver, {}, true, {}},
                    {"SIB", Role::other, {}, true, {}}};
    return parts;
}

/// What the program has taken from the heap; the sanitizer's own heap does not say.
[[maybe_unused]] std::size_t heap_bytes() {
    const auto heap = mallinfo2();
    return heap.uordblks + heap.hblkhd;
}

} // namespace

TEST_CASE("two people with one id are refused") {
    Parts parts = family();
    parts.people.push_back({"CHI", Role::child, {}, true, {}});
    CHECK_THROWS_WITH_AS(Timeline{parts}, "timeline 'family': two people have the id 'CHI'", Misuse);
}

TEST_CASE("a track of somebody who is not there is refused") {
    Parts parts = family();
    parts.events.emplace_back(TrackHeading{"voice", PersonIndex{4}, {}}, std::vector<Event>{});
    CHECK_THROWS_WITH_AS(Timeline{parts}, "timeline 'family': voice belongs to person 4 of 4", Misuse);
}

TEST_CASE("episodes stand in order of time, and one can not begin twice") {
    Parts parts = family();
    parts.episodes = {{"reunion", {at(60), at(90)}, std::nullopt}, {"play", {at(0), at(30)}, std::nullopt}};
    CHECK(Timeline{parts}.episodes()[0].name == "play");
    parts.episodes.push_back({"play", {at(0), at(10)}, std::nullopt});
    CHECK_THROWS_AS(Timeline{parts}, Misuse);
}

TEST_CASE("the last moment is the last offset or event of any track") {
    Parts parts = family();
    CHECK(Timeline{parts}.last_moment() == at(0));
    parts.events.emplace_back(TrackHeading{"voice", PersonIndex{0}, {{"a", {}}}},
                              std::vector<Event>{{at(12), CodeIndex{0}, ""}});
    CHECK(Timeline{parts}.last_moment() == at(12));
}

TEST_CASE("coverage that is not stated is not there") {
    Parts parts = family();
    parts.coverage.push_back({PersonIndex{0}, Channel::gaze, Stretches{{Interval{at(0), at(9)}}}});
    const Timeline timeline{parts};
    CHECK(timeline.coverage(PersonIndex{0}, Channel::gaze)->length() == 9s);
    CHECK(timeline.coverage(PersonIndex{0}, Channel::face) == nullptr);
    CHECK(timeline.coverage(PersonIndex{1}, Channel::gaze) == nullptr);
}

TEST_CASE("a dyad is chosen by id, or where there is only one; else the choice is put to the asker") {
    const Timeline timeline{family()};
    CHECK(std::get<Dyad>(choose_dyad(timeline, "", "MA1")) == Dyad{PersonIndex{0}, PersonIndex{2}});
    const auto open = std::get<NoDyad>(choose_dyad(timeline, "CHI", ""));
    CHECK(open.because == "2 people have the role caregiver: FA1, MA1");
    CHECK(open.remedy == "say which one with --caregiver ID");
    const auto wrong = std::get<NoDyad>(choose_dyad(timeline, "SIB", "FA1"));
    CHECK(wrong.because == "nobody with the id 'SIB' is a child in this recording");
    CHECK(wrong.remedy == "choose --child from: CHI");
}

TEST_CASE("names lead back to what they name") {
    for (const Channel channel : channels) CHECK(channel_named(name(channel)) == channel);
    for (int i = 0; i <= static_cast<int>(Act::object); ++i)
        CHECK(act_named(name(static_cast<Act>(i))) == static_cast<Act>(i));
    CHECK_FALSE(act_named("love"));
    CHECK(name(ChannelSet{Channel::voice, Channel::gaze}) == "gaze+voice");
    CHECK(name(ChannelSet{}).empty());
}

#ifndef __SANITIZE_ADDRESS__
TEST_CASE("a 16-hour day of 50,000 annotations takes less than 20 MB") {
    const std::size_t before = heap_bytes();
    Parts parts = family();
    for (const Channel channel : channels) {
        std::vector<State> states;
        for (int i = 0; i < 8334; ++i)
            states.push_back(
                {{Instant{i * 6900ms}, Instant{i * 6900ms + 2s}}, CodeIndex{0}, "a" + std::to_string(i)});
        Meaning meaning;
        meaning.channel = channel;
        parts.states.emplace_back(
            TrackHeading{std::string{name(channel)}, PersonIndex{0}, {{"code", meaning}}}, std::move(states));
    }
    const Timeline day{std::move(parts)};
    const std::size_t bytes = heap_bytes() - before;
    CHECK(day.states().size() == 6);
    CHECK(bytes > 50'000);
    MESSAGE("bytes: " << bytes);
    CHECK(bytes < 20'000'000);
}
#endif
