// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/markup.hpp>
#include <attune/report/provenance.hpp>
#include <attune/report/speaker.hpp>

#include <string>

namespace attune::report {

// The parts of the page, in their order.

/// The first page: title, who, what was watched, what this is not, the account in brief, moments to look at.
void write_opening(Markup& page, const measure::Account& account, const Provenance& provenance,
                   const Speaker& speaker);
/// How long, which channels and cues, by which coding, whose, in which window, and what for.
void write_watched(Markup& page, const measure::Account& account, const Provenance& provenance,
                   const Speaker& speaker);
/// What each mark of the strip means; only those that occur.
void write_key(Markup& page, const measure::Account& account, const Speaker& speaker);
/// Methods, sources, provenance and everything that was noticed.
void write_closing(Markup& page, const measure::Account& account, const Provenance& provenance,
                   const Speaker& speaker);

/// "Not coded: pace (child). Not used: gaze (caregiver).": what has no lane, and why; empty where all have.
std::string missing_channels(const measure::Observation& seen, const Speaker& speaker);

/// What a figure's null keeps and breaks, for its caption; empty where nothing was compared.
std::string null_caption(const measure::Account& account, const Speaker& speaker);

} // namespace attune::report
