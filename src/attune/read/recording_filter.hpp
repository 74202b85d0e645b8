// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/finding_log.hpp>
#include <attune/read/table.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace attune::read {

/// Which rows of a table belong to the recording that is wanted, where a table may hold several.
class RecordingFilter {
public:
    /// `rows` is the table after its header, `column` the one that names the recording. Throws Unreadable,
    /// with the names there are, where there are several and `wanted` is empty, or none is called `wanted`.
    RecordingFilter(std::string_view rows, char delimiter, std::optional<std::size_t> column,
                    std::string wanted, FindingLog& log);

    bool holds(const Table& row) const { return !is_needed_ || row[*column_] == wanted_; }
    /// The name of the recording, where the table states it.
    const std::string& name() const { return wanted_; }

private:
    std::optional<std::size_t> column_;
    std::string wanted_;
    bool is_needed_ = false;
};

} // namespace attune::read
