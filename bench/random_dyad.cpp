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

} // namespace

Timeline random_dyad(std::size_t events, double seconds) {
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

} // namespace attune::bench
