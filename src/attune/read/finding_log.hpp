// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/finding.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace attune::read {

/// Something that can be wrong in many lines of one file.
struct FindingKind {
    Severity severity;
    std::string_view many;   ///< "rows without a code": how those that are not listed one by one are counted
    std::string_view remedy; ///< may be empty
};

/// Gathers the findings of one file. Of each kind the first ten are kept word by word, the rest as one line
/// with their number, so that a file with a million faulty lines stays a short list.
class FindingLog {
public:
    static constexpr std::size_t kept_of_a_kind = 10;

    explicit FindingLog(std::string file) : file_{std::move(file)} {}

    /// `kind` must outlive the log (a constant does). `line` 0: of the whole file.
    void add(const FindingKind& kind, std::size_t line, std::string what, std::string track = {});
    /// The same at a place that names a column or an annotation too.
    void add(const FindingKind& kind, Place place, std::string what);
    /// One that can occur only once.
    void add(Finding finding) { findings_.push_back(std::move(finding)); }
    void add(const std::vector<Finding>& findings);

    /// A place in this file; line 0: none.
    Place place(std::size_t line = 0, std::string track = {}) const;
    /// How many of this kind there were, kept or not.
    std::size_t count(const FindingKind& kind) const;

    /// Everything so far, in order, then a line for each kind that had more than were kept.
    std::vector<Finding> take();

private:
    struct Tally {
        const FindingKind* kind;
        std::size_t count;
        std::size_t last_line;
    };
    std::string file_;
    std::vector<Finding> findings_;
    std::vector<Tally> tallies_;
};

/// A file's own words for a message, at most forty signs of them; and the same in quotes.
std::string shown(std::string_view text);
std::string quoted(std::string_view text);

} // namespace attune::read
