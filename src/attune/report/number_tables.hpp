// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/markup.hpp>
#include <attune/report/speaker.hpp>

namespace attune::report {

/// Every number of the account, one folded table for each measure of the registry: the question, then value,
/// 95 % interval and what it was made of, beside what coincidence gives where that was asked; below it, why
/// the numbers that are missing could not be had.
void number_tables(Markup& page, const measure::Account& account, const Speaker& speaker);

} // namespace attune::report
