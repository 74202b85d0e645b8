// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/coding.hpp>
#include <attune/read/document.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace attune::read {

enum class TimeUnit {
    seconds,
    milliseconds,
    frames,
    clock,
    clock_frames
}; ///< clock: hh:mm:ss.mmm; hh:mm:ss:ff

/// Which column of a table is what. Names are header names, or `#3` for the third column of a table that has
/// no header; empty: not there, or found by its usual name. Comes from a codebook's [table] or from flags.
struct TableLayout {
    std::string onset;
    std::string offset;
    std::string duration;
    std::string person;
    std::string track;
    std::string code;
    std::string source;
    std::optional<TimeUnit> unit;
    std::optional<Rate> frames;   ///< frames per second, for units in frames
    std::optional<Rate> sampling; ///< samples per second, for a wide table without a time column
    std::optional<char> delimiter;
    std::optional<char> decimal;

    bool operator==(const TableLayout&) const = default;
};

/// How a file is to be read, beyond what it says itself.
struct ReadOptions {
    std::string
        recording; ///< which observation or recording of a file that holds several; empty: the only one
    TableLayout table;
    std::optional<std::vector<std::string>> signals{}; ///< those wanted of a wide table; none: all
};

/// A format that may fit a document, and why: never more than a proposal.
struct Proposal {
    std::string_view format;
    int confidence; ///< 0 .. 100: 100 only where the document declares the format itself
    std::string because;
};

/// A file format: one pair of files, one page, one test, one example.
struct Format {
    std::string_view identifier; ///< "elan", "boris", ...
    std::string_view title;      ///< "ELAN annotation file (.eaf)"
    /// Whether the document may be of this format, and why. Looks at the name and the first bytes only.
    std::optional<Proposal> (*propose)(const Document& document);
    /// Reads it. Imperfections become findings; throws Unreadable only where nothing can be read.
    Coding (*read)(const Document& document, const ReadOptions& options);
};

/// Every format that attune reads, in the order in which they are proposed at equal confidence.
std::span<const Format> formats();
const Format* format_named(std::string_view identifier);

/// The formats that may fit, the likeliest first.
std::vector<Proposal> propose(const Document& document);

/// Reads with the named format, or, where `identifier` is empty, with the likeliest one. Throws Unreadable
/// where no format fits, or where the two likeliest are equally likely (it lists them).
Coding read(const Document& document, std::string_view identifier, const ReadOptions& options);

} // namespace attune::read
