// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/finding_log.hpp>
#include <attune/read/opening.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace attune::read::sampled_rows {

/// Which column of a wide table is what.
struct Columns {
    Header header;
    std::optional<std::size_t> time;
    bool counts_frames = false; ///< `time` holds numbers of frames
    std::optional<std::size_t> person;
    bool is_face = false; ///< `person` numbers the faces of a picture
    std::optional<std::size_t> recording;
    std::vector<std::size_t> signals;
};

/// The names of the columns: the first row's, or #1, #2, ...; with one more, empty, before them where every
/// row has a cell more than there are names (row names, which R writes without a heading).
Header header_of(const Opening& opening);

/// The column with the times or, for want of one, the numbers of the frames, by its usual name; in a table
/// without names the first one, where its numbers rise evenly.
std::optional<std::size_t> time_column(const Header& header, const Opening& opening);
bool is_frame_column(const Header& header, std::size_t column);

/// Tells the columns that may be signals. What it asks of the whole opening it asks once: tables have
/// hundreds of columns. `header` and `opening` must outlive it.
class SignalColumns {
public:
    SignalColumns(const Header& header, const Opening& opening);

    /// Whether `column` is one of numbers by the rows looked at: not of text alone, no numbering of the rows,
    /// not without a name beside columns with one.
    bool may_hold(std::size_t column) const;

private:
    bool is_bookkeeping(std::size_t column) const;

    const Header& header_;
    std::span<const OpeningRow> rows_; // below the names
    char decimal_;
    std::optional<std::size_t> frames_;
};

/// The columns that `options` names, and for what it leaves open those with a usual name; every other column
/// of numbers is a signal, or those of them that are wanted. What is not read is noted. Throws Unreadable
/// where no column holds numbers, or one that is named does not exist.
Columns columns_of(const Opening& opening, const ReadOptions& options, FindingLog& log);

} // namespace attune::read::sampled_rows
