// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/mapping.hpp>

#include <string>

namespace attune::app {

/// What a code means, in words: "CHI: bid on voice, positive", "could not be coded", "?"; of a code that is
/// left out, why. Empty where nobody says.
std::string words(const read::CodeMapping& code, const Code& label);

/// What the codebook says of a code in a word or two: "bid", "bid and engage", "not seen", "left out".
std::string act_words(const read::CodeMapping& code);

} // namespace attune::app
