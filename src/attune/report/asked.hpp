// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/speaker.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune::report {

/// The result of a measure in a scope; null where it was not asked.
const measure::Result* result_of(const measure::Account& account, std::string_view measure,
                                 std::string_view episode, std::string_view part);

/// Whether the recording names no episode, so that one, `all`, stands for the whole.
bool names_no_episode(const measure::Observation& seen);

/// A scope as a heading: "play", "still (instructed)", "play and reunion together".
std::string heading(const measure::Account& account, const measure::Scope& scope, const Speaker& speaker);

/// The same of the name that a result has of its scope; a contrast is "play → reunion".
std::string place(const measure::Account& account, std::string_view episode, bool instructed,
                  const Speaker& speaker);

/// The scopes that a figure draws, one panel each: the episodes where there are at most three of them beside
/// each other; many episodes only together.
std::vector<measure::Scope> drawn_scopes(const measure::Account& account);

/// What an episode is called where it is drawn: "still (instructed)".
std::string called(const Speaker& speaker, const Episode& episode);

/// The scope that a summary speaks of: all free episodes together, or the only one. None: all are instructed.
std::optional<measure::Scope> widest_free(const measure::Account& account);
/// Whether an episode was free: nobody told the caregiver what to do in it. Outside every episode: no.
bool is_free(const measure::Account& account, std::optional<std::size_t> episode);

/// "38 of 62"; empty where the estimate has no counts.
std::string counts_words(const measure::Estimate& estimate, const Speaker& speaker);
/// "61 % (95 % interval 45-75 %; 38 of 62)": a share is never told without its n and interval.
std::string share_words(const measure::Estimate& estimate, const Speaker& speaker);

} // namespace attune::report
