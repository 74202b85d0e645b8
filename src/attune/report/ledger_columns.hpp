// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/column.hpp>

#include <span>

namespace attune::report {

/// One row of the ledger, with the account that it belongs to.
struct LedgerEntry {
    const measure::Account& account;
    std::size_t cue; ///< position in the ledger; printed from 1

    const measure::Row& row() const { return account.ledger.rows[cue]; }
};

/// The columns of the ledger in every language and file. A cue that has no answer has no latency, channel or
/// reaction: those are missing, never 0. `observed_s` with `answered` is what a survival package asks for.
std::span<const Column<LedgerEntry>> ledger_columns();

} // namespace attune::report
