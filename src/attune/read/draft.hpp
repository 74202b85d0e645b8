// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/coding.hpp>

#include <string>

namespace attune::read {

/// A codebook to begin with, as TOML text that can be read at once: every person, track and code of the
/// coding, with counts and total time as comments; a proposed meaning where a built-in codebook knows the
/// code, with the reason; "?" where none does. A track of more than forty different texts that all propose
/// the same becomes one line for any text. `file` is named in the first line.
std::string draft_codebook(const Coding& coding, const std::string& file);

} // namespace attune::read
