// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/column.hpp>

#include <span>

namespace attune::report {

/// One row of the plain descriptives, with the account that it belongs to.
struct DescriptiveEntry {
    const measure::Account& account;
    std::size_t position;

    const measure::Descriptive& row() const { return account.descriptives[position]; }
};

/// The columns of the plain descriptives. `channel` and `act` are "any" where the row is of all; a row of a
/// code has no act.
std::span<const Column<DescriptiveEntry>> descriptive_columns();

} // namespace attune::report
