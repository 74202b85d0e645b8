// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <test/report/readable.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace attune::test {

/// Words of English that are none of German.
inline constexpr std::array english{"the",  "of",   "and",   "with",   "at",   "by",       "is",
                                    "are",  "to",   "it",    "no",     "this", "from",     "that",
                                    "cue",  "acts", "usual", "fitted", "seen", "child",    "while",
                                    "each", "for",  "as",    "only",   "told", "caregiver"};

/// The first of them on a page, as a word of its own.
inline std::string first_english_word(const std::string& page) {
    std::string word;
    for (const char c : readable(page) + " ") {
        const bool letter = std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_' || c < 0;
        if (letter) word += c;
        if (letter || word.empty()) continue;
        if (std::find(english.begin(), english.end(), word) != english.end()) return word;
        word.clear();
    }
    return {};
}

/// A number with a point in it.
inline bool has_decimal_point(const std::string& text) {
    for (auto at = text.find('.', 1); at != std::string::npos && at + 1 < text.size();
         at = text.find('.', at + 1))
        if (std::isdigit(static_cast<unsigned char>(text[at - 1])) != 0
            && std::isdigit(static_cast<unsigned char>(text[at + 1])) != 0)
            return true;
    return false;
}

} // namespace attune::test
