// SPDX-License-Identifier: Apache-2.0
// Presence, focus, orientation, openness and positive touch of random recordings, against the naive twin.
#include <test/measure/support/side_by_side.hpp>

#include <attune/measure/orientation.hpp>
#include <attune/measure/positive_touch.hpp>
#include <attune/measure/presence.hpp>

#include <test/twin/attention.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace attune;
using namespace attune::test;

namespace {

constexpr twin::Time enough_watched = 30 * twin::second;
constexpr std::size_t enough = 5;

/// In whole billionths of a second or of one: what is divided in another order differs in its last digit.
std::string line(const std::string& scope, std::string_view part, std::int64_t x, std::int64_t of) {
    return scope + " " + std::string{part} + " " + std::to_string(x) + " of " + std::to_string(of) + "\n";
}

std::int64_t billionths(double number) {
    return std::llround(number * 1e9);
}

std::string in_words(const std::vector<measure::Result>& results) {
    std::vector<std::string> lines;
    for (const measure::Result& one : results) {
        if (!one.estimate) continue;
        const std::string part = std::string{one.measure} + " " + one.part;
        const double of = one.estimate->of.value_or(1);
        const double x = one.estimate->count ? *one.estimate->count : one.estimate->value * of;
        lines.push_back(line(one.episode, part, billionths(x), billionths(of)));
    }
    std::sort(lines.begin(), lines.end());
    return std::accumulate(lines.begin(), lines.end(), std::string{});
}

/// What the twin says of one scope, added up over its episodes.
struct Said {
    std::map<std::string, twin::PartOfTime> shares;
    std::vector<twin::Time> distractions, lapses;
    twin::Time watched = 0;
};

Said said(const twin::Scene& scene, int episode) {
    using twin::Channel;
    Said it;
    it.watched = length(watched_in(scene, episode));
    it.shares["presence present"] = present(scene, episode);
    it.shares["presence gone"] = gone(scene, episode);
    if (!scene.recording.distractions.empty()) {
        it.shares["presence distracted"] = distracted(scene, episode);
        it.distractions = distractions_begun(scene, episode);
    }
    it.shares["focus of the time"] = focused(scene, episode);
    it.lapses = lapses_of_focus(scene, episode);
    const auto used = channels_in_use(scene.recording, twin::Person::child);
    std::set<Channel> towards;
    for (const auto& [channel, part] :
         {std::pair{Channel::gaze, "gaze"}, std::pair{Channel::posture, "posture"}}) {
        if (!used.contains(channel)) continue;
        towards.insert(channel);
        it.shares["orientation " + std::string{part}] = oriented(scene, episode, {channel});
    }
    if (!towards.empty()) it.shares["orientation any"] = oriented(scene, episode, towards);
    const auto caregivers = channels_in_use(scene.recording, twin::Person::caregiver);
    if (caregivers.contains(Channel::posture))
        it.shares["openness of the time"] = open_posture(scene, episode);
    if (caregivers.contains(Channel::touch) && touches_with_feeling(scene)) {
        it.shares["positive_touch of touch"] = positive_of_touch(scene, episode);
        it.shares["positive_touch of alarm"] = positive_of_alarm(scene, episode);
    }
    return it;
}

void add(Said& to, const Said& from) {
    for (const auto& [part, share] : from.shares) {
        to.shares[part].on += share.on;
        to.shares[part].of += share.of;
    }
    to.distractions.insert(to.distractions.end(), from.distractions.begin(), from.distractions.end());
    to.lapses.insert(to.lapses.end(), from.lapses.begin(), from.lapses.end());
    to.watched += from.watched;
}

void add_lines(std::vector<std::string>& lines, const std::string& scope, const Said& it, bool distracted) {
    for (const auto& [part, share] : it.shares)
        if (share.of >= enough_watched) lines.push_back(line(scope, part, share.on, share.of));
    const auto count = [](const std::vector<twin::Time>& times) {
        return static_cast<twin::Time>(times.size()) * twin::second;
    };
    const bool is_enough = it.watched >= enough_watched;
    if (is_enough && distracted)
        lines.push_back(line(scope, "presence distractions", count(it.distractions), it.watched));
    if (it.distractions.size() >= enough)
        lines.push_back(line(scope, "presence mean distraction",
                             std::accumulate(it.distractions.begin(), it.distractions.end(), twin::Time{0}),
                             count(it.distractions)));
    if (!is_enough) return;
    lines.push_back(line(scope, "focus lapses", count(it.lapses), it.watched));
    if (!it.lapses.empty())
        lines.push_back(line(scope, "focus longest lapse",
                             *std::max_element(it.lapses.begin(), it.lapses.end()), twin::second));
}

std::string in_words(const twin::Account& account) {
    const twin::Scene& scene = account.scene;
    const bool distracted = !scene.recording.distractions.empty();
    std::vector<std::string> lines;
    Said free;
    int free_episodes = 0;
    for (int episode = 0; episode < static_cast<int>(scene.episodes.size()); ++episode) {
        const twin::Episode& limits = scene.episodes[static_cast<std::size_t>(episode)];
        const Said one = said(scene, episode);
        add_lines(lines, limits.name, one, distracted);
        if (is_instructed(limits)) continue;
        add(free, one);
        ++free_episodes;
    }
    if (free_episodes > 1) add_lines(lines, "free", free, distracted);
    std::sort(lines.begin(), lines.end());
    return std::accumulate(lines.begin(), lines.end(), std::string{});
}

twin::Wishes long_and_busy() {
    twin::Wishes wishes;
    wishes.seconds = 240;
    wishes.motifs = 30;
    wishes.more_distractions = 12;
    return wishes;
}

} // namespace

TEST_CASE("presence and focus of random recordings are the naive twin's, and so are turning to and touch") {
    same_for_both({[](const MeasuredCase& it) {
                       auto results = measure::presence_results(it.evidence());
                       for (const auto& more :
                            {measure::orientations(it.evidence()), measure::positive_touches(it.evidence())})
                           results.insert(results.end(), more.begin(), more.end());
                       return in_words(results);
                   },
                   [](const twin::Account& it) { return in_words(it); }},
                  1500, 1400, long_and_busy());
}
