// SPDX-License-Identifier: Apache-2.0
// Distraction and consistency of random recordings, against the naive twin.
#include <test/measure/support/side_by_side.hpp>

#include <attune/measure/consistency.hpp>
#include <attune/measure/distraction.hpp>

#include <test/twin/attention.hpp>
#include <test/twin/evenness.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

using namespace attune;
using namespace attune::test;

namespace {

constexpr int enough = 5;

std::string joined(std::vector<std::string> lines) {
    std::sort(lines.begin(), lines.end());
    return std::accumulate(lines.begin(), lines.end(), std::string{});
}

std::string line(const std::string& scope, const std::string& part, double value, double of) {
    return scope + " " + part + " " + in_digits(value) + " of " + in_digits(of) + "\n";
}

std::string in_words(const std::vector<measure::Result>& results) {
    std::vector<std::string> lines;
    for (const measure::Result& one : results)
        if (one.estimate)
            lines.push_back(line(one.episode, one.part, one.estimate->value, *one.estimate->of));
    return joined(std::move(lines));
}

/// A scope of the twin: an episode, or all free ones.
struct Scope {
    std::string name;
    std::vector<int> episodes;
    twin::Time watched = 0;
};

std::vector<Scope> scopes_of(const twin::Scene& scene) {
    std::vector<Scope> scopes;
    Scope free{"free", {}, 0};
    for (int episode = 0; episode < static_cast<int>(scene.episodes.size()); ++episode) {
        const twin::Episode& limits = scene.episodes[static_cast<std::size_t>(episode)];
        const twin::Time watched = length(watched_in(scene, episode));
        scopes.push_back({limits.name, {episode}, watched});
        if (is_instructed(limits)) continue;
        free.episodes.push_back(episode);
        free.watched += watched;
    }
    if (free.episodes.size() > 1) scopes.push_back(free);
    std::erase_if(scopes, [](const Scope& scope) { return scope.watched < 30 * twin::second; });
    return scopes;
}

void add_share(std::vector<std::string>& lines, const Scope& scope, const std::string& part,
               const twin::Part& counted) {
    if (counted.n >= enough)
        lines.push_back(line(scope.name, part, double(counted.x) / counted.n, counted.n));
}

void add_distraction(std::vector<std::string>& lines, const twin::Account& it, const Scope& scope,
                     const std::string& name, const std::optional<std::string>& kind) {
    twin::PartOfTime time;
    for (const int episode : scope.episodes) {
        const twin::PartOfTime one = distracted(it.scene, episode, kind);
        time.on += one.on;
        time.of += one.of;
    }
    const double seconds = double(time.of) / twin::second;
    lines.push_back(line(scope.name, name + ", of the time", double(time.on) / double(time.of), seconds));
    const twin::InDistraction counted = in_distraction(it, scope.episodes, kind);
    add_share(lines, scope, name + ", answered", counted.inside);
    add_share(lines, scope, name + ", of all answers", counted.answers);
    if (counted.inside.n >= enough && counted.outside.n >= enough)
        lines.push_back(line(scope.name, name + ", odds ratio", odds_ratio(counted),
                             counted.inside.n + counted.outside.n));
}

std::string distractions(const twin::Account& it) {
    std::set<std::string> kinds;
    for (const twin::Distraction& one : it.scene.recording.distractions) kinds.insert(one.name);
    std::vector<std::string> lines;
    if (kinds.empty()) return "";
    for (const Scope& scope : scopes_of(it.scene)) {
        add_share(lines, scope, "outside, answered",
                  in_distraction(it, scope.episodes, std::nullopt).outside);
        add_distraction(lines, it, scope, "any", std::nullopt);
        for (const std::string& kind : kinds) add_distraction(lines, it, scope, kind, kind);
    }
    return joined(std::move(lines));
}

void add_evenness(std::vector<std::string>& lines, const twin::Account& it, const Scope& scope,
                  const std::string& kind, const std::optional<twin::Act>& act) {
    const auto parts = fifths(it, scope.episodes, act);
    int cues = 0, fewest = parts[0].n;
    for (const twin::Part& part : parts) {
        cues += part.n;
        fewest = std::min(fewest, part.n);
    }
    if (cues < enough) return;
    lines.push_back(line(scope.name, kind + ", unevenness", unevenness_of(parts), cues));
    if (fewest < enough) return;
    lines.push_back(line(scope.name, kind + ", range", range_of(parts), cues));
    lines.push_back(line(scope.name, kind + ", deviation", deviation_of(parts), cues));
}

std::string evenness(const twin::Account& it) {
    std::vector<std::string> lines;
    for (const Scope& scope : scopes_of(it.scene)) {
        add_evenness(lines, it, scope, "any", std::nullopt);
        add_evenness(lines, it, scope, "bid", twin::Act::bid);
        add_evenness(lines, it, scope, "alarm", twin::Act::alarm);
    }
    return joined(std::move(lines));
}

twin::Wishes busy(int motifs) {
    twin::Wishes wishes;
    wishes.seconds = 240;
    wishes.motifs = motifs;
    wishes.more_distractions = 12;
    return wishes;
}

} // namespace

TEST_CASE("what distractions go with in random recordings is what the naive twin counts") {
    same_for_both({[](const MeasuredCase& it) {
                       return it.seen.distracted.empty()
                                  ? std::string{}
                                  : in_words(measure::distraction_results(it.evidence()));
                   },
                   [](const twin::Account& it) { return distractions(it); }},
                  800, 700, busy(50));
}

TEST_CASE("how evenly random recordings are answered is what the naive twin finds") {
    same_for_both({[](const MeasuredCase& it) { return in_words(measure::consistencies(it.evidence())); },
                   [](const twin::Account& it) { return evenness(it); }},
                  500, 400, busy(100));
}
