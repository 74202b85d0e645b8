// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/care/day.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace attune::app {

/// What became of a file that attune had made.
enum class Fate {
    deleted,
    gone,    ///< it was not there any more
    changed, ///< somebody changed it since: it is theirs to delete
    no_file, ///< a link, a folder or the recording itself stands in its place
    stuck    ///< the system would not delete it
};

struct Forgotten {
    std::filesystem::path file; ///< seen from the recording's folder
    Fate fate;
    care::Day written;   ///< by attune
    std::string problem; ///< of a stuck one, in the system's words

    bool is_left() const { return fate != Fate::deleted && fate != Fate::gone; }
};

enum class Earnest { rehearsal, in_earnest };

/// Deletes what the record beside a recording says was made of it, and what was made of that in turn; then
/// the record itself, but for what is left. A file goes only if its bytes are those that attune wrote. Never
/// the recording, nor its consent. In a rehearsal nothing is deleted. Throws read::Unreadable where a record
/// can not be read.
std::vector<Forgotten> forget(const std::filesystem::path& recording, Earnest earnest);

} // namespace attune::app
