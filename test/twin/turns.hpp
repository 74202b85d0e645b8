// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <test/twin/scene.hpp>

namespace twin {

/// The turn went to `to`, whose words began at `onset`, `gap` after the other's had ended.
struct TurnChange {
    Person to = Person::child;
    Time onset = 0;
    Time gap = 0;
    friend auto operator<=>(const TurnChange&, const TurnChange&) = default;
};
/// Silence after which the holder of the floor went on.
struct Lapse {
    Person of = Person::child;
    Time onset = 0;
    Time length = 0;
    friend auto operator<=>(const Lapse&, const Lapse&) = default;
};
struct Turns {
    std::vector<TurnChange> changes;
    std::vector<Lapse> lapses;
};
Turns turns_of(const Scene& scene);

/// Of the child's watched voice, the time in which the caregiver listens; and all of it.
struct Listening {
    Time listened = 0;
    Time spoken = 0;
};
Listening listening_of(const Scene& scene, int episode);

} // namespace twin
