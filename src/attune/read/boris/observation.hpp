// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/boris/event_rows.hpp>
#include <attune/read/json.hpp>

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace attune::read::ethogram {

/// One observation, as its project writes it.
struct Observation {
    using Numbers = std::map<std::string, std::string, std::less<>>; // as written

    std::string name;
    std::string type;                                       ///< MEDIA, LIVE or IMAGES
    Duration time_offset{0};                                ///< part of every time that BORIS writes
    std::vector<Duration> watched;                          ///< onset and offset of what was observed
    std::vector<std::pair<std::string, std::string>> files; ///< player and path
    Numbers lengths;                                        ///< of the files, by path
    Numbers frame_rates;                                    ///< the same
    Numbers lags;                                           ///< of the players
    EventRows rows;
    std::size_t line_of_rows = 0;

    Observation(std::string own_name, const std::string& file) : name{std::move(own_name)}, rows{file} {}

    /// What is met in it; `path` leads there from the project. What it does not need is passed over. Throws
    /// Unreadable where `room` is full.
    void begin(const JsonPath& path, JsonKind kind, const Room& room);
    void end(const JsonPath& path, JsonKind kind, Room& room);
    void value(const JsonPath& path, JsonKind kind, std::string_view written, Room& room);
};

} // namespace attune::read::ethogram
