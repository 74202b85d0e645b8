// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/json_writer.hpp>
#include <attune/timeline/sink.hpp>

#include <span>
#include <string_view>

namespace attune::report {

/// A list of the account, one row for each thing that was found. The same columns and rows stand in its own
/// table and in the JSON.
struct List {
    std::string_view name; ///< "breaks": the JSON's member, and `breaks.csv`
    void (*csv)(const Sink& sink, const measure::Account& account);
    void (*json)(JsonWriter& json, const measure::Account& account); ///< the rows, in the list that is open
};

/// Every list, in the order of both outputs.
std::span<const List> lists();

} // namespace attune::report
