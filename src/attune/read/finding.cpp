// SPDX-License-Identifier: Apache-2.0
#include <attune/read/finding.hpp>

#include <fmt/format.h>

namespace attune::read {

std::string words(const Place& place) {
    std::string said = place.file;
    if (place.line) said += fmt::format(":{}", *place.line);
    if (place.line && place.column) said += fmt::format(":{}", *place.column);
    if (!place.track.empty()) said += fmt::format(", track {}", place.track);
    if (!place.source.empty()) said += fmt::format(", annotation {}", place.source);
    return said;
}

Unreadable::Unreadable(Place place, std::string expected, std::string found, std::string remedy)
    : std::runtime_error{fmt::format("{}: expected {}, found {}. {}", words(place), expected, found, remedy)},
      place_{std::move(place)}, expected_{std::move(expected)}, found_{std::move(found)}, remedy_{std::move(
                                                                                              remedy)} {}

} // namespace attune::read
