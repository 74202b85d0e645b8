// SPDX-License-Identifier: Apache-2.0
#include <attune/timeline/track.hpp>

#include <attune/timeline/misuse.hpp>
#include <attune/timeline/put_in_order.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace attune {
namespace {

template <typename Coded>
void check_codes(const TrackHeading& heading, const std::vector<Coded>& coded) {
    for (const Coded& one : coded)
        if (static_cast<std::size_t>(one.code) >= heading.codes.size())
            throw Misuse{fmt::format("track '{}': code {} is not one of its {} codes", heading.name,
                                     static_cast<std::size_t>(one.code), heading.codes.size())};
}

bool earlier(const State& one, const State& other) {
    return one.interval < other.interval;
}

/// Leaves the states that each begin where the one before has ended, and gives those that do not. Most tracks
/// have none, and stay as they are.
std::vector<State> taken_off(std::vector<State>& states) {
    std::vector<State> others;
    auto last = states.begin();
    for (auto next = states.begin(); next != states.end(); ++next) {
        if (next == last) continue;
        if (next->interval.onset() < last->interval.offset())
            others.push_back(std::move(*next));
        else if (++last != next)
            *last = std::move(*next);
    }
    if (!others.empty()) {
        states.erase(std::next(last), states.end());
        states.shrink_to_fit();
    }
    return others;
}

} // namespace

StateTrack::StateTrack(TrackHeading heading, std::vector<State> states)
    : heading_{std::move(heading)}, states_{std::move(states)} {
    check_codes(heading_, states_);
    put_in_order(states_, earlier);
    const auto clash =
        std::adjacent_find(states_.begin(), states_.end(), [](const State& one, const State& next) {
            return next.interval.onset() < one.interval.offset();
        });
    if (clash != states_.end())
        throw Misuse{fmt::format("track '{}': the state at {} s begins before the one at {} s ends",
                                 heading_.name, Seconds{clash[1].interval.onset().since_zero()}.count(),
                                 Seconds{clash[0].interval.onset().since_zero()}.count())};
}

const State* StateTrack::at(Instant moment) const {
    const auto after = std::upper_bound(states_.begin(), states_.end(), moment,
                                        [](Instant m, const State& s) { return m < s.interval.onset(); });
    if (after == states_.begin()) return nullptr;
    const State& candidate = *std::prev(after);
    return candidate.interval.contains(moment) ? &candidate : nullptr;
}

std::span<const State> StateTrack::during(const Interval& interval) const {
    const auto first = std::upper_bound(states_.begin(), states_.end(), interval.onset(),
                                        [](Instant m, const State& s) { return m < s.interval.offset(); });
    const auto last = std::lower_bound(first, states_.end(), interval.offset(),
                                       [](const State& s, Instant m) { return s.interval.onset() < m; });
    return {first, last};
}

std::span<const State> StateTrack::beginning_in(const Interval& interval) const {
    const auto onset_before = [](const State& s, Instant m) { return s.interval.onset() < m; };
    const auto first = std::lower_bound(states_.begin(), states_.end(), interval.onset(), onset_before);
    return {first, std::lower_bound(first, states_.end(), interval.offset(), onset_before)};
}

std::vector<StateTrack> lay(TrackHeading heading, std::vector<State> states) {
    put_in_order(states, earlier);
    std::vector<StateTrack> tracks;
    while (true) {
        std::vector<State> others = taken_off(states);
        const bool is_last = others.empty();
        tracks.emplace_back(is_last ? std::move(heading) : heading, std::move(states));
        if (is_last) return tracks;
        states = std::move(others);
    }
}

EventTrack::EventTrack(TrackHeading heading, std::vector<Event> events)
    : heading_{std::move(heading)}, events_{std::move(events)} {
    check_codes(heading_, events_);
    put_in_order(events_, [](const Event& one, const Event& next) { return one.moment < next.moment; });
}

std::span<const Event> EventTrack::in(const Interval& interval) const {
    const auto before = [](const Event& e, Instant m) { return e.moment < m; };
    const auto first = std::lower_bound(events_.begin(), events_.end(), interval.onset(), before);
    return {first, std::lower_bound(first, events_.end(), interval.offset(), before)};
}

SignalTrack::SignalTrack(std::string name, std::optional<PersonIndex> person, Instant start, Rate rate,
                         std::vector<double> samples)
    : name_{std::move(name)}, person_{person}, start_{start}, rate_{rate}, samples_{std::move(samples)} {
    if (rate_.per_second() <= 0)
        throw Misuse{fmt::format("signal '{}': a sampling rate of 0 per second", name_)};
}

Instant SignalTrack::onset(std::size_t k) const {
    return start_ + nearest(Seconds{static_cast<double>(k) / rate_.per_second()});
}

std::optional<double> SignalTrack::sample(std::size_t k) const {
    if (k >= samples_.size())
        throw Misuse{fmt::format("signal '{}': sample {} of {}", name_, k, samples_.size())};
    if (std::isnan(samples_[k])) return std::nullopt;
    return samples_[k];
}

std::optional<double> SignalTrack::at(Instant moment) const {
    if (moment < start_ || moment >= onset(samples_.size())) return std::nullopt;
    // The quotient may fall one sample short or long at a border; the rounded onsets decide.
    auto k = static_cast<std::size_t>(rate_ * Seconds{moment - start_});
    k = std::min(k, samples_.size() - 1);
    while (k > 0 && moment < onset(k)) --k;
    while (k + 1 < samples_.size() && moment >= onset(k + 1)) ++k;
    return sample(k);
}

} // namespace attune
