// SPDX-License-Identifier: Apache-2.0
#include <attune/read/pattern.hpp>

namespace attune::read {
namespace {

constexpr std::string_view person = "{person}";

// Without {person}: the usual two-pointer walk that goes back to the last `*` only.
bool fits(std::string_view pattern, std::string_view text) {
    std::size_t p = 0;
    std::size_t t = 0;
    std::size_t star = std::string_view::npos;
    std::size_t resume = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            resume = t;
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++resume;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*') ++p;
    return p == pattern.size();
}

} // namespace

std::optional<std::string> fit(std::string_view pattern, std::string_view text) {
    const std::size_t hole = pattern.find(person);
    if (hole == std::string_view::npos)
        return fits(pattern, text) ? std::optional<std::string>{std::string{}} : std::nullopt;
    const std::string_view before = pattern.substr(0, hole);
    const std::string_view after = pattern.substr(hole + person.size());
    const bool fixed = before.find('*') == std::string_view::npos;
    for (std::size_t onset = fixed ? before.size() : 0; onset < text.size(); ++onset) {
        if (fits(before, text.substr(0, onset)))
            for (std::size_t length = 1; onset + length <= text.size(); ++length)
                if (fits(after, text.substr(onset + length))) return std::string{text.substr(onset, length)};
        if (fixed) break;
    }
    return std::nullopt;
}

std::string with_person(std::string_view pattern, std::string_view id) {
    const std::size_t hole = pattern.find(person);
    std::string filled{pattern};
    if (hole != std::string_view::npos) filled.replace(hole, person.size(), id);
    return filled;
}

bool is_open(std::string_view pattern) {
    return pattern.find('*') != std::string_view::npos || pattern.find(person) != std::string_view::npos;
}

} // namespace attune::read
