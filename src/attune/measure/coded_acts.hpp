// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/bout.hpp>
#include <attune/timeline/timeline.hpp>

#include <functional>
#include <vector>

namespace attune::measure {

/// A coded thing that has a meaning: what observing a dyad asks of a timeline.
struct Coded {
    std::optional<PersonIndex> person;
    const Meaning& meaning;
    Instant onset;
    Instant offset; ///< == onset for an instant
    std::string_view source;
    const std::string& label; ///< the code, in the words of its scheme
};

/// Shows every coded state and event that has a meaning to `see`, track after track.
void for_each_coded(const Timeline& timeline, const std::function<void(const Coded&)>& see);

/// The acts of `person` on channels that are available to it, each as a bout of its own, track after track;
/// those addressed to somebody other than `partner_id` are marked so. Context acts (distraction, object) are
/// left out.
Bouts acts_of(const Timeline& timeline, PersonIndex person, std::string_view partner_id);

/// When a code of a scheme was on.
struct CodeTime {
    Channel channel;
    std::string code;
    Stretches time;
};
/// The codes of `person` that mean an act on an available channel, with their pauses closed as in a bout; by
/// channel, then label.
std::vector<CodeTime> code_times(const Timeline& timeline, PersonIndex person, std::optional<Duration> apart);

/// The greatest common step of all onsets and offsets; none with fewer than ten of them. Never below 1 ms,
/// which is as fine as any coder writes.
std::optional<Duration> common_step(const Timeline& timeline);

} // namespace attune::measure
