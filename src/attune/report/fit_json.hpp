// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/report/fit_account.hpp>
#include <attune/report/json_writer.hpp>

namespace attune::report {

/// The members `noticing`, `first_answer` and `break` of attune.fit/1: what the page of a fit shows beyond
/// the fit's own numbers.
void write_expectations(JsonWriter& json, const FitAccount& account);

} // namespace attune::report
