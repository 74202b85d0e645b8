// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/provenance.hpp>

#include <string>

namespace attune::report {

inline constexpr std::size_t summary_width = 90;

/// The parts of `summary`, each with an empty line before it; empty where there is nothing to say.
std::string heading_section(const measure::Account& account, const Provenance& provenance);
std::string results_section(const measure::Account& account);
/// The measures of which there is no number at all, each with its reasons.
std::string undetermined_section(const measure::Account& account);
std::string breaks_section(const measure::Account& account);
/// The trust trace and the sweep of windows, a line each.
std::string course_section(const measure::Account& account);

/// The numbers of one measure: with chance beside them where it was asked, else the episodes side by side.
/// `results` are determined, and not empty.
std::string summary_table(const std::vector<const measure::Result*>& results,
                          const measure::Description& described);
/// "still*": the star says that the caregiver was instructed.
std::string episode_label(const measure::Result& result);

/// "0.71", "12.4", "184": as many decimals as a reader needs; with its sign where `has_sign`.
std::string number_words(double number, bool has_sign = false);

} // namespace attune::report
