// SPDX-License-Identifier: Apache-2.0
// What attune writes for ELAN it reads back as it was, within what ELAN can hold.
#include <attune/read/elan.hpp>
#include <attune/read/interpret.hpp>
#include <attune/write/coded.hpp>
#include <attune/write/elan.hpp>
#include <attune/write/milliseconds.hpp>

#include <test/round_trip/random_timeline.hpp>
#include <test/support/shared_file.hpp>
#include <test/write/written.hpp>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
#include <tuple>

using namespace attune;
using namespace attune::test;
using namespace std::chrono_literals;

namespace {

Timeline read_elan(const std::string& text) {
    return read::interpret(read::elan({"recording.eaf", text}, {}), {}).timeline;
}

/// None where it is no recording.
std::optional<read::Reading> read_any(const std::filesystem::path& path) {
    try {
        return read::interpret(read::read(read::load(path.string()), "", {}), {});
    } catch (const read::Unreadable&) {
        return std::nullopt;
    }
}

std::string elan(const Timeline& timeline) {
    return written(write::elan, timeline);
}

std::string bare(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return std::string{text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1)};
}

/// What ELAN can hold of one mark: whose, its label, its times; of an instant, the onset.
using Held = std::tuple<std::string, std::string, std::chrono::milliseconds, std::chrono::milliseconds, bool>;

Held held(const Timeline& timeline, const TrackHeading& heading, std::string_view label, Instant onset,
          std::optional<Instant> offset) {
    const auto begins = write::milliseconds(onset.since_zero());
    const auto ends = offset ? write::milliseconds(offset->since_zero()) : begins;
    const std::string person = heading.person ? timeline[*heading.person].id : "";
    return {bare(person), bare(label), begins, offset ? std::max(ends, begins + 1ms) : begins,
            offset.has_value()};
}

/// Everything that was coded; a mark that is there for each of several meanings, once.
std::vector<Held> marks(const Timeline& timeline) {
    std::vector<Held> all;
    std::set<std::tuple<std::string, std::string, std::string, Instant, Instant, Held>> known;
    for (const write::Coded& one : write::coded(timeline)) {
        Held mark = held(timeline, *one.heading, one.code().label, one.onset, one.offset());
        const bool is_new = known
                                .insert({one.heading->name, one.code().label, std::string{one.source()},
                                         one.onset, one.end, mark})
                                .second;
        if (is_new || one.source().empty()) all.push_back(std::move(mark));
    }
    for (const Episode& episode : timeline.episodes())
        all.push_back(held(timeline, {}, episode.name, episode.interval.onset(), episode.interval.offset()));
    std::sort(all.begin(), all.end());
    return all;
}

std::ptrdiff_t warnings(const std::vector<read::Finding>& findings) {
    return std::count_if(findings.begin(), findings.end(), [](const read::Finding& finding) {
        return finding.severity != read::Severity::note; // that a label had blanks around it
    });
}

bool are_alike(const Medium& one, const Medium& other) {
    return one.file_name == other.file_name && one.lag == write::milliseconds(other.lag);
}

void check_round_trip(const Timeline& timeline) {
    const std::string once = elan(timeline);
    const read::Coding coding = read::elan({"recording.eaf", once}, {});
    const Timeline back = read::interpret(coding, {}).timeline;
    CHECK(warnings(coding.findings) <= (marks(timeline).empty() ? 1 : 0)); // that nothing was coded
    CHECK(marks(back) == marks(timeline));
    CHECK(std::equal(back.media().begin(), back.media().end(), timeline.media().begin(),
                     timeline.media().end(), are_alike));
    const std::string again = elan(back);
    CHECK(elan(read_elan(again)) == again);
}

/// The same recording with everything after zero, and with a medium.
Timeline after_zero(const Timeline& timeline, std::uint64_t seed) {
    constexpr auto lag = 3s;
    Parts parts;
    parts.people = {timeline.people().begin(), timeline.people().end()};
    parts.resolution = timeline.resolution();
    parts.episodes = {timeline.episodes().begin(), timeline.episodes().end()};
    for (const StateTrack& track : timeline.states()) {
        std::vector<State> states{track.states().begin(), track.states().end()};
        for (State& state : states)
            state.interval = {state.interval.onset() + lag, state.interval.offset() + lag};
        parts.states.emplace_back(track.heading(), std::move(states));
    }
    for (const EventTrack& track : timeline.events()) {
        std::vector<Event> events{track.events().begin(), track.events().end()};
        for (Event& event : events) event.moment += lag;
        parts.events.emplace_back(track.heading(), std::move(events));
    }
    const auto odd = static_cast<Duration::rep>(seed % 20'000'000'001) - 10'000'000'000;
    parts.media = {{"visit #1, 50% & \"more\" \xC3\xA9.mp4", {}, Duration{odd}},
                   {"sound.wav", {}, Duration{0}}};
    return Timeline{std::move(parts)};
}

} // namespace

TEST_CASE("a random recording is read from ELAN's file as it was written") {
    rc::check([](std::uint64_t seed) { check_round_trip(after_zero(random_timeline(seed), seed)); });
}

TEST_CASE("tracks, people, sources and instants come back in ELAN's own words") {
    const std::string file =
        elan(read::interpret(read::elan(read::load("examples/elan.eaf"), {}), {}).timeline);
    const read::Coding before = read::elan(read::load("examples/elan.eaf"), {});
    const read::Coding after = read::elan({"elan.eaf", file}, {});
    REQUIRE(after.tracks.size() == before.tracks.size());
    for (std::size_t i = 0; i < after.tracks.size(); ++i) {
        CHECK(after.tracks[i].name == before.tracks[i].name);
        CHECK(after.tracks[i].person == before.tracks[i].person);
        CHECK(after.tracks[i].marks == before.tracks[i].marks);
    }
    CHECK(after.findings.empty());
}

TEST_CASE("real recordings of ELAN, and of other programs, come back from ELAN's file") {
    const auto samples = shared_file("data/samples");
    if (!samples) return;
    std::size_t checked = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{*samples}) {
        if (!entry.is_regular_file()) continue;
        CAPTURE(entry.path().string());
        const auto reading = read_any(entry.path());
        if (!reading || write::first_moment(reading->timeline) < Instant{0s}) continue;
        check_round_trip(reading->timeline);
        ++checked;
    }
    CHECK(checked > 30);
}
