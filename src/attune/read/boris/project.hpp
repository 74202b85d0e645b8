// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/boris/definitions.hpp>
#include <attune/read/boris/observation.hpp>
#include <attune/read/boris/room.hpp>
#include <attune/read/coding.hpp>
#include <attune/read/finding_log.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune::read::ethogram {

/// A project on its way to a Coding.
struct Project {
    Room room;
    FindingLog findings;
    Definitions defined;
    std::vector<std::string> observations;  ///< all, by name
    std::optional<Observation> observation; ///< the one that is to be read
    Coding coding;

    Project(const std::string& file, std::size_t bytes) : room{file, bytes}, findings{file} {}
};

/// Behaviours, subjects, the names of the observations, and of these the one that is `wanted`, or the first
/// where none is. Throws Unreadable where the text is no BORIS project, or the room is full.
void read_project(Project& project, std::string_view text, const std::string& wanted);

/// The media with their lengths and lags; the length of the recording and its frame follow from them.
void read_media(Project& project);

/// The rows of the observation, put on tracks.
void read_events(Project& project);

} // namespace attune::read::ethogram
