// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/candidates.hpp>
#include <attune/report/clinician_page.hpp>
#include <attune/report/markup.hpp>
#include <attune/report/speaker.hpp>

#include <vector>

namespace attune::report {

// The parts of the clinician's page, in their order.

/// What to show in this session, of one theme where one is wished, a card each, with room to write on.
void write_session(Markup& page, const measure::Account& account, const std::vector<Candidate>& found,
                   const Speaker& speaker, const ClinicianWish& wish);
/// More moments, theme by theme.
void write_themes(Markup& page, const measure::Account& account, const std::vector<Candidate>& found,
                  const Speaker& speaker, const TimesShown& shown);
/// Every full chain and every repair, every stretch of inconsolable crying and of calling while turning away,
/// as tables.
void write_supervision(Markup& page, const measure::Account& account, const Speaker& speaker);

} // namespace attune::report
