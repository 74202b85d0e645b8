// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/column.hpp>

#include <span>

namespace attune::report {

/// One break, with the account that it belongs to.
struct BreakEntry {
    const measure::Account& account;
    std::size_t position; ///< in the list of breaks; printed from 1

    const measure::Break& found() const { return account.breaks[position]; }
};

/// The columns of the list of breaks. Only a repaired break has a latency; only a censored one has a moment
/// of censoring; a stage that was already on at the onset is written `on`.
std::span<const Column<BreakEntry>> break_columns();

} // namespace attune::report
