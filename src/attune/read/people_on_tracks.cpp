// SPDX-License-Identifier: Apache-2.0
#include <attune/read/people_on_tracks.hpp>

#include <attune/read/namesakes.hpp>

#include <string_view>
#include <unordered_set>

namespace attune::read {

void list_people_on_tracks(Coding& coding, FindingLog& log) {
    std::unordered_set<std::string_view> known;
    for (const CodedTrack& track : coding.tracks)
        if (!track.person.empty() && known.insert(track.person).second)
            coding.people.emplace_back().id = track.person;
    namesakes(coding.people, log);
}

} // namespace attune::read
