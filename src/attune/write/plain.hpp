// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/sink.hpp>
#include <attune/timeline/timeline.hpp>

#include <cstddef>

namespace attune::write {

/// attune's own table (docs/read/plain.md): the length and the resolution where they are known, people of
/// whom nothing is coded or who do not use a channel, the episodes with what the caregiver was told, the
/// stated coverage, then a row for each act in order of time.
///
///     person,act,channel,valence,onset_s,offset_s
///
/// The columns kind, to, marked, imitates, phase and source follow where a row has need of them. Reading it
/// gives the same people, acts, channels, valences, times, coverage and episodes, and writing that again the
/// same bytes. What is coded without a meaning is not an act and is not in it (`without_act` counts it);
/// neither are people without a role of whom nothing is coded, signals, media, covariates, and phases that
/// match.
///
/// Throws Misuse where somebody who acts, or whose coverage is stated, has no role, where an act is nobody's,
/// and where it is one that only the other partner can do: no row could say that.
void plain(const Timeline& timeline, const Sink& sink);

/// How many states and events have no act, so that `plain` has no row for them.
std::size_t without_act(const Timeline& timeline);

} // namespace attune::write
