// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/coding.hpp>
#include <attune/read/elan/slots.hpp>
#include <attune/read/finding_log.hpp>
#include <attune/read/line_count.hpp>
#include <attune/read/xml.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace attune::read::eaf {

/// A tier, where it stands in the text, and which of the coding's tracks it becomes.
struct Tier {
    std::string id;
    std::string parent;                     ///< id of the tier it depends on; empty: of none
    std::optional<std::size_t> parent_tier; ///< the same as a position, where there is one of that id
    std::string type;
    std::size_t position;
    std::size_t track;
    /// Where annotations begin whose times or labels are not in themselves: they become marks in a second
    /// walk, once everything else is known.
    std::vector<std::size_t> deferred;
    std::size_t padded = 0; ///< labels with blanks around them
    bool linked = false;    ///< holds labels that say which entry of a vocabulary they are
};

/// An entry of a controlled vocabulary that the file itself holds.
struct Entry {
    std::string vocabulary;
    std::string id; ///< empty up to EAF 2.7
    std::string value;
};

/// An .eaf file on its way to a Coding.
struct File {
    std::string_view text;
    std::string name;
    LineCount lines;
    std::string units = "milliseconds";
    Slots slots;
    std::vector<Tier> tiers;
    std::vector<std::pair<std::string, std::string>> vocabulary_of_type;
    std::vector<Entry> entries; ///< by id, once all are there
    Coding coding;
    FindingLog findings;
    std::size_t room; ///< what the annotations may still take in memory, in bytes

    File(std::string_view in_text, std::string file_name, std::size_t all_room)
        : text{in_text}, name{std::move(file_name)}, lines{in_text}, findings{name}, room{all_room} {}

    /// Line and column of the tag at `position`, with the tier and the annotation it belongs to.
    Place place(std::size_t position, const Tier* tier = nullptr, std::string_view annotation = {}) const;
};

/// One annotation, as the file has it. `first` and `second` are its time slots, or, where it `refers`, the
/// annotation it refers to and the one before it.
struct Annotation {
    std::size_t position;
    bool refers;
    std::string id;
    std::string first;
    std::string second;
    std::string entry; ///< of a controlled vocabulary
    std::string value;
};

/// Takes `bytes` of the file's room for an annotation. Throws Unreadable where it is full: each takes more
/// memory than the letters it needs in the file, and a file of nothing else is no coding of one recording.
void take_room(File& file, std::size_t bytes, const Tier& tier, const Annotation& annotation);

/// The next annotation of the tier that `walk` is in; false at the end of the tier or of the text.
bool next_annotation(XmlWalk& walk, Annotation& annotation);

/// A tier's annotations, from its opening tag on, which `walk` has just passed: those that hold their own
/// times become marks, the others are put off.
void read_tier(File& file, Tier& tier, XmlWalk& walk);

/// The annotations that were put off: unaligned slots are spread, references followed, labels looked up.
void read_deferred(File& file);

/// Compares labels with the vocabularies that the file holds for their tiers.
void check_vocabularies(File& file);

/// Reports annotations that share time with another of their tier, and labels that had blanks around them.
void check_tracks(File& file);

/// The time of a slot in the file's units; none where the text is no time, or lies more than ten years from
/// zero.
std::optional<Duration> slot_time(std::string_view text, std::string_view units);

/// HEADER, with everything in it: the media, their lags, the unit of the time slots.
void read_header(File& file, XmlWalk& walk);
/// TIME_ORDER, with everything in it.
void read_time_order(File& file, XmlWalk& walk);

} // namespace attune::read::eaf
