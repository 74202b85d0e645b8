// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/markup.hpp>
#include <attune/report/speaker.hpp>

namespace attune::report {

/// How soon the answers came: one panel for each scope, from the cue's onset; from its end folded away below.
/// The share of cues answered by a moment with its band, thin lines for the channel that answered first,
/// dashed what it would be had the child waited, grey what coincidence gives.
void latency_figure(Markup& page, const measure::Account& account, const Speaker& speaker);

} // namespace attune::report
