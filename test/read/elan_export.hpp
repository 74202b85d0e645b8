// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/coding.hpp>

#include <string>
#include <vector>

namespace attune::test {

/// What somebody ticks in ELAN before exporting text.
struct ElanExport {
    std::vector<std::string> notations{"msec"}; ///< of "hh:mm:ss.ms", "ss.msec", "msec", "PAL"
    bool names = false;                         ///< of the columns, in the first line
    bool end = true;
    bool duration = true;
    bool participant = true;
    char delimiter = '\t';
    std::string file; ///< in a last column; empty: none

    /// The rows of a coding that was read from ELAN; of an open mark an end before its onset is written.
    std::string text(const read::Coding& coding) const;
};

} // namespace attune::test
