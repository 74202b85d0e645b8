// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/provenance.hpp>
#include <attune/report/speaker.hpp>

#include <string>

namespace attune::report {

/// The page for one who prepares a video feedback: what to show in the session and in which order, more
/// moments by theme, what the measures say, and for supervision every full chain and every repair. Every
/// number on it stands in the JSON of the same account. It needs nothing but itself; A4 and Letter.
std::string clinician_page(const measure::Account& account, const Provenance& provenance,
                           const Speaker& speaker);

} // namespace attune::report
