// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/candidates.hpp>
#include <attune/report/help_lines.hpp>
#include <attune/report/provenance.hpp>
#include <attune/report/speaker.hpp>
#include <attune/report/times_shown.hpp>

#include <optional>
#include <string>

namespace attune::report {

/// What a clinician's page is to hold beside the account.
struct ClinicianWish {
    std::optional<Theme> theme{}; ///< of this session; none: from different themes
    HelpLines help;
    TimesShown shown{}; ///< to this family, before; what was not comes first
};

/// The page for one who prepares a video feedback: what to show in the session and in which order, more
/// moments by theme, what the measures say, for supervision every full chain and every repair, and what to do
/// when crying can not be stopped. Every number of the account on it stands in the JSON of the same account.
/// It needs nothing but itself; A4 and Letter.
std::string clinician_page(const measure::Account& account, const Provenance& provenance,
                           const Speaker& speaker, const ClinicianWish& wish);

} // namespace attune::report
