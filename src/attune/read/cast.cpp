// SPDX-License-Identifier: Apache-2.0
#include <attune/read/cast.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::read {
namespace {

const Person* in_file(const Coding& coding, const std::string& id) {
    const auto found = std::find_if(coding.people.begin(), coding.people.end(),
                                    [&](const Person& person) { return person.id == id; });
    return found == coding.people.end() ? nullptr : &*found;
}

} // namespace

Cast::Cast(const Coding& coding, const Codebook& codebook, std::vector<Availability> said)
    : coding_{coding}, codebook_{codebook}, said_{std::move(said)} {
    for (const Person& person : coding.people) (void)index(person.id);
}

std::optional<PersonIndex> Cast::index(const std::string& id) {
    if (id.empty()) return std::nullopt;
    const PersonIndex next{static_cast<std::uint32_t>(people_.size())};
    const auto [found, is_new] = index_.try_emplace(id, next);
    if (!is_new) return found->second;
    Person person = codebook_.describe(id);
    if (const Person* said = in_file(coding_, id)) {
        if (!person.role) person.role = said->role;
        person.covariates = said->covariates;
        for (const Channel channel : channels)
            if (said->not_available.contains(channel)) person.not_available.insert(channel);
        person.gaze_as_cue = person.gaze_as_cue && said->gaze_as_cue;
    }
    for (const Availability& said : said_) {
        if (!said.is_about(person)) continue;
        for (const Channel channel : channels)
            if (said.not_available.contains(channel)) person.not_available.insert(channel);
        if (said.gaze_as_cue) person.gaze_as_cue = *said.gaze_as_cue;
    }
    people_.push_back(std::move(person));
    return next;
}

std::vector<Finding> Cast::findings() const {
    std::vector<Finding> found;
    for (const Person& person : people_) {
        const Place place{coding_.name, {}, {}, {}, {}};
        if (!person.role && !codebook_.empty())
            found.push_back(
                {Severity::warning, place, fmt::format("nobody says which role {} has", person.id),
                 fmt::format("Give {} a role in the codebook: child, caregiver or other.", person.id)});
        const Person* said = in_file(coding_, person.id);
        if (said != nullptr && said->role && person.role && *said->role != *person.role)
            found.push_back(
                {Severity::warning, place,
                 fmt::format("{} is a {} in the file and a {} in the codebook; the codebook counts",
                             person.id, name(*said->role), name(*person.role)),
                 "Correct whichever is wrong."});
    }
    return found;
}

} // namespace attune::read
