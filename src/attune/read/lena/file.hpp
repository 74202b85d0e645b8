// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/coding.hpp>
#include <attune/read/finding_log.hpp>
#include <attune/read/lena/recorded.hpp>
#include <attune/read/line_count.hpp>
#include <attune/read/marking.hpp>
#include <attune/read/xml.hpp>

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

namespace attune::read::its {

/// An .its file on its way to a Coding. Stays where it is: its parts point to each other.
struct File {
    std::string name;
    LineCount lines;
    FindingLog log;
    Coding coding;
    Marking marking;
    Recorded recorded;
    std::size_t segments = 0; ///< so far; a segment's number is its source
    std::set<std::string> unknown_speakers;
    std::size_t far_sounds = 0; ///< timed in segments other than CHN

    File(std::string file_name, std::string_view text, std::size_t room)
        : name{std::move(file_name)}, lines{text}, log{name}, marking{coding, log, room}, recorded{name,
                                                                                                   lines,
                                                                                                   log} {}
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    /// The line of the tag at `position`; `source` is the segment or sound there.
    Place place(std::size_t position, std::string source = {}) const;
};

/// A <Segment>, which `walk` has just opened: who was heard, and, where it was the key child near by, the
/// sounds in it.
void read_segment(File& file, const XmlWalk& walk);

/// Puts [onset, offset) on a track: an instant where they are equal; an onset whose end is not known, with a
/// finding, where the offset is before it.
void mark(File& file, std::size_t position, const Marking::Row& row, Instant onset, Instant offset);

/// The sounds that LENA timed inside the CHN segment [onset, offset), onto the key child's track.
void read_sounds(File& file, const XmlWalk& walk, Instant onset, Instant offset);

} // namespace attune::read::its
