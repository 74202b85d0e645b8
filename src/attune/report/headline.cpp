// SPDX-License-Identifier: Apache-2.0
#include <attune/report/headline.hpp>

#include <attune/report/asked.hpp>

#include <algorithm>
#include <array>

namespace attune::report {
namespace {

struct Headline {
    std::string_view measure;
    std::string_view part;
};

constexpr std::array headlines{
    Headline{"answered", "any"},     Headline{"answered", "bid"}, Headline{"answered", "alarm"},
    Headline{"latency", "answered"}, Headline{"latency", "all"},  Headline{"break", "rate"},
    Headline{"break", "repaired"},
};

bool is_channel(std::string_view part) {
    return std::any_of(channels.begin(), channels.end(), [&](Channel one) { return name(one) == part; });
}

/// Over the whole of two episodes; how the first seconds of the reunion went is told in full only.
bool is_whole_contrast(std::string_view part) {
    return !part.starts_with("carry-over, first");
}

} // namespace

bool is_headline(const measure::Result& result, const measure::Account& account) {
    if (result.measure == "contrast") return is_whole_contrast(result.part);
    if (result.measure == "answered" && is_channel(result.part)) {
        const auto scope = widest_free(account);
        return scope && result.episode == scope->name && !result.instructed;
    }
    return std::any_of(headlines.begin(), headlines.end(), [&](const Headline& one) {
        return result.measure == one.measure && result.part == one.part;
    });
}

} // namespace attune::report
