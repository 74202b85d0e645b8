// SPDX-License-Identifier: Apache-2.0
#include <attune/report/by_measure.hpp>

#include <attune/report/phrase.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace attune::report {
namespace {

using measure::Result;

/// Why there is no number, or no chance beside it; empty where nothing is missing.
std::string missing(const Result& result) {
    if (!result.estimate) return result.estimate.because();
    return result.chance && !*result.chance ? "no chance beside it: " + result.chance->because() : "";
}

AskedIn asked_in(const Result& result) {
    return {result.episode, result.instructed};
}

/// One gap for each episode and reason.
std::vector<Gap> gaps_of_episodes(const Results& results) {
    std::vector<Gap> found;
    for (const Result* result : results) {
        const std::string because = missing(*result);
        if (because.empty()) continue;
        const AskedIn place = asked_in(*result);
        const auto same = std::find_if(found.begin(), found.end(), [&](const Gap& gap) {
            return gap.places.front() == place && gap.because == because;
        });
        if (same == found.end())
            found.push_back({{place}, {result->part}, false, because});
        else
            same->parts.push_back(result->part);
    }
    for (Gap& gap : found) {
        const auto asked = std::count_if(results.begin(), results.end(), [&](const Result* result) {
            return asked_in(*result) == gap.places.front();
        });
        gap.whole = gap.parts.size() > 1 && static_cast<std::size_t>(asked) == gap.parts.size();
    }
    return found;
}

std::string some_of(const std::vector<std::string>& names, const Speaker& speaker) {
    constexpr std::size_t most = 4;
    const std::size_t shown = names.size() <= most + 1 ? names.size() : most;
    std::string text;
    for (std::size_t i = 0; i < shown; ++i)
        text += (text.empty() ? "" : "; ") + phrase(speaker, "part", names[i], {"part"});
    if (shown == names.size()) return text;
    return speaker.words("number_tables.some_parts",
                         {{"parts", text}, {"n", std::to_string(names.size() - shown)}});
}

} // namespace

std::vector<OfMeasure> by_measure(const measure::Account& account) {
    std::vector<OfMeasure> measures;
    for (const measure::Measure& one : measure::measures())
        for (const measure::Description* described : one.descriptions) {
            OfMeasure of{described, {}, {}};
            for (const Result& result : account.results) {
                if (result.measure != described->identifier) continue;
                of.all.push_back(&result);
                if (result.estimate) of.known.push_back(&result);
            }
            if (!of.all.empty()) measures.push_back(std::move(of));
        }
    return measures;
}

std::vector<Gap> gaps(const Results& results) {
    std::vector<Gap> joined;
    for (Gap& gap : gaps_of_episodes(results)) {
        const auto same = std::find_if(joined.begin(), joined.end(), [&](const Gap& one) {
            return one.parts == gap.parts && one.whole == gap.whole && one.because == gap.because;
        });
        if (same == joined.end())
            joined.push_back(std::move(gap));
        else
            same->places.push_back(gap.places.front());
    }
    return joined;
}

std::string gap_words(const Gap& gap, const Speaker& speaker,
                      const std::function<std::string(const AskedIn&)>& named) {
    std::string places;
    for (const AskedIn& place : gap.places) places += (places.empty() ? "" : ", ") + named(place);
    return speaker.words("number_tables.gap",
                         {{"episodes", places},
                          {"parts", gap.whole ? speaker.words("part.whole") : some_of(gap.parts, speaker)},
                          {"why", why_words(speaker, gap.because)}});
}

std::string starred(const AskedIn& place) {
    return place.episode + (place.instructed ? "*" : "");
}

std::string episode_label(const Result& result) {
    return starred(asked_in(result));
}

} // namespace attune::report
