// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace attune::report {

/// What stands in a sentence for a `{placeholder}`.
using Words = std::map<std::string, std::string, std::less<>>;

/// `text` with every `{placeholder}` replaced. Throws Misuse for one that `words` does not have.
std::string filled(std::string_view text, const Words& words);

/// The sentences of one language, by key: "chain.did". They are files, with the same keys for each language:
/// in `messages/` a folder of them, a file a page; in `tips/` and `safety/` one. A translator needs no code.
/// Built into the library.
class Messages {
public:
    /// The languages there are, by their codes: "de", "en".
    static std::vector<std::string> languages();
    /// Throws Misuse where there is no such language.
    static const Messages& in(std::string_view language);
    /// Of the text of a message file. Throws Misuse where it is no TOML or holds anything but texts.
    Messages(std::string language, std::string_view toml);
    /// Joins the texts of another file of the same language; a key that is there already stays. Throws as
    /// above.
    void add(std::string_view toml);

    /// The code of the language, for `lang`.
    const std::string& language() const { return language_; }
    /// Throws Misuse where there is no such key.
    const std::string& operator[](std::string_view key) const;
    const std::map<std::string, std::string, std::less<>>& all() const { return texts_; }

private:
    std::string language_;
    std::map<std::string, std::string, std::less<>> texts_;
};

} // namespace attune::report
