// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/report/by_measure.hpp>
#include <attune/report/summary.hpp>

#include <string>

namespace attune::report {

inline constexpr std::size_t summary_width = 90;

/// The parts of `summary`, each with an empty line before it; empty where there is nothing to say.
std::string heading_section(const measure::Account& account, const Provenance& provenance);
std::string results_section(const measure::Account& account, Detail detail);
/// The headline numbers from both coders' files, side by side; empty where there is one coder.
std::string coders_section(const measure::Account& account, const Provenance& provenance);
/// The measures of which there is no number at all, each with its reasons.
std::string undetermined_section(const measure::Account& account, Detail detail);
std::string breaks_section(const measure::Account& account);
/// The trust trace and the sweep of windows, a line each.
std::string course_section(const measure::Account& account);

/// The numbers of one measure: with chance beside them where it was asked, else the episodes side by side.
/// `results` are determined, and not empty.
std::string summary_table(const Results& results, const measure::Description& described);

} // namespace attune::report
