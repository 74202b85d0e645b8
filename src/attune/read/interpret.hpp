// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/cast.hpp>
#include <attune/read/codebook.hpp>
#include <attune/read/coding.hpp>

namespace attune::read {

/// Which pairs of phases match: the codebook's `same`, or both partners in a phase of its `social`.
enum class MatchBy { same, social };

struct InterpretOptions {
    MatchBy match = MatchBy::same;
    std::vector<Availability> availability{}; ///< beside what the file and the codebook say
};

/// What a coding means by a codebook: people with roles, tracks with meanings, coverage, episodes with
/// instructions, signals as acts, the resolution.
///
/// Nothing is lost: a mark without a meaning stays on its track without one, and a finding says so. A code
/// that means several things is laid on as many tracks of the same name; a track whose codes are of several
/// people becomes one for each. Marks that overlap are laid on several tracks. Where a channel's coverage is
/// said only to end, it begins with the episodes, else with the recording. An empty codebook leaves
/// everything without a meaning but what the file itself states.
Reading interpret(const Coding& coding, const Codebook& codebook, const InterpretOptions& options = {});

} // namespace attune::read
