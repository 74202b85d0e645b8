// SPDX-License-Identifier: Apache-2.0
#include <attune/report/csv.hpp>

#include <attune/report/lists.hpp>
#include <attune/report/result_columns.hpp>
#include <attune/report/wide.hpp>

namespace attune::report {
namespace {

std::string numbers(const measure::Account& account) {
    std::string text = csv_heading(result_columns());
    for (std::size_t i = 0; i < account.results.size(); ++i)
        text += csv_row(result_columns(), ResultEntry{account, i});
    return text;
}

} // namespace

std::vector<CsvTable> csv(const measure::Account& account) {
    const Wide wide{account};
    std::vector<CsvTable> tables{{"measures.csv", numbers(account)}};
    for (const List& list : lists()) tables.push_back({std::string{list.name} + ".csv", list.csv(account)});
    tables.push_back({"wide.csv", wide.table()});
    tables.push_back({"wide_dictionary.csv", wide.dictionary()});
    return tables;
}

} // namespace attune::report
