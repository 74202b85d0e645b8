// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/dyad.hpp>
#include <attune/timeline/timeline.hpp>

#include <cstdint>
#include <string>

namespace attune::model {

/// A simulated dyad as a recording like any other, so that every measure, report and writer works on it: the
/// child `CHI` and the caregiver `CAR`, tiers and codes of the codebook `attune`, the episodes with what the
/// caregiver was told. The child was watched on gaze, face and voice, the caregiver on all six channels.
///
/// The child's states are stretches on its gaze (crying on its face); each cue is a sound, or for a soft cue
/// a bright face, of 0.3 s, and a cry of 1 s. An act of the caregiver lasts 2 s, or until the next on its
/// channel. Times are whole milliseconds, the resolution; what would be shorter than one is not written.
Timeline recording(const Plan& plan, chance::Seed seed, std::uint64_t dyad);

} // namespace attune::model
