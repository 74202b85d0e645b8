// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/format.hpp>

namespace attune::read {

std::optional<Proposal> propose_elan(const Document& document);

/// ELAN's annotation file, .eaf, from EAF 2.7 on, and files that scripts wrote in its place. A tier is a
/// track; its person is the PARTICIPANT, else what stands behind the last `@` of its name; an annotation's
/// text is its code, "" where it has none; the annotation's id is the source. Times that are not in the file
/// are worked out and reported: docs/read/elan.md says how.
Coding elan(const Document& document, const ReadOptions& options);

} // namespace attune::read
