// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/expected_break.hpp>
#include <attune/model/fit.hpp>
#include <attune/model/gauge.hpp>
#include <attune/model/noticing.hpp>
#include <attune/report/speaker.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace attune::report {

// How the page of a fit says what the model calls by a name or a number, in its language.

/// "0.71 (0.52 to 0.94)", of an estimate that has an interval.
std::string with_interval(const Speaker& speaker, const measure::Estimate& estimate);
/// A share: "61 % (45–75 %)".
std::string share_with_interval(const Speaker& speaker, const measure::Estimate& estimate);
std::string share_with_interval(const Speaker& speaker, const model::Band& band);
std::string with_interval(const Speaker& speaker, const model::Band& band);

/// What a number of the caregiver is: "how readily cues are noticed: ...".
std::string meaning_words(const Speaker& speaker, const model::Fitted& one);
/// "engaged → averted", "cues while bidding".
std::string way_words(const Speaker& speaker, std::string_view name);
/// What keeps its usual value: names of the caregiver's numbers, and ways of the child.
std::string kept_words(const Speaker& speaker, const std::vector<std::string>& names);
/// "median latency", and what it is in: "s".
std::string unit_words(const Speaker& speaker, model::Gauge gauge);
std::string gauge_words(const Speaker& speaker, model::Gauge gauge);

} // namespace attune::report
