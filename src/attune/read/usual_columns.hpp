// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/finding_log.hpp>
#include <attune/read/header.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace attune::read {

// The usual names of a table's columns; each is compared as `bare_name` writes it.

/// onset, start, begin, time, timestamp, tmin, segment_onset ...
std::optional<std::size_t> onset_column(const Header& header);
/// Without `time` and its like, which a table of samples has too.
std::optional<std::size_t> explicit_onset_column(const Header& header);
/// offset, end, stop, tmax, segment_offset ...
std::optional<std::size_t> offset_column(const Header& header);
std::optional<std::size_t> duration_column(const Header& header);
/// person, participant, subject, speaker ...
std::optional<std::size_t> person_column(const Header& header);
/// track, tier, column, class ...
std::optional<std::size_t> track_column(const Header& header);
/// code, value, label, behaviour, trial_type, segtype ...
std::optional<std::size_t> code_column(const Header& header);
/// recording, observation, session, file ...: which of several recordings a row belongs to.
std::optional<std::size_t> recording_column(const Header& header);
std::optional<std::size_t> source_column(const Header& header);

/// The column that a layout names. None where `name` is empty; throws Unreadable, with the columns there are,
/// where the table has no such column.
std::optional<std::size_t> named_column(const Header& header, std::string_view name, const FindingLog& log);

} // namespace attune::read
