// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/coding.hpp>
#include <attune/read/finding_log.hpp>
#include <attune/read/json.hpp>
#include <attune/read/line_count.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune::read::ethogram {

/// A behaviour as the project defines it.
struct Behaviour {
    bool is_state;
    std::string category;
};

/// An observation, and where in the text it begins.
struct Observation {
    std::string name;
    std::size_t position;
};

/// A project on its way to a Coding. Views are into `text`.
struct Project {
    std::string_view text;
    std::string name; ///< of the file
    LineCount lines;
    std::map<std::string, Behaviour, std::less<>> behaviours;
    std::vector<std::string> subjects;
    std::vector<Observation> observations;
    Coding coding;
    FindingLog findings;

    Project(std::string_view in_text, std::string file_name)
        : text{in_text}, name{std::move(file_name)}, lines{in_text}, findings{name} {}

    Place place(std::size_t position) const;
};

/// Behaviours, subjects, and where the observations are. Throws Unreadable where the text is no BORIS
/// project.
void read_project(Project& project);

/// What an observation says about itself, and where its parts begin; 0: not there.
struct Parts {
    std::string type; ///< MEDIA, LIVE or IMAGES
    Duration time_offset{0};
    std::optional<Interval> watched;
    std::size_t files = 0;
    std::size_t media_info = 0;
    std::size_t events = 0;
};
Parts parts_of(Project& project, const Observation& observation);

/// The media with their lengths and lags; the length of the recording and its frame follow from them.
void read_media(Project& project, const Parts& parts);

/// The rows of an observation, put on tracks. `room` in bytes bounds what they may take.
void read_events(Project& project, const Parts& parts, std::size_t room);

/// A number of seconds, as written in JSON (or in a text of JSON), to the nanosecond; none where it is no
/// number, or lies more than 90 years from zero.
std::optional<Duration> seconds_in(std::string_view written);

} // namespace attune::read::ethogram
