// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/finding.hpp>
#include <attune/timeline/timeline.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace attune::read {

/// How far a mark reaches. `open`: it has an onset and its end was never written; it is read as an instant
/// unless the options say otherwise.
enum class Extent : std::uint8_t { instant, stretch, open };

/// One coded thing, as the file has it. Instant and open marks have offset == onset; a stretch has onset <
/// offset.
struct Mark {
    Instant onset;
    Instant offset;
    CodeIndex code{0};
    Extent extent = Extent::stretch;
    Source source; ///< row or annotation id in the file

    bool operator==(const Mark&) const = default;
};
static_assert(sizeof(Mark) == 32, "a file may hold millions of them");

/// A track in the file's own words. `person` is the id the file gives (subject, participant, speaker), or
/// empty where the codebook must say. A code has a meaning only where the file itself states one (attune's
/// plain table).
struct CodedTrack {
    std::string name;
    std::string person;
    std::vector<Code> codes;
    std::vector<Mark> marks; ///< in file order

    /// The index of `label`, added to `codes` if it is new; O(1), since a tier of free text has thousands.
    CodeIndex code(const std::string& label);

private:
    std::unordered_multimap<std::size_t, CodeIndex> index_; // by the hash of the label, which `codes` holds
};

/// A sampled signal in the file's own words.
struct CodedSignal {
    std::string name;
    std::string person;
    Instant start{Duration{0}};
    Rate rate{1.0};
    std::vector<double> samples; ///< NaN: missing
};

/// Stated coverage: in the file's words; an empty channel means every channel of that person.
struct CodedCoverage {
    std::string person; ///< empty: everybody
    std::optional<Channel> channel;
    std::optional<Interval> interval; ///< none: it could never be coded
};

/// What a file says, before any codebook: every reader makes one of these, `interpret` makes a Timeline of
/// it.
struct Coding {
    std::string format;         ///< identifier of the reader
    std::string name;           ///< of the recording
    std::vector<Person> people; ///< those the file itself names, with a role only where the file gives one
    std::vector<CodedTrack> tracks;
    std::vector<CodedSignal> signals;
    std::vector<CodedCoverage> coverage;
    std::vector<Episode> episodes;
    std::vector<Medium> media;
    std::optional<Duration> length;
    std::optional<Duration> resolution;
    std::string zero;
    std::vector<Finding> findings;

    /// The track with this name and person, added if it is new.
    CodedTrack& track(const std::string& track_name, const std::string& person);
};

/// A timeline and everything that was found on the way to it.
struct Reading {
    Timeline timeline;
    std::vector<Finding> findings;
    /// What the codebook leaves open: an act that is still "?", a person without a role, an act its person
    /// can not do. Measuring is refused while there is any, with this list.
    std::vector<std::string> undecided;
};

} // namespace attune::read
