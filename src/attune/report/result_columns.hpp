// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/column.hpp>

#include <span>

namespace attune::report {

/// One number of the account, with the account that it belongs to.
struct ResultEntry {
    const measure::Account& account;
    std::size_t position; ///< in the list of results

    const measure::Result& result() const { return account.results[position]; }
    /// Null where the number is undetermined; null too where it has no chance or that is undetermined.
    const measure::Estimate* estimate() const;
    const measure::AgainstChance* chance() const;
};

/// The columns of measures.csv. What a recording can not answer is missing, and `because` says why.
std::span<const Column<ResultEntry>> result_columns();

/// The columns of the numbers alone: what one result becomes in a wide table.
std::span<const Column<ResultEntry>> number_columns();

} // namespace attune::report
