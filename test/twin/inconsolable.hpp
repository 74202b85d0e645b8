// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <test/twin/scene.hpp>

namespace twin {

/// Alarm, gaps shorter than `gap` closed, of at least `shortest`, in which `answer` bouts are on for at least
/// half.
Stretches inconsolable(const Scene& scene, Time gap, Time shortest);

} // namespace twin
