// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/report/candidates.hpp>
#include <attune/report/session.hpp>
#include <attune/report/speaker.hpp>

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace attune::report {

/// How often a stretch of the film was shown to this family before. Empty: it is not known, and nothing was.
using TimesShown = std::function<std::size_t(const Interval&)>;

/// The same moments, in each theme those that were shown least in front; else as they stood.
std::vector<Candidate> unseen_first(std::vector<Candidate> moments, const TimesShown& shown);

/// A session of moments that were not shown before, where they make one of the same length; else one that
/// prefers them.
std::vector<Candidate> fresh_session(const std::vector<Candidate>& moments, const SessionWish& wish,
                                     const TimesShown& shown);

/// "shown to this family 2 times before"; empty where it was not.
std::string shown_words(const Speaker& speaker, const TimesShown& shown, const Interval& time);

} // namespace attune::report
