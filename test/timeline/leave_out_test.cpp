// SPDX-License-Identifier: Apache-2.0
#include <attune/timeline/leave_out.hpp>

#include <doctest/doctest.h>

#include <cmath>

using namespace attune;
using namespace std::chrono_literals;

namespace {

constexpr PersonIndex sibling{0}, child{1}, mother{2};

Interval seconds(int onset, int offset) {
    return {Instant{std::chrono::seconds{onset}}, Instant{std::chrono::seconds{offset}}};
}

TrackHeading heading(const char* name, std::optional<PersonIndex> person) {
    return {name, person, {{"on", {}}}};
}

Timeline three_people() {
    Parts parts;
    parts.name = "session";
    parts.people = {{"SIB", Role::child, {}, true, {}},
                    {"CHI", Role::child, {}, true, {}},
                    {"MOT", Role::caregiver, {}, true, {}}};
    for (const PersonIndex person : {sibling, child, mother}) {
        const std::string& id = parts.people[static_cast<std::size_t>(person)].id;
        parts.states.emplace_back(heading(id.c_str(), person),
                                  std::vector<State>{{seconds(1, 2), CodeIndex{0}, "s" + id}});
        parts.events.emplace_back(heading(id.c_str(), person),
                                  std::vector<Event>{{Instant{3s}, CodeIndex{0}, "e" + id}});
        parts.signals.emplace_back("pitch " + id, person, Instant{1s}, Rate{2},
                                   std::vector<double>{200, std::nan(""), 210});
        parts.coverage.push_back({person, Channel::voice, Stretches{{seconds(0, 9)}}});
    }
    parts.states.emplace_back(heading("telephone", std::nullopt),
                              std::vector<State>{{seconds(4, 5), CodeIndex{0}, ""}});
    parts.episodes = {{"play", seconds(0, 9), {}}};
    parts.length = 9s;
    return Timeline{std::move(parts)};
}

} // namespace

TEST_CASE("who is left out takes tracks, signals and coverage along; the others keep theirs") {
    const Timeline rest = leave_out({sibling}, three_people());
    REQUIRE(rest.people().size() == 2);
    CHECK(rest.people()[0].id == "CHI");
    CHECK(rest.people()[1].id == "MOT");
    REQUIRE(rest.states().size() == 3);
    CHECK(rest.states()[0].heading().person == PersonIndex{0});
    CHECK(std::string_view{rest.states()[0].states()[0].source} == "sCHI");
    CHECK(rest.states()[1].heading().person == PersonIndex{1});
    REQUIRE(rest.events().size() == 2);
    CHECK(std::string_view{rest.events()[1].events()[0].source} == "eMOT");
    REQUIRE(rest.signals().size() == 2);
    CHECK(rest.signals()[0].name() == "pitch CHI");
    CHECK(rest.signals()[0].onset(0) == Instant{1s});
    CHECK(rest.signals()[0].sample(0) == 200);
    CHECK(!rest.signals()[0].sample(1));
    CHECK(rest.signals()[1].person() == PersonIndex{1});
    REQUIRE(rest.coverage().size() == 2);
    CHECK(rest.coverage(PersonIndex{1}, Channel::voice)->length() == 9s);
}

TEST_CASE("what is nobody's stays, and what is known of the recording") {
    const Timeline rest = leave_out({sibling, child, mother}, three_people());
    CHECK(rest.people().empty());
    REQUIRE(rest.states().size() == 1);
    CHECK(rest.states()[0].heading().name == "telephone");
    CHECK(rest.episodes().size() == 1);
    CHECK(rest.length() == 9s);
    CHECK(rest.name() == "session");
}
