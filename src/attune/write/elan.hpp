// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/sink.hpp>
#include <attune/timeline/timeline.hpp>

namespace attune::write {

/// ELAN's annotation file, .eaf (EAF 3.0): a tier for each track, an annotation for each state and event with
/// its code as the text, the episodes on a tier of their own, the media by their bare name and with the
/// origin of their time. docs/read/elan.md, "Written by attune", says the same for a reader.
///
/// Reading it gives the same tracks, people, codes and media back, and writing that again the same bytes,
/// with these limits of ELAN's:
///
/// - Times are whole milliseconds; others are rounded, halves up, and a state that would vanish lasts one.
/// - A tier's annotations do not overlap and its name is taken once. What overlaps, and a second track of one
///   name, is laid on further tiers: "gaze (2)". One mark that has several meanings is written once.
/// - An annotation has a length. An instant reaches over one step of the coding, or 40 ms, or up to the next;
///   its tier has the type "attune instants", by which attune reads instants again.
/// - What a code means, roles, coverage, signals, length and resolution are not in the file.
///
/// Annotations keep their source as their id where all have one as ELAN gives them ("a17") and none twice;
/// else they are numbered. The library knows no clock: the date in the file is a fixed one.
///
/// Throws Misuse where something begins before zero (`first_moment`), where ELAN has no time.
void elan(const Timeline& timeline, const Sink& sink);

/// The first onset of anything that is coded, and of the episodes; zero where there is nothing.
Instant first_moment(const Timeline& timeline);

} // namespace attune::write
