// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <test/twin/shown_feeling.hpp>

#include <optional>
#include <string>

namespace twin {

/// Of the watched time of an episode: the caregiver neither gone nor in a distraction; gone; in one.
PartOfTime present(const Scene& scene, int episode);
PartOfTime gone(const Scene& scene, int episode);
PartOfTime distracted(const Scene& scene, int episode, const std::optional<std::string>& kind = {});
/// How long the distractions last that begin in watched time of the episode; what overlaps or touches is one.
std::vector<Time> distractions_begun(const Scene& scene, int episode);

/// Of the watched time of an episode, that in which a directed act or `wait` of the caregiver is on; and the
/// stretches of at least 2 s without.
PartOfTime focused(const Scene& scene, int episode);
std::vector<Time> lapses_of_focus(const Scene& scene, int episode);

/// Of the time in which these channels of the child (gaze, posture or both, in use) are covered, that with a
/// bid or engagement on one of them.
PartOfTime oriented(const Scene& scene, int episode, const std::set<Channel>& by);
/// Of the covered time of the caregiver's posture, that in which it is an `answer`.
PartOfTime open_posture(const Scene& scene, int episode);

/// Whether any touch of the caregiver's has a feeling; of the watched touch, and of the watched alarm, that
/// with a positive touch.
bool touches_with_feeling(const Scene& scene);
PartOfTime positive_of_touch(const Scene& scene, int episode);
PartOfTime positive_of_alarm(const Scene& scene, int episode);

} // namespace twin
