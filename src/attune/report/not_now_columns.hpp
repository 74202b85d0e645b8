// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/column.hpp>

#include <span>

namespace attune::report {

/// One "not now" of the child, with the account that it belongs to.
struct NotNowEntry {
    const measure::Account& account;
    std::size_t position; ///< in the list of not-nows; printed from 1

    const measure::NotNow& found() const { return account.not_nows[position]; }
};

/// The columns of the list of not-nows. Only a chased one has a chase.
std::span<const Column<NotNowEntry>> not_now_columns();

} // namespace attune::report
