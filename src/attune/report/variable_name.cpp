// SPDX-License-Identifier: Apache-2.0
#include <attune/report/variable_name.hpp>

#include <fmt/format.h>

#include <cstdint>

namespace attune::report {
namespace {

constexpr std::size_t longest = 32;
constexpr std::size_t mark_size = 5; // _ and four digits

bool is_kept(char sign) {
    return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9');
}

/// FNV-1a, folded to 16 bits.
std::string mark(std::string_view words) {
    std::uint32_t hash = 2166136261U;
    for (const char sign : words) hash = (hash ^ static_cast<unsigned char>(sign)) * 16777619U;
    return fmt::format("_{:04x}", (hash >> 16) ^ (hash & 0xffffU));
}

/// Words of lower-case letters and digits joined by one underscore each; `plain` where nothing but separators
/// was lost on the way.
struct Joined {
    std::string name;
    bool plain = true;
};

Joined joined(std::string_view words) {
    constexpr std::string_view separators = " ,->:/_";
    Joined made;
    bool between = false;
    for (const char sign : words) {
        if (sign == '\'') continue;
        if (is_kept(sign)) {
            if (between && !made.name.empty()) made.name += '_';
            between = false;
            made.name += sign;
        } else {
            between = true;
            made.plain &= separators.find(sign) != std::string_view::npos;
        }
    }
    return made;
}

} // namespace

std::string variable_name(std::string_view measure, std::string_view part, std::string_view number) {
    const std::string words = part.empty() ? std::string{measure} : fmt::format("{} {}", measure, part);
    Joined made = joined(words);
    const std::string ending = number.empty() ? "" : fmt::format("_{}", number);
    if (made.plain && made.name.size() + ending.size() <= longest) return made.name + ending;
    made.name.resize(std::min(made.name.size(), longest - mark_size - ending.size()));
    return made.name + mark(words) + ending;
}

} // namespace attune::report
