// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <test/twin/breaks.hpp>
#include <test/twin/shared_bouts.hpp>

#include <string>
#include <string_view>

namespace twin {

std::string_view name(Person);
std::string_view name(Channel);
std::string_view name(Act);
std::string_view name(Valence);
std::string_view name(Instruction);
std::string_view name(Status);
std::string_view name(Reaction);
std::string_view name(Mirrored);
std::string_view name(Opening);
std::string_view name(Outcome);
std::string_view name(Depth);
std::string_view name(Mender);
std::string_view name(Who);
std::string_view name(Respect);

/// Exact seconds without needless zeros: 2.999, -6.5, 52.
std::string in_seconds(Time t);
/// Channels in their order, joined by +.
std::string joined(const std::set<Channel>& channels);
/// `10-10.3`, or `10` for an instant; several with a space between.
std::string in_seconds(const Stretch& stretch);
std::string in_seconds(const Stretches& stretches);

/// One line per row, columns between bars, missing ones empty, in the order of the worked examples:
/// cue | onset-offset | channels | act, valence | window | status | first channel | from onset | from offset
/// | already there | met | mirrored | reaction | episode
std::string row(const Scene& scene, const Cue& cue);
/// What row() leaves out: complete, own time, run, all credited answers, flags.
std::string rest_of_row(const Cue& cue);
/// onset | close | opening | missed | bid | turn away | alarm | depth | outcome | by | latency | from first
/// answer | censored at | opened in, closed in
std::string row(const Scene& scene, const Break& it);
/// onset-offset | opens | completes | ends
std::string row(const SharedBout& bout);
/// onset | outcome | latency
std::string row(const NotNow& it);

/// Preset, hold, credit and the other options, for the top of a report on a difference.
std::string in_words(const Options& options);

} // namespace twin
