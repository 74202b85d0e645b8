// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/result.hpp>
#include <attune/report/speaker.hpp>

#include <string>

namespace attune::report {

// What the registry says of a measure, in the language of a page.

/// "Share of cues answered".
std::string name_words(const Speaker& speaker, const measure::Description& described);
/// "How many of the child's cues were answered in their window?"
std::string question_words(const Speaker& speaker, const measure::Description& described);
/// Papers as they are called; attune's own definitions in the language of the page.
std::string citation(const Speaker& speaker, const measure::Description& described);

} // namespace attune::report
