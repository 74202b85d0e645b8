// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <apps/attune/command.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace attune::app {

/// Scripts that complete the verbs, options and fixed values of attune when TAB is pressed.
std::string bash_completion(const Program& program);
std::string zsh_completion(const Program& program);
std::string fish_completion(const Program& program);

/// What can stand after an option, or in an argument's place.
struct Alternatives {
    std::vector<std::string_view> fixed; ///< typed as they stand: of `turn|lena|SECONDS`, turn and lena
    bool file = false;                   ///< or the name of something on the disk: FILE, DIR, CB
};
Alternatives alternatives(const Option& option);
Alternatives alternatives(Option&&) = delete; // the words are the option's own

/// The words that can be typed after `before` to get to a verb: after nothing "read", "codebook" ..., after
/// "codebook" its second words.
std::vector<std::string_view> next_words(const Program& program, std::string_view before);

/// The first words of verbs that have two: "codebook".
std::vector<std::string_view> first_of_two(const Program& program);

/// The words with a space between them.
std::string spaced(const std::vector<std::string_view>& words);

/// `text` between single quotes, for any of the three shells.
std::string shell_quoted(std::string_view text);

} // namespace attune::app
