// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace attune::app {

/// One recording of a list of dyads.
struct ListedRecording {
    std::string file; ///< as it can be opened: a path in the list begins at the list's folder
    std::string child;
    std::string caregiver;
    std::string codebook; ///< a built-in one's name, or a path
};

/// The recordings of one dyad, and what the list calls it.
struct ListedDyad {
    std::string name;
    std::vector<ListedRecording> recordings;
};

/// Reads a table with a row for each recording: `file`, and where they are needed `child`, `caregiver`,
/// `codebook`, `dyad`. Rows with the same `dyad` are recordings of the same two; a row without one is a dyad
/// by itself, called by its file. In the order in which dyads first come. Throws read::Unreadable.
std::vector<ListedDyad> dyad_list(const std::filesystem::path& list);

} // namespace attune::app
