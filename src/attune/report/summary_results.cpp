// SPDX-License-Identifier: Apache-2.0
#include <attune/report/summary_sections.hpp>

#include <attune/report/text_table.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <functional>

namespace attune::report {
namespace {

using measure::Account;
using measure::Description;
using measure::Result;
using Results = std::vector<const Result*>;

/// Shows each measure's results, and those of them that are determined, in the order of the registry.
void for_each_measure(
    const Account& account,
    const std::function<void(const Description&, const Results& all, const Results& known)>& see) {
    for (const measure::Measure& one : measure::measures())
        for (const Description* described : one.descriptions) {
            Results all;
            Results known;
            for (const Result& result : account.results) {
                if (result.measure != described->identifier) continue;
                all.push_back(&result);
                if (result.estimate) known.push_back(&result);
            }
            see(*described, all, known);
        }
}

/// Why there is no number, or no chance beside it; empty where nothing is missing.
std::string missing(const Result& result) {
    if (!result.estimate) return result.estimate.because();
    return result.chance && !*result.chance ? "no chance beside it: " + result.chance->because() : "";
}

/// What is missing of a measure in one episode, for one reason.
struct Gap {
    std::vector<std::string> episodes;
    std::vector<std::string> parts;
    std::string because;
};

/// Gathers by episode and reason, then puts together the episodes in which the same is missing.
std::vector<Gap> gaps(const Results& results) {
    std::vector<Gap> found;
    for (const Result* result : results) {
        const std::string because = missing(*result);
        if (because.empty()) continue;
        const auto same = std::find_if(found.begin(), found.end(), [&](const Gap& gap) {
            return gap.episodes.front() == episode_label(*result) && gap.because == because;
        });
        if (same == found.end())
            found.push_back({{episode_label(*result)}, {result->part}, because});
        else
            same->parts.push_back(result->part);
    }
    std::vector<Gap> joined;
    for (const Gap& gap : found) {
        const auto same = std::find_if(joined.begin(), joined.end(), [&](const Gap& one) {
            return one.parts == gap.parts && one.because == gap.because;
        });
        if (same == joined.end())
            joined.push_back(gap);
        else
            same->episodes.push_back(gap.episodes.front());
    }
    return joined;
}

/// The first few, and how many more.
std::string some_of(const std::vector<std::string>& names) {
    constexpr std::size_t most = 4;
    const std::size_t shown = names.size() <= most + 1 ? names.size() : most;
    std::string text;
    for (std::size_t i = 0; i < shown; ++i) text += (text.empty() ? "" : "; ") + names[i];
    return shown == names.size() ? text : fmt::format("{}; and {} more", text, names.size() - shown);
}

std::string gap_lines(const Results& results) {
    std::string text;
    for (const Gap& gap : gaps(results)) {
        const auto in_episode = std::count_if(results.begin(), results.end(), [&](const Result* result) {
            return episode_label(*result) == gap.episodes.front();
        });
        const bool all = gap.parts.size() > 1 && static_cast<std::size_t>(in_episode) == gap.parts.size();
        text += "  "
                + wrapped(fmt::format("\u2013 {}: {} \u2014 {}", fmt::join(gap.episodes, ", "),
                                      all ? "all of it" : some_of(gap.parts), gap.because),
                          summary_width, 4)
                + '\n';
    }
    return text;
}

/// The unit in brackets, unless every part has one of its own.
std::string title(const Description& described, const Results& results) {
    const bool any = std::any_of(results.begin(), results.end(),
                                 [&](const Result* result) { return result->unit == described.unit; });
    return any ? fmt::format("{} ({})", described.name, described.unit) : std::string{described.name};
}

} // namespace

std::string results_section(const Account& account) {
    std::string text;
    for_each_measure(account, [&](const Description& described, const Results& all, const Results& known) {
        if (!known.empty())
            text += fmt::format("\n{}\n{}{}", title(described, known), summary_table(known, described),
                                gap_lines(all));
    });
    const bool instructed = std::any_of(account.results.begin(), account.results.end(),
                                        [](const Result& result) { return result.instructed; });
    if (instructed)
        text += "\n* The caregiver was instructed: never pooled, and it says nothing about the caregiver.\n";
    return text;
}

std::string undetermined_section(const Account& account) {
    std::string text;
    for_each_measure(account, [&](const Description& described, const Results& all, const Results& known) {
        if (known.empty() && !all.empty()) text += fmt::format("\n{}\n{}", described.name, gap_lines(all));
    });
    return text.empty() ? "" : "\nCould not be determined\n" + text;
}

} // namespace attune::report
