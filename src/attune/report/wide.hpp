// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/result_columns.hpp>

#include <map>
#include <string>
#include <vector>

namespace attune::report {

/// One variable of the wide table: one number of one part of a measure.
struct WideVariable {
    std::string name; ///< at most 32 signs of a-z, 0-9 and _; no two are the same
    std::string_view measure;
    std::string part;
    std::string_view unit;
    std::size_t number; ///< position in number_columns()
};

/// An account as one row for the dyad in each episode (and for all free ones together, and for each
/// contrast), with a column for each number that some episode has: for SPSS, R and jamovi. The variables and
/// their dictionary come from the results and from what the registry says of them; a variable has the same
/// name in every recording.
class Wide {
public:
    /// Keeps a reference to `account`.
    explicit Wide(const measure::Account& account);

    const std::vector<WideVariable>& variables() const { return variables_; }
    std::string table() const;
    /// Columns: variable, label, unit, range, measure, part, description.
    std::string dictionary() const;

private:
    struct Row {
        std::string episode;
        bool instructed;
        std::map<std::size_t, Cell> cells; // by position in variables_
    };

    void place(const ResultEntry& entry);
    Row& row(const measure::Result& result);
    std::size_t variable(const measure::Result& result, std::size_t number);

    const measure::Account& account_;
    std::vector<WideVariable> variables_;
    std::map<std::string, std::size_t> by_name_;
    std::vector<Row> rows_;
};

} // namespace attune::report
