// SPDX-License-Identifier: Apache-2.0
#include <attune/read/coding.hpp>

#include <algorithm>

namespace attune::read {

CodeIndex CodedTrack::code(const std::string& label) {
    const auto found =
        std::find_if(codes.begin(), codes.end(), [&](const Code& c) { return c.label == label; });
    const auto index = static_cast<std::uint32_t>(found - codes.begin());
    if (found == codes.end()) codes.push_back({label, std::nullopt});
    return CodeIndex{index};
}

CodedTrack& Coding::track(const std::string& track_name, const std::string& person) {
    const auto found = std::find_if(tracks.begin(), tracks.end(), [&](const CodedTrack& track) {
        return track.name == track_name && track.person == person;
    });
    return found != tracks.end() ? *found : tracks.emplace_back(CodedTrack{track_name, person, {}, {}});
}

} // namespace attune::read
