// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/format.hpp>

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace attune::read {

/// A column's name as it is compared: lower case, letters and digits only, and without a unit at its end.
/// "Onset_Time", "onset time (s)" and "onsetTime_ms" are all "onsettime".
std::string bare_name(std::string_view column);

/// The unit that a column's name ends in: "(s)", "_sec", "startSeconds", "[ms]", "hh:mm:ss.ms" ...
std::optional<TimeUnit> unit_of(std::string_view column);

/// The names of a table's columns.
class Header {
public:
    Header() = default;
    explicit Header(std::span<const std::string_view> names);
    /// Columns without names: #1, #2, ...
    static Header numbered(std::size_t columns);

    std::size_t size() const { return names_.size(); }
    const std::string& operator[](std::size_t column) const { return names_[column]; }

    /// The column of exactly this name, or of this name but for case, or the n-th for `#n`.
    std::optional<std::size_t> column(std::string_view name) const;
    /// The first column whose bare name is one of these; the names are tried in order.
    std::optional<std::size_t> usual(std::initializer_list<std::string_view> bare_names) const;
    /// Whether there is a column of each of these bare names.
    bool has_all(std::initializer_list<std::string_view> bare_names) const;
    /// A name that two columns share, if there is one.
    std::optional<std::string> repeated_name() const;

private:
    std::vector<std::string> names_;
    std::vector<std::string> bare_;
};

} // namespace attune::read
