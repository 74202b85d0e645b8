// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace attune::read {

/// Whether `text` fits a codebook's pattern, and the person's id that it binds. `*` stands for any text
/// (none, too),
/// `{person}` for one or more signs, as few as will do; all else stands for itself, small and capital letters
/// apart. Nothing: it does not fit. Empty: it fits, and the pattern has no `{person}`. Costs O(pattern ×
/// text) at most.
std::optional<std::string> fit(std::string_view pattern, std::string_view text);

/// The pattern with the id put where `{person}` stands.
std::string with_person(std::string_view pattern, std::string_view id);

/// Whether the pattern stands for more than one text.
bool is_open(std::string_view pattern);

} // namespace attune::read
