// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/column.hpp>

#include <optional>
#include <span>

namespace attune::report {

/// One watched stretch in which the child called and turned away at once, with its account.
struct ContradictionEntry {
    const measure::Account& account;
    std::size_t position; ///< in the list of stretches; printed from 1

    const Interval& found() const { return account.contradictory.intervals()[position]; }
    std::optional<std::size_t> episode() const { return account.seen.episode_at(found().onset()); }
};

/// The columns of the list of calling while turning away: moments to look at, and for supervision only.
std::span<const Column<ContradictionEntry>> contradiction_columns();

} // namespace attune::report
