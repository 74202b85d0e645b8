// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <test/twin/scene.hpp>

namespace twin {

/// Time in nanoseconds, of how much.
struct PartOfTime {
    Time on = 0;
    Time of = 0;
};

/// Whether face or voice of the caregiver is ever positive or negative.
bool shows_any_feeling(const Scene& scene);
/// Alarm with the caregiver there and face or voice covered, and of it that without a negative face or voice.
PartOfTime calm(const Scene& scene, int episode);
/// Alarm of which it is known whether the caregiver was there, and of it that with the caregiver gone.
PartOfTime gone_in_alarm(const Scene& scene, int episode);
/// Time in which these channels (face, voice or both, in use) are covered, and of it that which is not
/// neutral.
PartOfTime expressive(const Scene& scene, int episode, const std::set<Channel>& by);
/// How often in that time the valence of one of them changes.
int changes_of_valence(const Scene& scene, int episode, const std::set<Channel>& by);

} // namespace twin
