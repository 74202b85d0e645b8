// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/column.hpp>

#include <span>

namespace attune::report {

/// One stretch of inconsolable crying, with the account that it belongs to.
struct InconsolableEntry {
    const measure::Account& account;
    std::size_t position; ///< in the list of stretches; printed from 1

    const measure::InconsolableStretch& found() const { return account.inconsolable_stretches[position]; }
};

/// The columns of the list of inconsolable crying; it is there to point to help, and for nothing else.
std::span<const Column<InconsolableEntry>> inconsolable_columns();

} // namespace attune::report
