// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/document.hpp>
#include <attune/read/finding.hpp>
#include <attune/timeline/timeline.hpp>

#include <vector>

namespace attune::read {

/// The episodes that a table beside a recording names, and what should be known about them.
struct EpisodeTable {
    std::vector<Episode> episodes;
    std::vector<Finding> findings;
};

/// Reads `name,onset_s,offset_s[,instruction]`; an instruction is still, away or free, and the channels that
/// stay free: still+touch. An episode whose name says that it is a still face is taken as one, with a
/// finding, where nothing is said. Throws Unreadable, with the line, for anything that is not understood.
EpisodeTable episode_table(const Document& document);

} // namespace attune::read
