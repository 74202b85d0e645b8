// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <test/twin/recording.hpp>

#include <filesystem>
#include <string>

namespace twin {

/// Reads the csv of the worked examples: `person,act,channel,valence,onset_s,offset_s`, an empty offset being
/// an instant; the id of an act is its line. Rows of their own: `episode,<name>,<instruction>`,
/// `coverage,<person>,<channel or *>`, `distraction,<name>`, `play,<person or empty>`, `medium` (offset = its
/// length) and `grid` (offset = one tick; 1 ms if absent). Throws std::runtime_error with the line that it
/// can not read.
Recording read_plain(const std::filesystem::path& path);
Recording read_plain_text(const std::string& text);

/// The same file again, so that a case can be looked at.
std::string plain_text(const Recording& recording);
void write_plain(const std::filesystem::path& path, const Recording& recording);

} // namespace twin
