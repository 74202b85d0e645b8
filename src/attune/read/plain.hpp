// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/format.hpp>

namespace attune::read {

std::optional<Proposal> propose_plain(const Document& document);

/// attune's own table: `person,act,channel,valence,onset_s,offset_s`, in any order of columns, and optionally
/// `kind,to,marked,imitates,phase,source`. It says itself what everything means, so it needs no codebook:
/// people have their roles and codes their meaning. Rows of its own kinds state episodes, coverage, context,
/// the length and the resolution: docs/read/plain.md. Throws Unreadable where one of the columns person, act,
/// channel, onset_s, offset_s is not there.
Coding plain(const Document& document, const ReadOptions& options);

} // namespace attune::read
