// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <apps/attune/command.hpp>

#include <string>

namespace attune::app {

/// The man pages attune(1) and attune-<verb>(1) in roff, from the same description as `--help`.
std::string man_page(const Program& program);
std::string man_page(const Command& command);

/// `attune-codebook-propose`
std::string man_page_name(const Command& command);

} // namespace attune::app
