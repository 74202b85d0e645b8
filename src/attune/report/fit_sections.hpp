// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/report/fit_account.hpp>
#include <attune/report/markup.hpp>
#include <attune/report/speaker.hpp>

namespace attune::report {

// The parts of the page of a fit, in their order.

/// Title, who, what this is not, what was watched and by whom it was coded.
void write_fit_opening(Markup& page, const FitAccount& account, const Speaker& speaker);
/// Channels, latencies, which cues are noticed, how soon a bid is answered; what is not told, and why.
void write_fit_answers(Markup& page, const FitAccount& account, const Speaker& speaker);
/// A procedure with a break in it, as the model expects it of these two and of usual ones.
void write_fit_break(Markup& page, const FitAccount& account, const Speaker& speaker);
/// The same minutes with a change, and what the fit gives beside what was seen; or that nobody asked.
void write_fit_ahead(Markup& page, const FitAccount& account, const Speaker& speaker);
/// How often the child goes each way, and whether the model holds there.
void write_fit_moves(Markup& page, const FitAccount& account, const Speaker& speaker);
/// Methods, to be pasted, and provenance.
void write_fit_closing(Markup& page, const FitAccount& account, const Speaker& speaker);

/// Below this p the model is said not to hold for a way of the child.
inline constexpr double doubtful = .05;

} // namespace attune::report
