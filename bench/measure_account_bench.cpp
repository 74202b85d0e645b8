// SPDX-License-Identifier: Apache-2.0
// All measures with 1,000 shifts: a 10-minute recording of 1,000 events (bar: 100 ms), a 16-hour day of
// 35,000 events (bar: 3 s on two cores, 200 MB), and sizes between them, to see that the cost grows as n log
// n.

#include <attune/chance/stream.hpp>
#include <attune/measure/account.hpp>

#include <benchmark/benchmark.h>

#include <array>

namespace {

using namespace attune;

/// Acts of one person on one channel: silences and acts of exponential length, the kinds in turn at random.
StateTrack acts(chance::Stream& stream, PersonIndex person, Channel channel, std::span<const Act> kinds,
                std::size_t count, double length) {
    TrackHeading heading{std::string{name(channel)}, person, {}};
    for (const Act kind : kinds) {
        Meaning meaning;
        meaning.channel = channel;
        meaning.act = kind;
        heading.codes.push_back({std::string{name(kind)}, meaning});
    }
    const double cycle = length / static_cast<double>(count);
    std::vector<State> states;
    Instant moment{Duration{0}};
    for (std::size_t i = 0; i < count; ++i) {
        const Instant onset = moment + nearest(Seconds{stream.exponential(1 / (0.6 * cycle))});
        const Instant offset = onset + nearest(Seconds{0.05 + stream.exponential(1 / (0.4 * cycle))});
        states.push_back({{onset, offset},
                          CodeIndex{static_cast<std::uint32_t>(stream.below(kinds.size()))},
                          std::to_string(i)});
        moment = offset;
    }
    return {heading, std::move(states)};
}

/// A dyad with `events` acts on five channels of each partner over `seconds`.
Timeline recording(std::size_t events, double seconds) {
    constexpr std::array child_acts{Act::bid, Act::engage, Act::withdraw, Act::alarm, Act::bid};
    constexpr std::array caregiver_acts{Act::answer, Act::answer, Act::neutral, Act::demand, Act::still};
    chance::Stream stream{chance::Seed{1}, "benchmark", events};
    Parts parts;
    parts.name = "benchmark";
    parts.people = {{"CHI", Role::child, {}, true, {}}, {"CAR", Role::caregiver, {}, true, {}}};
    for (const Channel channel :
         {Channel::gaze, Channel::face, Channel::voice, Channel::touch, Channel::posture}) {
        parts.states.push_back(acts(stream, PersonIndex{0}, channel, child_acts, events / 10, seconds));
        parts.states.push_back(acts(stream, PersonIndex{1}, channel, caregiver_acts, events / 10, seconds));
    }
    return Timeline{std::move(parts)};
}

void measure(benchmark::State& state, std::size_t events, double seconds, unsigned threads) {
    const Timeline timeline = recording(events, seconds);
    measure::Options options;
    options.threads = threads;
    Progress silent;
    std::size_t results = 0;
    for (auto _ : state) {
        auto seen = observe(timeline, {PersonIndex{0}, PersonIndex{1}}, options);
        const auto account = measure::account(measure::Observation{*seen}, options, silent);
        results = account.results.size();
        benchmark::DoNotOptimize(account.ledger.rows.data());
    }
    state.counters["results"] = static_cast<double>(results);
    state.SetComplexityN(static_cast<benchmark::IterationCount>(events));
}

void ten_minutes_1000_events(benchmark::State& state) {
    measure(state, 1000, 600, 2);
}
void day_35000_events(benchmark::State& state) {
    measure(state, 35000, 57600, 2);
}
void growth(benchmark::State& state) {
    const auto events = static_cast<std::size_t>(state.range(0));
    measure(state, events, static_cast<double>(events) * 1.6, 1);
}

BENCHMARK(ten_minutes_1000_events)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(day_35000_events)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(1);
BENCHMARK(growth)->RangeMultiplier(2)->Range(1000, 16000)->Unit(benchmark::kMillisecond)->Complexity();

} // namespace
