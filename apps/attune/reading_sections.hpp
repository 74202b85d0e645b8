// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <apps/attune/reading_summary.hpp>

#include <attune/read/mapping.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace attune::app {

inline constexpr std::size_t reading_width = 110;
inline constexpr std::size_t reading_label_width = 13;

/// The parts of a summary of a file; each ends its last line, and is empty where there is nothing to say.
std::string heading_section(const ReadFile& file, const ReadingRequest& request);
std::string people_section(const ReadFile& file, const read::Mapping& mapping);
std::string episode_section(const Timeline& timeline, Detail detail);
std::string coverage_section(const Timeline& timeline);
std::string track_section(const ReadFile& file, const read::Mapping& mapping, Detail detail);
std::string signal_section(const read::Coding& coding, Detail detail);
std::string finding_section(const report::Provenance& provenance, Detail detail);
/// What to do with the file next, as a command that can be copied: it is not broken into lines.
std::string next_section(const ReadFile& file, const ReadingRequest& request);

/// A file's own words on one line, at most `width` signs of them.
std::string one_line(std::string_view text, std::size_t width);

/// "  Format     elan, ...": a label and words beside it, broken at the width.
std::string labelled(std::string_view label, std::string_view words);
/// The same with rows of a table, indented to the column of the words.
std::string labelled_rows(std::string_view label, std::string rows);

} // namespace attune::app
