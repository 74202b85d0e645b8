// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace attune::test {

/// The numbers of a text in the order in which they are read, with the point or colon inside them.
std::vector<std::string> numbers_in(const std::string& text);

/// A page without the elements whose tag holds `mark`.
std::string without(std::string page, const std::string& mark);

/// An English clinician's or parent's page of an account, beside the JSON of the same account: every number
/// that a part of the page shows must be the number of the JSON that the part names (its moment, its result,
/// its row), in that order; what is left of the page shows none. Gives a line for each part that does not:
/// empty is right.
std::string numbers_not_of_the_json(std::string page, const nlohmann::json& account);

} // namespace attune::test
