// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune::report {

/// A headline number as each of two coders' files gives it. One that only one of both determines has no
/// range.
struct CoderRange {
    const measure::Result* first;
    const measure::Result* second; ///< null where the other account does not hold it
    std::string_view what;         ///< "value", or "excess" over chance
    std::optional<double> of_first;
    std::optional<double> of_second;

    std::optional<double> low() const;
    std::optional<double> high() const;
    /// Why there is no range; empty where there is one.
    std::string because() const;
};

/// Every headline number (headline.hpp), and its excess where chance stands beside it, recomputed from the
/// second coder's file; empty where there is none. In the order of the results. Points into the account.
std::vector<CoderRange> coder_ranges(const measure::Account& account);

} // namespace attune::report
