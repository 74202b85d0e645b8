// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace attune {

/// The six non-verbal channels, in the order in which ties are broken and tables are printed.
enum class Channel : std::uint8_t { gaze, face, voice, touch, posture, pace };

inline constexpr std::array channels{Channel::gaze,  Channel::face,    Channel::voice,
                                     Channel::touch, Channel::posture, Channel::pace};

std::string_view name(Channel channel);
std::optional<Channel> channel_named(std::string_view text);

/// One value for each channel.
template <typename Value>
struct ByChannel {
    std::array<Value, channels.size()> values{};

    Value& operator[](Channel channel) { return values[static_cast<std::size_t>(channel)]; }
    const Value& operator[](Channel channel) const { return values[static_cast<std::size_t>(channel)]; }

    bool operator==(const ByChannel&) const = default;
};

/// A set of channels.
class ChannelSet {
public:
    constexpr ChannelSet() = default;
    constexpr ChannelSet(std::initializer_list<Channel> members) {
        for (const Channel channel : members) insert(channel);
    }

    constexpr void insert(Channel channel) { bits_ = static_cast<std::uint8_t>(bits_ | bit(channel)); }
    constexpr void erase(Channel channel) { bits_ = static_cast<std::uint8_t>(bits_ & ~bit(channel)); }
    constexpr bool contains(Channel channel) const { return (bits_ & bit(channel)) != 0; }
    constexpr bool empty() const { return bits_ == 0; }
    std::size_t size() const;

    constexpr bool operator==(const ChannelSet&) const = default;

private:
    static constexpr std::uint8_t bit(Channel channel) {
        return static_cast<std::uint8_t>(1U << static_cast<unsigned>(channel));
    }
    std::uint8_t bits_ = 0;
};

/// The members in channel order, joined by `+`: "gaze+voice"; empty for the empty set.
std::string name(ChannelSet set);

} // namespace attune
