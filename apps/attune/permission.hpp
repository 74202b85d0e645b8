// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/care/consent.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace attune::app {

class Command;

/// For whom an output is made, as the command line says it: the team, researchers, or an audience that is
/// shown excerpts. None: the usual one of that output.
using MadeFor = std::optional<care::Scope>;

/// Adds `--for`. `into` must live as long as the command; `usual` stands in its help.
void add_made_for_option(Command& command, MadeFor& into, std::string_view usual);

/// How an output that may name people is handed on.
struct HandedOn {
    MadeFor made_for;
    bool names = false; ///< people and files keep their names
    std::string as;     ///< what the recording is called instead; empty: by its fingerprint

    care::Scope scope(care::Scope usual) const { return made_for.value_or(usual); }
};

/// Adds `--for`, `--names` and `--as`. `into` must live as long as the command; `usual` stands in the help.
void add_handing_on_options(Command& command, HandedOn& into, std::string_view usual);

/// As `--for` names it: "team", "researchers", "audience".
std::string_view made_for(care::Scope scope);

/// Throws Failure (not_allowed) where the consent beside the recording does not go so far, is withdrawn, or
/// is over, with what to do. Where no consent is written down nothing is refused: then whoever holds the
/// recording knows what was agreed to. `what`: "tables".
void refuse_without_consent(const std::filesystem::path& recording, care::Scope wanted, std::string_view what,
                            care::Day today);

/// The same, and where names would leave the team.
void refuse_without_consent(const std::filesystem::path& recording, const HandedOn& handed, care::Scope usual,
                            std::string_view what, care::Day today);

} // namespace attune::app
