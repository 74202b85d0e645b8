// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/report/fit_account.hpp>
#include <attune/report/markup.hpp>

namespace attune::report {

// The parts of the page of a fit, in their order.

/// Title, who, what this is not, what was watched and by whom it was coded.
void write_fit_opening(Markup& page, const FitAccount& account);
/// Channels, latencies, which cues are noticed, how soon a bid is answered; what is not told, and why.
void write_fit_answers(Markup& page, const FitAccount& account);
/// A procedure with a break in it, as the model expects it of these two and of usual ones.
void write_fit_break(Markup& page, const FitAccount& account);
/// The same minutes with a change, and what the fit gives beside what was seen; or that nobody asked.
void write_fit_ahead(Markup& page, const FitAccount& account);
/// How often the child goes each way, and whether the model holds there.
void write_fit_moves(Markup& page, const FitAccount& account);
/// Methods, to be pasted, and provenance.
void write_fit_closing(Markup& page, const FitAccount& account);

/// Below this p the model is said not to hold for a way of the child.
inline constexpr double doubtful = .05;

/// As a sentence calls somebody: "the caregiver", "Kim".
std::string spoken(const std::string& id, Partner partner);
/// "0.71 (0.52 to 0.94)".
std::string with_interval(const measure::Estimate& estimate);
/// A share: "61 % (45–75 %)".
std::string share_with_interval(const measure::Estimate& estimate);

} // namespace attune::report
