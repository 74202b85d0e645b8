// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/evidence.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::measure {

bool Scope::holds(std::optional<std::size_t> episode) const {
    return episode && std::find(episodes.begin(), episodes.end(), *episode) != episodes.end();
}

std::vector<Scope> scopes(const Observation& seen) {
    std::vector<Scope> found;
    Scope free{"free", {}, false};
    std::size_t free_names = 0;
    for (std::size_t i = 0; i < seen.episodes.size(); ++i) {
        const bool instructed = seen.instructed(i);
        const auto same = std::find_if(found.begin(), found.end(), [&](const Scope& scope) {
            return scope.name == seen.episodes[i].name && scope.instructed == instructed;
        });
        if (same != found.end())
            same->episodes.push_back(i);
        else {
            found.push_back({seen.episodes[i].name, {i}, instructed});
            free_names += !instructed;
        }
        if (!instructed) free.episodes.push_back(i);
    }
    if (free_names > 1) found.push_back(std::move(free));
    return found;
}

Stretches watched_in(const Observation& seen, const Scope& scope) {
    return part_in(seen, scope, seen.watched);
}

Stretches part_in(const Observation& seen, const Scope& scope, const Stretches& time) {
    Stretches part;
    for (const std::size_t episode : scope.episodes)
        part = unite(part, intersection(time, seen.episodes[episode].interval));
    return part;
}

FiveBlocks::FiveBlocks(const Observation& seen, const Scope& scope) : time_{watched_in(seen, scope)} {}

std::size_t FiveBlocks::of(Instant moment) const {
    // Whole numbers: position * 5 / length, so that a border belongs to the later part.
    const auto position = time_.length_before(moment).count();
    const auto length = std::max<Duration::rep>(1, time_.length().count());
    return static_cast<std::size_t>(std::min<Duration::rep>(4, position / ((length + 4) / 5)));
}

Undetermined too_few(std::size_t n, const Noun& noun) {
    return Undetermined{
        fmt::format("{} {}; at least {} are needed", n, n == 1 ? noun.one : noun.many, least_cues)};
}

Result result(const Description& description, const Scope& scope, std::string part,
              Measured<Estimate> estimate) {
    return {.measure = description.identifier,
            .episode = scope.name,
            .part = std::move(part),
            .unit = description.unit,
            .instructed = scope.instructed,
            .estimate = std::move(estimate)};
}

} // namespace attune::measure
