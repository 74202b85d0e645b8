// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace attune::test {

/// The first word or phrase in `text` that people shall never read about themselves: classes and disorders,
/// judgements of a person, grades and comparisons, minds as facts, causes and futures, guesses at who
/// somebody is. Empty where there is none. Whole words, in any case. A language without a list is held to
/// nothing: `has_banned_words` says so.
std::string first_banned_word(std::string_view language, std::string_view text);
bool has_banned_words(std::string_view language);

} // namespace attune::test
