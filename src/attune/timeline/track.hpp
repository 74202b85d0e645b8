// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/act.hpp>
#include <attune/timeline/interval.hpp>
#include <attune/timeline/source.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace attune {

/// Position of a person in `Timeline::people()`.
enum class PersonIndex : std::uint32_t {};
/// Position of a code in its track's `codes`.
enum class CodeIndex : std::uint32_t {};

/// What a coder or a detector can write on a track, and what the codebook says it means (if it does).
struct Code {
    std::string label;
    std::optional<Meaning> meaning;

    bool operator==(const Code&) const = default;
};

/// Whose track it is, what it is called in the file, and its vocabulary.
struct TrackHeading {
    std::string name;
    std::optional<PersonIndex> person; ///< none: context, or nobody the file names
    std::vector<Code> codes;

    const Code& operator[](CodeIndex code) const { return codes[static_cast<std::size_t>(code)]; }
    bool operator==(const TrackHeading&) const = default;
};

/// A coded stretch. `source` is the row or annotation id in the file it came from.
struct State {
    Interval interval;
    CodeIndex code;
    Source source;

    bool operator==(const State&) const = default;
};

/// A coded instant.
struct Event {
    Instant moment;
    CodeIndex code;
    Source source;

    bool operator==(const Event&) const = default;
};
static_assert(sizeof(State) == 32 && sizeof(Event) == 24, "a recording may hold millions of them");

/// States that do not overlap, in order of time. Queries are O(log n).
class StateTrack {
public:
    /// Sorts the states. Throws Misuse where two overlap, or a code is not one of the heading's; states that
    /// overlap belong on several tracks: see `lay`.
    StateTrack(TrackHeading heading, std::vector<State> states);

    const TrackHeading& heading() const { return heading_; }
    std::span<const State> states() const { return states_; }

    /// The same states, under a heading with as many codes.
    StateTrack under(TrackHeading heading) && { return {std::move(heading), std::move(states_)}; }

    /// The state that is on at `moment`: at its onset yes, at its offset no.
    const State* at(Instant moment) const;
    /// The states that share time with `interval`; those that only touch it do not.
    std::span<const State> during(const Interval& interval) const;
    /// The states whose onset lies in `[interval.onset, interval.offset)`.
    std::span<const State> beginning_in(const Interval& interval) const;

private:
    TrackHeading heading_;
    std::vector<State> states_;
};

/// Puts states that may overlap on as few StateTracks as they need, each with the same heading. The first
/// track holds everything where nothing overlaps; nothing is lost or cut.
std::vector<StateTrack> lay(TrackHeading heading, std::vector<State> states);

/// Instants, in order of time; several may share a moment.
class EventTrack {
public:
    /// Sorts the events. Throws Misuse where a code is not one of the heading's.
    EventTrack(TrackHeading heading, std::vector<Event> events);

    const TrackHeading& heading() const { return heading_; }
    std::span<const Event> events() const { return events_; }

    /// The same events, under a heading with as many codes.
    EventTrack under(TrackHeading heading) && { return {std::move(heading), std::move(events_)}; }

    /// The events in `[interval.onset, interval.offset)`.
    std::span<const Event> in(const Interval& interval) const;

private:
    TrackHeading heading_;
    std::vector<Event> events_;
};

/// Evenly spaced samples of a signal (an action unit, a pitch). Sample k stands for `[onset(k), onset(k +
/// 1))`.
class SignalTrack {
public:
    /// A sample that was not measured is NaN here and nothing in `at` and `sample`. Throws Misuse where the
    /// rate is 0.
    SignalTrack(std::string name, std::optional<PersonIndex> person, Instant start, Rate rate,
                std::vector<double> samples);

    const std::string& name() const { return name_; }
    std::optional<PersonIndex> person() const { return person_; }
    Rate rate() const { return rate_; }
    std::size_t size() const { return samples_.size(); }

    /// The onset of sample `k`, rounded to the nearest nanosecond; k = size() gives the end of the last one.
    Instant onset(std::size_t k) const;
    /// Sample `k`, or nothing where it is missing. Throws Misuse for k >= size().
    std::optional<double> sample(std::size_t k) const;
    /// The sample that stands for `moment`, or nothing before, after, and where it is missing.
    std::optional<double> at(Instant moment) const;

private:
    std::string name_;
    std::optional<PersonIndex> person_;
    Instant start_;
    Rate rate_;
    std::vector<double> samples_;
};

} // namespace attune
