// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/coding.hpp>
#include <attune/read/finding_log.hpp>

#include <cstddef>
#include <string_view>

namespace attune::read::opf {

/// The columns and cells of a Datavyu database, put on tracks. `room` in bytes bounds what they may take.
void read_database(std::string_view text, Coding& coding, FindingLog& findings, std::size_t room);

} // namespace attune::read::opf
