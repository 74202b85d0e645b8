// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/markup.hpp>
#include <attune/report/speaker.hpp>

namespace attune::report {

/// A section with the plain descriptives, folded away, a table for each scope: who, on which channel, what,
/// how much of the time, how often, how long and when first.
void descriptive_tables(Markup& page, const measure::Account& account, const Speaker& speaker);

} // namespace attune::report
