// SPDX-License-Identifier: Apache-2.0
#include <attune/read/boris/project.hpp>

#include <attune/read/boris/seconds.hpp>
#include <attune/read/boris/zero.hpp>
#include <attune/read/media_name.hpp>

#include <algorithm>

namespace attune::read::ethogram {
namespace {

std::optional<Duration> time_of(const Observation::Numbers& numbers, std::string_view name) {
    const auto found = numbers.find(name);
    return found == numbers.end() ? std::nullopt : seconds_in(found->second);
}

// The length of a frame, where there are so many in a second.
std::optional<Duration> frame(const Observation::Numbers& rates, std::string_view path) {
    const auto rate = time_of(rates, path); // times 10^9
    if (!rate || *rate <= Duration{0}) return std::nullopt;
    return nearest(Seconds{1e9 / static_cast<double>(rate->count())});
}

// The files of one player follow each other.
void read_files(Coding& coding, const Observation& observation) {
    std::optional<Duration> end;
    std::optional<Duration> lag;
    std::string_view player;
    for (const auto& [of_player, path] : observation.files) {
        if (coding.media.empty() || of_player != player)
            lag = time_of(observation.lags, of_player).value_or(Duration{0});
        player = of_player;
        const auto length = time_of(observation.lengths, path);
        coding.media.push_back({media_name(path), length, lag.value_or(Duration{0})});
        if (!coding.resolution) coding.resolution = frame(observation.frame_rates, path);
        if (lag && length) end = std::max(end.value_or(*lag + *length), *lag + *length);
        lag = lag && length ? std::optional{*lag + *length} : std::nullopt;
    }
    if (end && *end > Duration{0}) coding.length = end;
}

} // namespace

void read_media(Project& project) {
    Coding& coding = project.coding;
    const Observation& observation = *project.observation;
    const bool has_media = observation.type == "MEDIA";
    if (has_media) read_files(coding, observation);
    state_zero(coding, project.findings, has_media, observation.time_offset);
    if (observation.watched.size() != 2) return;
    if (const auto watched = stretch(Instant{observation.watched[0]}, Instant{observation.watched[1]}))
        coding.coverage.push_back({{},
                                   std::nullopt,
                                   Interval{watched->onset() - observation.time_offset,
                                            watched->offset() - observation.time_offset}});
}

} // namespace attune::read::ethogram
