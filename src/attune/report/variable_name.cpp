// SPDX-License-Identifier: Apache-2.0
#include <attune/report/variable_name.hpp>

#include <fmt/format.h>

#include <cstdint>

namespace attune::report {
namespace {

constexpr std::size_t longest = 32;
constexpr std::size_t mark_size = 5; // _ and four digits

bool is_kept(char sign) {
    return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || sign == '_';
}

/// FNV-1a, folded to 16 bits.
std::string mark(std::string_view words) {
    std::uint32_t hash = 2166136261U;
    for (const char sign : words) hash = (hash ^ static_cast<unsigned char>(sign)) * 16777619U;
    return fmt::format("_{:04x}", (hash >> 16) ^ (hash & 0xffffU));
}

} // namespace

std::string variable_name(std::string_view measure, std::string_view part, std::string_view number) {
    const std::string words = part.empty() ? std::string{measure} : fmt::format("{} {}", measure, part);
    std::string name;
    bool same = true;
    for (const char sign : words) {
        same &= is_kept(sign) || sign == ' ';
        name += is_kept(sign) ? sign : '_';
    }
    const std::string ending = number.empty() ? "" : fmt::format("_{}", number);
    if (same && name.size() + ending.size() <= longest) return name + ending;
    name.resize(std::min(name.size(), longest - mark_size - ending.size()));
    return name + mark(words) + ending;
}

} // namespace attune::report
