// SPDX-License-Identifier: Apache-2.0
#include <test/report/banned_words.hpp>

#include <algorithm>
#include <cctype>
#include <map>
#include <vector>

namespace attune::test {
namespace {

using Words = std::vector<std::string>;

const std::map<std::string, Words, std::less<>> banned{
    {"en",
     {"secure",
      "insecure",
      "securely",
      "avoidant",
      "ambivalent",
      "resistant",
      "disorganised",
      "attachment",
      "disorder",
      "disordered",
      "disorganized",
      "diagnosis",
      "diagnosed",
      "symptom",
      "good",
      "bad",
      "better",
      "best",
      "worse",
      "worst",
      "normal",
      "abnormal",
      "sensitive",
      "insensitive",
      "cold",
      "intrusive",
      "neglect",
      "neglectful",
      "neglected",
      "ignoring",
      "ignored",
      "ignores",
      "ignore",
      "rejecting",
      "rejected",
      "rejects",
      "failing",
      "failed",
      "fails",
      "failure",
      "should have",
      "always",
      "never",
      "grade",
      "score",
      "percentile",
      "average",
      "no response",
      "unresponsive",
      "felt",
      "feels",
      "abandoned",
      "because of",
      "will lead",
      "leads to",
      "mother",
      "father",
      "mum",
      "mom",
      "dad",
      "she",
      "her",
      "he",
      "his",
      "him",
      "manipulative",
      "attention-seeking",
      "spoiled",
      "verdict"}},
    {"de", {"sicher gebunden", "unsicher",       "vermeidend",
            "ambivalent",      "desorganisiert", "bindung",
            "bindungsstörung", "störung",        "gestört",
            "diagnose",        "symptom",        "gut",
            "schlecht",        "besser",         "schlechter",
            "normal",          "unnormal",       "auffällig",
            "feinfühlig",      "unsensibel",     "kalt",
            "übergriffig",     "vernachlässigt", "vernachlässigung",
            "ignoriert",       "ignorieren",     "abweisend",
            "ablehnend",       "versagt",        "versagen",
            "hätten sollen",   "immer",          "nie",
            "niemals",         "note",           "punktzahl",
            "durchschnitt",    "prozentrang",    "keine reaktion",
            "fühlt",           "fühlte",         "verlassen",
            "führt zu",        "wird später",    "mutter",
            "vater",           "mama",           "papa",
            "verwöhnt",        "manipulativ"}}};

std::string small(std::string_view text) {
    std::string made{text};
    std::transform(made.begin(), made.end(), made.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return made;
}

/// Part of a word: a letter, or a byte of one beyond ASCII.
bool in_word(char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0xC0;
}

bool has_word(const std::string& text, const std::string& word) {
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        const bool begins = at == 0 || (!in_word(text[at - 1]) && (text[at - 1] & 0x80) == 0);
        const bool ends = at + word.size() >= text.size() || !in_word(text[at + word.size()]);
        if (begins && ends) return true;
    }
    return false;
}

} // namespace

std::string first_banned_word(std::string_view language, std::string_view text) {
    const auto list = banned.find(language);
    if (list == banned.end()) return {};
    const std::string words = small(text);
    for (const std::string& word : list->second)
        if (has_word(words, word)) return word;
    return {};
}

bool has_banned_words(std::string_view language) {
    return banned.contains(language);
}

} // namespace attune::test
