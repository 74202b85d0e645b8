// SPDX-License-Identifier: Apache-2.0
#include <attune/read/unmapped.hpp>

#include <attune/read/counted.hpp>

#include <fmt/format.h>

namespace attune::read {
namespace {

constexpr std::size_t named_at_most = 10;

struct Strange {
    std::vector<std::size_t> codes;
    std::size_t marks = 0;
};

Strange strange(const TrackMapping& track) {
    Strange found;
    for (std::size_t i = 0; i < track.codes.size(); ++i)
        if (track.codes[i].as == CodeMapping::As::unmapped && track.codes[i].marks > 0) {
            found.codes.push_back(i);
            found.marks += track.codes[i].marks;
        }
    return found;
}

void add(const CodedTrack& track, const TrackMapping& mapping, const Coding& coding, const Codebook& codebook,
         std::vector<Finding>& findings) {
    const Strange found = strange(mapping);
    if (found.codes.empty() || mapping.episodes) return;
    const Place place{coding.name, {}, {}, track.name, {}};
    if (!mapping.known || found.codes.size() > named_at_most) {
        findings.push_back(
            {Severity::warning, place,
             fmt::format("{} in codebook {}: {} without a meaning",
                         mapping.known ? fmt::format("{} codes are not", found.codes.size())
                                       : "this track is not",
                         codebook.name, counted(found.marks, "annotation", "annotations")),
             "Add a [[track]] for it, or write ignore = \"why\"; `attune codebook propose` drafts one."});
        return;
    }
    for (const std::size_t i : found.codes)
        findings.push_back(
            {Severity::warning, place,
             fmt::format("code \"{}\" is not in codebook {}: {} without a meaning", track.codes[i].label,
                         codebook.name, counted(mapping.codes[i].marks, "annotation", "annotations")),
             "Add it to the codebook, or write ignore = \"why\"."});
}

} // namespace

std::vector<Finding> unmapped(const Coding& coding, const Codebook& codebook, const Mapping& mapping) {
    std::vector<Finding> findings;
    if (!codebook.empty()) {
        for (std::size_t i = 0; i < coding.tracks.size(); ++i)
            add(coding.tracks[i], mapping.tracks[i], coding, codebook, findings);
        return findings;
    }
    std::size_t marks = 0;
    for (const TrackMapping& track : mapping.tracks) marks += strange(track).marks;
    if (marks > 0)
        findings.push_back(
            {Severity::note,
             {coding.name, {}, {}, {}, {}},
             fmt::format("no codebook: {} without a meaning", counted(marks, "annotation", "annotations")),
             "`attune codebook propose` drafts one."});
    return findings;
}

} // namespace attune::read
