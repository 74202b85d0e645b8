// SPDX-License-Identifier: Apache-2.0
#include <attune/report/asked.hpp>

#include <attune/report/told_number.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::report {

const measure::Result* result_of(const measure::Account& account, std::string_view measure,
                                 std::string_view episode, std::string_view part) {
    const auto found =
        std::find_if(account.results.begin(), account.results.end(), [&](const measure::Result& result) {
            return result.measure == measure && result.episode == episode && result.part == part;
        });
    return found == account.results.end() ? nullptr : &*found;
}

bool names_no_episode(const measure::Observation& seen) {
    return seen.episodes.size() == 1 && seen.episodes.front().name == "all";
}

std::string heading(const measure::Account& account, const measure::Scope& scope, const Speaker& speaker) {
    if (scope.instructed) return speaker.words("scope.instructed", {{"name", scope.name}});
    if (names_no_episode(account.seen)) return speaker.words("scope.whole");
    const std::vector<Episode>& episodes = account.seen.episodes;
    const bool pooled = std::any_of(scope.episodes.begin(), scope.episodes.end(),
                                    [&](std::size_t i) { return episodes[i].name != scope.name; });
    if (!pooled) return scope.name;
    std::vector<std::string> names;
    for (const std::size_t i : scope.episodes)
        if (std::find(names.begin(), names.end(), episodes[i].name) == names.end())
            names.push_back(episodes[i].name);
    if (names.size() > 3)
        return speaker.words("scope.all_free", {{"n", std::to_string(scope.episodes.size())}});
    std::string joined = names.front();
    for (std::size_t i = 1; i < names.size(); ++i)
        joined += speaker.words(i + 1 == names.size() ? "list.last" : "list.between") + names[i];
    return speaker.words("scope.together", {{"names", joined}});
}

std::string place(const measure::Account& account, std::string_view episode, bool instructed,
                  const Speaker& speaker) {
    for (const measure::Scope& scope : scopes(account.seen))
        if (scope.name == episode) return heading(account, scope, speaker);
    const std::string name = with_arrows(episode);
    return instructed ? speaker.words("scope.instructed", {{"name", name}}) : name;
}

std::string called(const Speaker& speaker, const Episode& episode) {
    if (!episode.instruction) return episode.name;
    return speaker.words("scope.instructed", {{"name", episode.name}});
}

std::vector<measure::Scope> drawn_scopes(const measure::Account& account) {
    constexpr std::size_t beside_each_other = 3;
    constexpr std::size_t most = 9;
    std::vector<measure::Scope> all = scopes(account.seen);
    if (all.size() <= beside_each_other) return all;
    const auto pooled = [&](const measure::Scope& scope) {
        return scope.name == "free" && scope.episodes.size() > 1;
    };
    if (all.size() <= most)
        std::erase_if(all, pooled);
    else
        std::erase_if(all, [&](const measure::Scope& scope) { return !pooled(scope); });
    return all;
}

std::optional<measure::Scope> widest_free(const measure::Account& account) {
    std::optional<measure::Scope> widest;
    for (const measure::Scope& scope : scopes(account.seen))
        if (!scope.instructed && (!widest || scope.episodes.size() >= widest->episodes.size()))
            widest = scope;
    return widest;
}

bool is_free(const measure::Account& account, std::optional<std::size_t> episode) {
    return episode && !account.seen.instructed(episode);
}

std::string counts_words(const measure::Estimate& estimate, const Speaker& speaker) {
    if (!estimate.count || !estimate.of) return {};
    return speaker.words("number.x_of_n", {{"x", fmt::format("{:.0f}", *estimate.count)},
                                           {"n", fmt::format("{:.0f}", *estimate.of)}});
}

std::string share_words(const measure::Estimate& estimate, const Speaker& speaker) {
    Words words{{"share", percent(estimate.value)}, {"counts", counts_words(estimate, speaker)}};
    if (!estimate.interval) return speaker.words("number.without_interval", words);
    words.emplace("interval", share_range(speaker, estimate.value, *estimate.interval));
    return speaker.words("number.with_interval", words);
}

} // namespace attune::report
