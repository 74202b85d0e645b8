// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/codebook.hpp>
#include <attune/read/coding.hpp>

#include <optional>
#include <string>
#include <vector>

namespace attune::read {

/// What a codebook makes of one code on one track of a recording.
struct CodeMapping {
    enum class As {
        meaning,   ///< acts or coverage
        own,       ///< what the file itself says it means
        left_out,  ///< known, and no act
        undecided, ///< "?"
        unmapped   ///< the codebook does not know it
    };

    As as = As::unmapped;
    const std::vector<Sense>* senses = nullptr; ///< of the codebook, which must outlive this
    std::string person; ///< whose it is, by the rule that knows it; empty: nobody says
    std::size_t marks = 0;
    Duration length{0}; ///< of all marks together
};

/// What it makes of one track.
struct TrackMapping {
    std::vector<CodeMapping> codes; ///< in the order of the track's codes
    std::string person;    ///< whose the track is, by the first rule that fits; else what the file says
    bool known = false;    ///< some rule fits the track
    bool episodes = false; ///< its codes are the episodes
};

/// An entry of the codebook that the recording does not use.
struct Unseen {
    std::string track; ///< the rule's names, joined by ", ", and its role
    std::string code;  ///< empty: no track of this name
    std::string codebook;
};

/// What a codebook makes of a recording, code by code, before anything is built from it: the ground of
/// interpreting, checking and proposing.
struct Mapping {
    std::vector<TrackMapping> tracks; ///< in the order of the coding's tracks
    std::vector<Unseen> unseen;       ///< exact codes only; a pattern is not missed
};

/// O(tracks × rules + codes × log rules), with patterns as the exception: they are tried one by one.
Mapping map_codes(const Coding& coding, const Codebook& codebook);

/// The role of somebody: the codebook's word, else the file's.
std::optional<Role> role_of(std::string_view id, const Coding& coding, const Codebook& codebook);

} // namespace attune::read
