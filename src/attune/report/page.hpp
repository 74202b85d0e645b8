// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/provenance.hpp>
#include <attune/report/speaker.hpp>

#include <string>

namespace attune::report {

/// The report for researchers, in the language of the speaker: one page of HTML that needs nothing but
/// itself. Complete without its script, which only adds zoom, details and keys to the strip; prints on A4 and
/// Letter. The same account gives the same bytes.
std::string page(const measure::Account& account, const Provenance& provenance, const Speaker& speaker);

} // namespace attune::report
