// SPDX-License-Identifier: Apache-2.0
#include <attune/timeline/act.hpp>
#include <attune/timeline/channel.hpp>
#include <attune/timeline/partner.hpp>
#include <attune/timeline/person.hpp>

#include <array>
#include <bit>

namespace attune {
namespace {

// Each table is in the order of its enumeration.
constexpr std::array<std::string_view, 2> partner_names{"child", "caregiver"};
constexpr std::array<std::string_view, 3> role_names{"child", "caregiver", "other"};
constexpr std::array<std::string_view, 6> channel_names{"gaze", "face", "voice", "touch", "posture", "pace"};
constexpr std::array<std::string_view, 16> act_names{
    "bid",    "engage", "withdraw", "alarm", "shutdown", "content", "answer",      "wait",
    "demand", "rebuff", "frighten", "still", "away",     "neutral", "distraction", "object"};
constexpr std::array<std::string_view, 3> valence_names{"negative", "neutral", "positive"};

template <typename Enumeration, std::size_t size>
std::optional<Enumeration> named(const std::array<std::string_view, size>& names, std::string_view text) {
    for (std::size_t i = 0; i < size; ++i)
        if (names[i] == text) return static_cast<Enumeration>(i);
    return std::nullopt;
}

} // namespace

std::string_view name(Partner partner) {
    return partner_names[static_cast<std::size_t>(partner)];
}
std::string_view name(Role role) {
    return role_names[static_cast<std::size_t>(role)];
}
std::string_view name(Channel channel) {
    return channel_names[static_cast<std::size_t>(channel)];
}
std::string_view name(Act act) {
    return act_names[static_cast<std::size_t>(act)];
}
std::string_view name(Valence valence) {
    return valence_names[static_cast<std::size_t>(valence)];
}

std::optional<Role> role_named(std::string_view text) {
    return named<Role>(role_names, text);
}
std::optional<Channel> channel_named(std::string_view text) {
    return named<Channel>(channel_names, text);
}
std::optional<Act> act_named(std::string_view text) {
    return named<Act>(act_names, text);
}
std::optional<Valence> valence_named(std::string_view text) {
    return named<Valence>(valence_names, text);
}

bool is_childs(Act act) {
    return act <= Act::content;
}
bool is_caregivers(Act act) {
    return act >= Act::answer && act <= Act::away;
}

std::size_t ChannelSet::size() const {
    return static_cast<std::size_t>(std::popcount(bits_));
}

std::string name(ChannelSet set) {
    std::string joined;
    for (const Channel channel : channels) {
        if (!set.contains(channel)) continue;
        if (!joined.empty()) joined += '+';
        joined += name(channel);
    }
    return joined;
}

} // namespace attune
