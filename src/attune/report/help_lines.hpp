// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace attune::report {

/// Somebody who can be asked for help.
struct HelpLine {
    std::string who;
    std::string call;  ///< a number, as it is dialled; or an address
    std::string hours; ///< empty: not said

    bool operator==(const HelpLine&) const = default;
};

/// Where to ask for help, as a clinic wrote it, or built in.
struct HelpLines {
    std::vector<HelpLine> lines; ///< at least one
    std::string checked_by;      ///< empty: nobody says so, and the pages say that it is to be checked

    /// The emergency numbers of several places in the words of a language; the lines of no language are
    /// guessed to be somebody's place. Throws Misuse where there is no such language.
    static HelpLines in(std::string_view language);
};

/// Why a file of help lines could not be read.
struct HelpLinesFault {
    std::uint64_t line; ///< from 1
    std::string what;
    std::string remedy;

    bool operator==(const HelpLinesFault&) const = default;
};

/// Reads a TOML file: tables `[[line]]` with `who`, `call` and, where it is known, `hours`; `checked_by` for
/// the file. Anything else is a fault: a misspelt key must not cost somebody a number.
std::variant<HelpLines, HelpLinesFault> read_help_lines(std::string_view toml);

} // namespace attune::report
