// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <apps/attune/command.hpp>

#include <string>

namespace attune::app {

/// What `attune --help` prints: the sentence and the list of verbs.
std::string help(const Program& program);

/// What `attune VERB --help` prints: how it is called, what it does, and every option, 80 columns wide.
std::string help(const Command& command);

/// `attune read FILE [options]`: the words, what is required, and whether there is more.
std::string usage(const Command& command);

} // namespace attune::app
