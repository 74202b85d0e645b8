// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/provenance.hpp>
#include <attune/timeline/sink.hpp>

#include <string>
#include <string_view>

namespace attune::report {

/// The name and version of the form below; docs/schema/account-1.json describes it. A member may be added
/// within a version; none changes its meaning or goes away.
inline constexpr std::string_view account_schema = "attune.account/1";

/// An account as JSON: every number with what it was counted from, its interval, its unit and what
/// coincidence gives, or null and the reason. The same account is the same bytes, on any machine and for any
/// number of threads.
void write_json(const measure::Account& account, const Provenance& provenance, const Sink& sink);
/// The same as one string.
std::string json(const measure::Account& account, const Provenance& provenance);

} // namespace attune::report
