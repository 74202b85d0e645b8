// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/ledger.hpp>

namespace attune::measure {

/// Numbers the runs of a ledger whose statuses are known: a superseded cue belongs to the run of the cue
/// whose window took its end (which need not be the next one), a shadowed one to that of the earlier cue that
/// covers its end. Runs count from 1 by their first cues.
void number_runs(Ledger& ledger);

} // namespace attune::measure
