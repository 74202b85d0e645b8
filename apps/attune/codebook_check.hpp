// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/codebook.hpp>
#include <attune/read/coding.hpp>

#include <cstddef>
#include <string>

namespace attune::app {

/// What a codebook makes of a recording, in words, and how many codes and people are open or unknown.
struct CodebookCheck {
    std::string text;
    std::size_t open;
};

CodebookCheck check_codebook(const read::Coding& coding, const read::Codebook& codebook);

} // namespace attune::app
