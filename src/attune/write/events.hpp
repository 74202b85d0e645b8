// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/sink.hpp>
#include <attune/timeline/timeline.hpp>

namespace attune::write {

/// Everything that was coded as one csv table, a row for each state and event in order of time:
///
///     person,role,channel,track,code,kind,onset_s,offset_s,source
///
/// `track` and `code` are the file's own words. `person` and `role` are empty where nobody says whose the
/// track is, or what the person is; `channel` is empty where no codebook gives the code a meaning, and of the
/// situation. `kind` is `state` or `event`; an event's offset is its onset. What a code means on several
/// channels has a row for each. Times are exact. Signals, coverage and episodes are not in it.
void events(const Timeline& timeline, const Sink& sink);

} // namespace attune::write
