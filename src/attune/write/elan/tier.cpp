// SPDX-License-Identifier: Apache-2.0
#include <attune/write/elan/tier.hpp>

#include <attune/write/elan/group.hpp>
#include <attune/write/milliseconds.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace attune::write::eaf {
namespace {

/// One frame at 25 a second: what is coded to no step that is known can still be seen in ELAN.
constexpr std::chrono::milliseconds usual_step{40};

std::chrono::milliseconds step_of(const Timeline& timeline) {
    if (!timeline.resolution()) return usual_step;
    return std::max(milliseconds(*timeline.resolution()), std::chrono::milliseconds{1});
}

/// Gives every tier a name that no other has.
class Names {
public:
    /// The name that is wanted, else with the person's, else with a number.
    std::string name(const std::string& wanted, std::string_view participant) {
        if (taken_.insert(wanted).second) return wanted;
        const std::string of_person = fmt::format("{}@{}", wanted, participant);
        if (!participant.empty() && taken_.insert(of_person).second) return of_person;
        return further(wanted);
    }

    std::string further(const std::string& name) {
        for (int nth = 2;; ++nth)
            if (const auto [free, is_new] = taken_.insert(fmt::format("{} ({})", name, nth)); is_new)
                return *free;
    }

private:
    std::set<std::string> taken_;
};

/// A track may have stretches and instants; the tier of stretches has its name.
std::string wanted_name(const Group& group, const std::vector<Group>& all) {
    const bool has_stretches = std::any_of(all.begin(), all.end(), [&](const Group& other) {
        return other.kind == Kind::stretches && other.name == group.name && other.person == group.person;
    });
    return group.kind == Kind::instants && has_stretches ? fmt::format("{}, instants", group.name)
                                                         : std::string{group.name};
}

} // namespace

std::vector<Tier> tiers(const Timeline& timeline) {
    const std::vector<Group> all = groups(timeline);
    const std::chrono::milliseconds step = step_of(timeline);
    Names names;
    std::vector<std::string> first;
    const auto participant = [&](const Group& group) {
        return group.person ? std::string_view{timeline[*group.person].id} : std::string_view{};
    };
    for (const Group& group : all) first.push_back(names.name(wanted_name(group, all), participant(group)));
    std::vector<Tier> made;
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto layered = layers(all[i], step);
        for (std::size_t layer = 0; layer < layered.size(); ++layer)
            made.push_back({layer == 0 ? first[i] : names.further(first[i]), participant(all[i]), all[i].kind,
                            std::move(layered[layer])});
    }
    return made;
}

} // namespace attune::write::eaf
