// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/report/fit_account.hpp>
#include <attune/report/speaker.hpp>

#include <string>

namespace attune::report {

/// The page of a fit, in the language of the speaker: how cues are noticed and answered, what the model
/// expects in a break, how the child moves, and how well the model holds. It needs nothing but itself, has no
/// script, and prints on A4 and Letter. It names no type, and every number on it stands in the JSON. The same
/// fit gives the same bytes.
std::string fit_page(const FitAccount& account, const Speaker& speaker);

} // namespace attune::report
