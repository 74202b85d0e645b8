// SPDX-License-Identifier: Apache-2.0
#include <attune/read/known_words.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace attune::read {
namespace {

using RoleWord = std::pair<std::string_view, Role>;
using ChannelWord = std::pair<std::string_view, Channel>;

constexpr std::array role_words{
    RoleWord{"infant", Role::child},        RoleWord{"child", Role::child},
    RoleWord{"baby", Role::child},          RoleWord{"toddler", Role::child},
    RoleWord{"kid", Role::child},           RoleWord{"newborn", Role::child},
    RoleWord{"mother", Role::caregiver},    RoleWord{"maternal", Role::caregiver},
    RoleWord{"mom", Role::caregiver},       RoleWord{"mum", Role::caregiver},
    RoleWord{"father", Role::caregiver},    RoleWord{"paternal", Role::caregiver},
    RoleWord{"dad", Role::caregiver},       RoleWord{"parent", Role::caregiver},
    RoleWord{"caregiver", Role::caregiver}, RoleWord{"grandma", Role::caregiver},
    RoleWord{"grandpa", Role::caregiver},   RoleWord{"experimenter", Role::other},
    RoleWord{"stranger", Role::other},      RoleWord{"sibling", Role::other},
};

constexpr std::array channel_words{
    ChannelWord{"gaze", Channel::gaze},       ChannelWord{"look", Channel::gaze},
    ChannelWord{"eye", Channel::gaze},        ChannelWord{"face", Channel::face},
    ChannelWord{"facial", Channel::face},     ChannelWord{"affect", Channel::face},
    ChannelWord{"smile", Channel::face},      ChannelWord{"expression", Channel::face},
    ChannelWord{"emotion", Channel::face},    ChannelWord{"voc", Channel::voice},
    ChannelWord{"voice", Channel::voice},     ChannelWord{"speech", Channel::voice},
    ChannelWord{"utterance", Channel::voice}, ChannelWord{"touch", Channel::touch},
    ChannelWord{"hand", Channel::touch},      ChannelWord{"tactile", Channel::touch},
    ChannelWord{"posture", Channel::posture}, ChannelWord{"body", Channel::posture},
    ChannelWord{"orient", Channel::posture},  ChannelWord{"pace", Channel::pace},
    ChannelWord{"tempo", Channel::pace},
};

constexpr std::array<std::string_view, 8> episode_words{"episode", "episodes", "phase",     "phases",
                                                        "period",  "periods",  "procedure", "condition"};

// The word that begins first decides; of two that begin together, the one that stands first in the table.
template <typename Table>
auto first_word(const Table& table, std::string_view text) -> std::optional<decltype(table[0].second)> {
    const std::string words = plain_words(text);
    std::size_t earliest = std::string::npos;
    std::optional<decltype(table[0].second)> found;
    for (const auto& [word, meaning] : table)
        if (const std::size_t where = words.find(word); where < earliest) {
            earliest = where;
            found.emplace(meaning);
        }
    return found;
}

} // namespace

std::string plain_words(std::string_view text) {
    constexpr std::string_view blank = " \t\r\n";
    const auto first = text.find_first_not_of(blank);
    if (first == std::string_view::npos) return {};
    std::string words{text.substr(first, text.find_last_not_of(blank) - first + 1)};
    for (char& sign : words)
        if (sign >= 'A' && sign <= 'Z') sign = static_cast<char>(sign - 'A' + 'a');
    return words;
}

std::optional<Role> role_in_words(std::string_view text) {
    return first_word(role_words, text);
}

std::optional<Channel> channel_in_words(std::string_view text) {
    return first_word(channel_words, text);
}

bool speaks_of_episodes(std::string_view text) {
    return std::find(episode_words.begin(), episode_words.end(), plain_words(text)) != episode_words.end();
}

} // namespace attune::read
