// SPDX-License-Identifier: Apache-2.0
#include <attune/report/csv.hpp>

#include <attune/report/lists.hpp>
#include <attune/report/result_columns.hpp>
#include <attune/report/wide.hpp>

namespace attune::report {
namespace {

void write_numbers(const measure::Account& account, const Sink& sink) {
    sink(csv_heading(result_columns()));
    for (std::size_t i = 0; i < account.results.size(); ++i)
        sink(csv_row(result_columns(), ResultEntry{account, i}));
}

} // namespace

std::vector<CsvTable> csv(const measure::Account& account) {
    std::vector<CsvTable> tables{{"measures.csv", [&](const Sink& sink) { write_numbers(account, sink); }}};
    for (const List& list : lists())
        tables.push_back(
            {std::string{list.name} + ".csv", [&](const Sink& sink) { list.csv(sink, account); }});
    tables.push_back({"wide.csv", [&](const Sink& sink) { sink(Wide{account}.table()); }});
    tables.push_back({"wide_dictionary.csv", [&](const Sink& sink) { sink(Wide{account}.dictionary()); }});
    return tables;
}

} // namespace attune::report
