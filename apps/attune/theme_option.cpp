// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/theme_option.hpp>

#include <apps/attune/command.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <vector>

namespace attune::app {
namespace {

std::string typed(report::Theme theme) {
    std::string words{name(theme)};
    std::replace(words.begin(), words.end(), '_', '-');
    return words;
}

} // namespace

std::string typed_themes(std::string_view between) {
    std::vector<std::string> words;
    for (const report::Theme theme : report::themes) words.push_back(typed(theme));
    return fmt::format("{}", fmt::join(words, between));
}

Destination theme_into(std::optional<report::Theme>& theme) {
    return Destination{[&theme](std::string_view text) {
        for (const report::Theme known : report::themes)
            if (typed(known) == text) {
                theme = known;
                return;
            }
        throw Destination::Unfit{fmt::format("one of {}", typed_themes(", "))};
    }};
}

} // namespace attune::app
