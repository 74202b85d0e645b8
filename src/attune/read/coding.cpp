// SPDX-License-Identifier: Apache-2.0
#include <attune/read/coding.hpp>

#include <algorithm>

namespace attune::read {

CodeIndex CodedTrack::code(const std::string& label) {
    const std::size_t key = std::hash<std::string>{}(label);
    const auto [first, last] = index_.equal_range(key);
    for (auto known = first; known != last; ++known)
        if (codes[static_cast<std::size_t>(known->second)].label == label) return known->second;
    const auto next = CodeIndex{static_cast<std::uint32_t>(codes.size())};
    index_.emplace(key, next);
    codes.push_back({label, std::nullopt});
    return next;
}

CodedTrack& Coding::track(const std::string& track_name, const std::string& person) {
    const auto found = std::find_if(tracks.begin(), tracks.end(), [&](const CodedTrack& track) {
        return track.name == track_name && track.person == person;
    });
    if (found != tracks.end()) return *found;
    CodedTrack& fresh = tracks.emplace_back();
    fresh.name = track_name;
    fresh.person = person;
    return fresh;
}

} // namespace attune::read
