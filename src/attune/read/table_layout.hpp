// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/format.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace attune::read {

/// "s", "ms", "frames", "hms" or "hmsf"; none for another word.
std::optional<TimeUnit> unit_named(std::string_view word);

/// What `own` says, and where it says nothing, what lies below it.
TableLayout laid_over(TableLayout own, const TableLayout& below);

/// Takes one entry of a codebook's [table], as a command line says it: `onset=Start`, `unit=ms`, `fps=25`,
/// `delimiter=tab`. Nothing where it was taken; else what would have been: "fps=NUMBER".
std::optional<std::string> refusal_of(TableLayout& layout, std::string_view entry);

} // namespace attune::read
