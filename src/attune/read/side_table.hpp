// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/encoding.hpp>
#include <attune/read/opening.hpp>
#include <attune/read/table.hpp>
#include <attune/timeline/interval.hpp>

#include <initializer_list>
#include <string>
#include <string_view>

namespace attune::read {

/// A small table that somebody wrote to stand beside a recording: its episodes, its coverage. It is short and
/// was written for this, so what is not understood in it is refused, with its line, and never passed over.
class SideTable {
public:
    /// `document` must outlive this. Throws Unreadable where a `needed` column is not there.
    SideTable(const Document& document, std::initializer_list<std::string_view> needed);
    SideTable(const SideTable&) = delete;
    SideTable& operator=(const SideTable&) = delete;

    bool next() { return rows_.next(); }
    /// The cell of this column in the row; empty where there is no such column.
    std::string_view operator[](std::string_view column) const;
    /// [onset_s, offset_s): seconds, or a clock where there are colons.
    Interval interval() const;

    [[noreturn]] void refuse(const std::string& expected, std::string_view found,
                             const std::string& remedy) const;

private:
    Instant time(std::string_view column) const;

    DecodedText decoded_;
    FindingLog log_;
    Opening opening_;
    Header header_;
    Table rows_;
};

} // namespace attune::read
