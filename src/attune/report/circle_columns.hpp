// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/column.hpp>

#include <span>

namespace attune::report {

/// One moment of safe haven or secure base, with the account that it belongs to.
struct CircleEntry {
    const measure::Account& account;
    std::size_t position; ///< in the list of moments; printed from 1

    const measure::CircleMoment& found() const { return account.circle_moments[position]; }
    const measure::Row& row() const { return account.ledger.rows[found().cue]; }
};

/// The columns of the list of moments of safe haven and secure base.
std::span<const Column<CircleEntry>> circle_columns();

} // namespace attune::report
