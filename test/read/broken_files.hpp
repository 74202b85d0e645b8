// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/format.hpp>

#include <string>
#include <string_view>

namespace attune::test {

/// Everything a coding holds, in numbers, and its findings word by word:
///
///     read 2 people, 1 track, 3 marks (1 open), 0 signals, 1 episode, 2 stretches of coverage
///     warning cut.csv:3: what it says
///         what to do
std::string told(const read::Coding& coding);

/// Loads each damaged file of test/broken/<format> and reads it; what is told of it, or the words of the
/// refusal, must be what stands in the file of the same name with `.expected` behind it, to the letter.
/// With ATTUNE_ACCEPT set in the environment the expected files are written: read the difference before you
/// commit it.
void check_broken_files(std::string_view format,
                        read::Coding (*reader)(const read::Document&, const read::ReadOptions&),
                        const read::ReadOptions& options = {});

} // namespace attune::test
