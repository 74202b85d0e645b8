// SPDX-License-Identifier: Apache-2.0
#include <attune/timeline/parts_of.hpp>

#include <limits>
#include <utility>
#include <vector>

namespace attune {

Parts parts_of(const Timeline& timeline) {
    const auto copy = [](const auto& all) { return std::vector(all.begin(), all.end()); };
    return {.name = timeline.name(),
            .people = copy(timeline.people()),
            .states = copy(timeline.states()),
            .events = copy(timeline.events()),
            .signals = copy(timeline.signals()),
            .coverage = copy(timeline.coverage()),
            .episodes = copy(timeline.episodes()),
            .media = copy(timeline.media()),
            .matches = copy(timeline.matches()),
            .phases = copy(timeline.phases()),
            .length = timeline.length(),
            .resolution = timeline.resolution(),
            .zero = timeline.zero()};
}

SignalTrack with_heading(const SignalTrack& signal, std::string name, std::optional<PersonIndex> person) {
    std::vector<double> samples;
    for (std::size_t k = 0; k < signal.size(); ++k)
        samples.push_back(signal.sample(k).value_or(std::numeric_limits<double>::quiet_NaN()));
    return {std::move(name), person, signal.onset(0), signal.rate(), std::move(samples)};
}

} // namespace attune
