// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <apps/attune/command.hpp>

#include <span>
#include <string>
#include <string_view>

namespace attune::app {

/// What a command line asks for.
struct Invocation {
    enum class Wish { run, help, version };

    Wish wish;
    const Command* command; ///< whom to run or explain; null: the program as a whole
};

/// Finds the verb that `words` call (without the program's own name) and gives each option its value.
/// Values follow as `--seed 7` or `--seed=7`; `--` ends the options. Throws Failure (usage) with the word
/// that does not fit and, where there is one, the word that was probably meant.
Invocation understand(const Program& program, std::span<const std::string_view> words);

} // namespace attune::app
