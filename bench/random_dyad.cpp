// SPDX-License-Identifier: Apache-2.0
#include <bench/random_dyad.hpp>

#include <attune/chance/stream.hpp>

#include <array>

namespace attune::bench {
namespace {

/// Acts of one person on one channel: silences and acts of exponential length, the kinds in turn at random.
StateTrack acts(chance::Stream& stream, PersonIndex person, Channel channel, std::span<const Act> kinds,
                std::size_t count, double length) {
    TrackHeading heading{std::string{name(channel)}, person, {}};
    constexpr std::array tones{Valence::positive, Valence::neutral, Valence::negative};
    for (const Act kind : kinds) {
        Meaning meaning;
        meaning.channel = channel;
        meaning.act = kind;
        meaning.valence = tones[heading.codes.size() % tones.size()];
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

TrackHeading voice_of(PersonIndex person, Act act) {
    Meaning meaning;
    meaning.channel = Channel::voice;
    meaning.act = act;
    return {"voice", person, {{std::string{name(act)}, meaning}}};
}

Parts two_people() {
    Parts parts;
    parts.name = "benchmark";
    parts.people = {{"CHI", Role::child, {}, true, {}}, {"CAR", Role::caregiver, {}, true, {}}};
    return parts;
}

} // namespace

Timeline busy_dyad(std::size_t bids) {
    chance::Stream stream{chance::Seed{1}, "busy", bids};
    std::vector<State> called, answered;
    using namespace std::chrono_literals;
    const auto say = [](std::vector<State>& to, Instant onset, Duration length) {
        to.push_back({{onset, onset + length}, CodeIndex{0}, std::to_string(to.size())});
    };
    Instant moment{Duration{0}};
    for (std::size_t i = 0; i < bids; ++i) {
        moment += nearest(Seconds{1.2 + 1.8 * stream.uniform()});
        say(called, moment, 300ms);
        if (stream.uniform() < .6)
            say(answered, moment + nearest(Seconds{.3 + .7 * stream.uniform()}), 200ms);
    }
    Parts parts = two_people();
    parts.states.emplace_back(voice_of(PersonIndex{0}, Act::bid), std::move(called));
    parts.states.emplace_back(voice_of(PersonIndex{1}, Act::answer), std::move(answered));
    return Timeline{std::move(parts)};
}

Timeline random_dyad(std::size_t events, double seconds) {
    constexpr std::array child_acts{Act::bid, Act::engage, Act::withdraw, Act::alarm, Act::bid};
    constexpr std::array caregiver_acts{Act::answer, Act::answer, Act::neutral, Act::demand, Act::still};
    chance::Stream stream{chance::Seed{1}, "benchmark", events};
    Parts parts = two_people();
    for (const Channel channel :
         {Channel::gaze, Channel::face, Channel::voice, Channel::touch, Channel::posture}) {
        parts.states.push_back(acts(stream, PersonIndex{0}, channel, child_acts, events / 10, seconds));
        parts.states.push_back(acts(stream, PersonIndex{1}, channel, caregiver_acts, events / 10, seconds));
    }
    return Timeline{std::move(parts)};
}

} // namespace attune::bench
