// SPDX-License-Identifier: Apache-2.0
#include <attune/report/csv.hpp>

#include <attune/report/break_columns.hpp>
#include <attune/report/ledger_columns.hpp>
#include <attune/report/not_now_columns.hpp>
#include <attune/report/result_columns.hpp>
#include <attune/report/wide.hpp>

namespace attune::report {
namespace {

template <typename Entry>
std::string table(std::span<const Column<Entry>> columns, const measure::Account& account, std::size_t size) {
    std::string text = csv_heading(columns);
    for (std::size_t i = 0; i < size; ++i) text += csv_row(columns, Entry{account, i});
    return text;
}

} // namespace

std::vector<CsvTable> csv(const measure::Account& account) {
    const Wide wide{account};
    return {{"measures.csv", table(result_columns(), account, account.results.size())},
            {"ledger.csv", table(ledger_columns(), account, account.ledger.rows.size())},
            {"breaks.csv", table(break_columns(), account, account.breaks.size())},
            {"not_nows.csv", table(not_now_columns(), account, account.not_nows.size())},
            {"wide.csv", wide.table()},
            {"wide_dictionary.csv", wide.dictionary()}};
}

} // namespace attune::report
