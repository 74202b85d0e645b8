// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/evidence.hpp>

#include <vector>

namespace attune::measure {

/// Shared bouts (shared_bout.hpp) of play with a thing: what both spend with it at once, pauses of at most
/// 1 s in each closed. Share of watched time, bouts per minute, their mean length, and who opened, completed
/// and ended them, beside chance. Undetermined where no play with a thing is coded, and as shared bouts are.
/// Bakeman & Adamson 1984.
extern const Description joint_play;

std::vector<Result> joint_plays(const Evidence& evidence);

} // namespace attune::measure
