// SPDX-License-Identifier: Apache-2.0
// Shared bouts and joint play of random recordings, against the naive twin.
#include <test/measure/support/side_by_side.hpp>

#include <attune/measure/joint_play.hpp>
#include <attune/measure/shared_bout.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <set>
#include <string>

using namespace attune;
using namespace attune::test;

namespace {

constexpr std::size_t enough = 5;

/// What a number is of, and how much of it, in whole billionths: a share of seconds differs in its last digit
/// by the order in which it is divided.
std::string line(std::string_view episode, std::string_view part, std::int64_t billionths, double of) {
    return std::string{episode} + " " + std::string{part} + " " + std::to_string(billionths) + " of "
           + in_digits(of) + "\n";
}

/// The determined numbers of every single episode with this identifier.
std::string numbers(const std::vector<measure::Result>& results, std::string_view measure) {
    std::string text;
    for (const measure::Result& one : results)
        if (one.measure == measure && one.episode != "free" && one.estimate)
            text += line(one.episode, one.part, std::llround(one.estimate->value * *one.estimate->of * 1e9),
                         *one.estimate->of);
    return text;
}

std::string by_child(std::string_view episode, std::string_view part,
                     const std::vector<twin::SharedBout>& bouts, twin::Who twin::SharedBout::*whose) {
    std::size_t childs = 0, known = 0;
    for (const twin::SharedBout& bout : bouts) {
        childs += bout.*whose == twin::Who::child;
        known += bout.*whose == twin::Who::child || bout.*whose == twin::Who::caregiver;
    }
    if (known < enough) return "";
    return line(episode, std::string{part} + " by the child", static_cast<twin::Time>(childs) * twin::second,
                static_cast<double>(known));
}

std::string numbers(const twin::Scene& scene, int episode, std::vector<twin::SharedBout> bouts,
                    const std::string& what) {
    const std::string& name = scene.episodes[static_cast<std::size_t>(episode)].name;
    const twin::Stretches watched = watched_in(scene, episode);
    const bool is_long_enough = length(watched) >= 30 * twin::second;
    const double seconds = static_cast<double>(length(watched)) / twin::second;
    twin::Time together = 0, sum = 0;
    for (const twin::SharedBout& bout : bouts) together += length(both(watched, {{bout.onset, bout.offset}}));
    std::erase_if(bouts, [&](const twin::SharedBout& it) { return episode_at(scene, it.onset) != episode; });
    for (const twin::SharedBout& bout : bouts) sum += bout.offset - bout.onset;
    const auto begun = static_cast<twin::Time>(bouts.size());

    std::string text;
    if (is_long_enough) {
        text += line(name, what + "of the time", together, seconds);
        text += line(name, what + "rate", 60 * begun * twin::second, seconds);
    }
    if (bouts.size() >= enough) text += line(name, what + "mean length", sum, static_cast<double>(begun));
    if (!is_long_enough) return text;
    return text + by_child(name, what + "opened", bouts, &twin::SharedBout::opens)
           + by_child(name, what + "completed", bouts, &twin::SharedBout::completes)
           + by_child(name, what + "ended", bouts, &twin::SharedBout::ends);
}

/// `what` stands before each part.
std::string numbers(const twin::Scene& scene, const std::vector<twin::SharedBout>& bouts,
                    const std::string& what = "") {
    std::string text;
    for (int episode = 0; episode < static_cast<int>(scene.episodes.size()); ++episode)
        text += numbers(scene, episode, bouts, what);
    return text;
}

std::string of_play(const twin::Account& it) {
    if (it.scene.recording.plays.empty()) return "";
    return numbers(it.scene, shared_bouts(it.scene, play_of(it.scene, twin::Person::child),
                                          play_of(it.scene, twin::Person::caregiver)));
}

/// What is told of each channel that both use, the parts called by it.
std::string by_channel(const twin::Account& it) {
    using twin::Person;
    const std::set<twin::Channel> childs = channels_in_use(it.scene.recording, Person::child);
    std::string text;
    for (const twin::Channel channel : channels_in_use(it.scene.recording, Person::caregiver))
        if (childs.contains(channel))
            text += numbers(it.scene,
                            shared_bouts(it.scene, engaged(it.scene, Person::child, channel),
                                         engaged(it.scene, Person::caregiver, channel)),
                            std::string{name(channel)} + ": ");
    return text;
}

twin::Wishes busy() {
    twin::Wishes wishes;
    wishes.motifs = 25;
    return wishes;
}

twin::Wishes playing() {
    twin::Wishes wishes;
    wishes.plays = 24;
    return wishes;
}

} // namespace

TEST_CASE("the shared bouts of random recordings are the naive twin's") {
    same_for_both({[](const MeasuredCase& it) {
                       return numbers(measure::shared_bout_results(it.evidence()), "shared_bout");
                   },
                   [](const twin::Account& it) { return numbers(it.scene, it.shared); }},
                  400, 300, busy());
}

TEST_CASE("the shared bouts on each channel of random recordings are the naive twin's") {
    twin::Wishes wishes = busy();
    wishes.seconds = 240;
    wishes.motifs = 150;
    same_for_both({[](const MeasuredCase& it) {
                       return numbers(measure::shared_bouts_of_channels(it.evidence()),
                                      "shared_bout_of_channel");
                   },
                   [](const twin::Account& it) { return by_channel(it); }},
                  200, 150, wishes);
}

TEST_CASE("the joint play of random recordings is the naive twin's") {
    same_for_both(
        {[](const MeasuredCase& it) { return numbers(measure::joint_plays(it.evidence()), "joint_play"); },
         [](const twin::Account& it) { return of_play(it); }},
        400, 300, playing());
}
