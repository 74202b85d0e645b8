// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/format.hpp>

namespace attune::read {

std::optional<Proposal> propose_boris(const Document& document);

/// A BORIS project, .boris or .boris.gz: one observation of it, the one that `options.recording` names where
/// there are several. A subject is a person, the category of a behaviour its track ("behaviour" where it has
/// none), the behaviour with its modifiers the code: `smile [broad|teeth]`. BORIS does not store which row of
/// a state begins and which ends it: rows with equal subject, behaviour and modifiers are paired in order of
/// time. The source is the number of the row in its observation. docs/read/boris.md says the rest.
Coding boris(const Document& document, const ReadOptions& options);

} // namespace attune::read
