// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/timeline/sink.hpp>

#include <string>
#include <vector>

namespace attune::report {

/// A table for a file.
struct CsvTable {
    std::string file_name;
    WriteText write;
};

/// An account as tables for statistics programs, in UTF-8 with a heading:
///   measures.csv         one row for each number                         (result_columns)
///   ledger.csv and others  one row for each cue, break, ...            (lists)
///   wide.csv             one row for the dyad in each episode, one column for each number   (wide)
///   wide_dictionary.csv  what each column of wide.csv is
/// Missing is empty, never 0; times are exact decimal seconds; yes is 1 and no is 0. Keeps a reference to
/// `account`.
std::vector<CsvTable> csv(const measure::Account& account);
std::vector<CsvTable> csv(const measure::Account&& account) = delete;

} // namespace attune::report
