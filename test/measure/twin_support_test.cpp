// SPDX-License-Identifier: Apache-2.0
// Alarms met with support and "not now" that was respected, in random recordings and by
// the naive twin.
#include <test/measure/support/side_by_side.hpp>

#include <attune/measure/mirroring.hpp>
#include <attune/measure/not_now.hpp>

#include <doctest/doctest.h>

#include <algorithm>

using namespace attune;
using namespace attune::test;

namespace {

constexpr int enough = 5;

/// The determined shares of every single episode with this identifier and one of these parts.
std::string shares(const std::vector<measure::Result>& results, std::string_view measure,
                   const std::vector<std::string_view>& parts) {
    std::string text;
    for (const measure::Result& one : results) {
        if (one.measure != measure || one.episode == "free" || !one.estimate) continue;
        if (std::find(parts.begin(), parts.end(), one.part) == parts.end()) continue;
        text += one.episode + " " + one.part + " " + in_digits(one.estimate->count) + " of "
                + in_digits(one.estimate->of) + "\n";
    }
    return text;
}

std::string line(const twin::Account& it, int episode, const std::string& part, int x, int n) {
    if (n < enough) return "";
    return it.scene.episodes[static_cast<std::size_t>(episode)].name + " " + part + " " + in_digits(x)
           + " of " + in_digits(n) + "\n";
}

bool long_enough(const twin::Account& it, int episode) {
    return length(watched_in(it.scene, episode)) >= 30 * twin::second;
}

/// Some face or voice of the caregiver's has a valence: else nobody noted feelings.
bool notes_feelings(const twin::Scene& scene) {
    return std::any_of(scene.bouts.begin(), scene.bouts.end(), [](const twin::Bout& bout) {
        return bout.person == twin::Person::caregiver && bout.valence != twin::Valence::neutral
               && (bout.channel == twin::Channel::face || bout.channel == twin::Channel::voice);
    });
}

std::string supported(const twin::Account& it) {
    std::string text;
    if (!notes_feelings(it.scene)) return text;
    for (int episode = 0; episode < static_cast<int>(it.scene.episodes.size()); ++episode) {
        if (!long_enough(it, episode)) continue;
        int alarms = 0, support = 0;
        for (const twin::Cue& cue : it.ledger) {
            const bool counts = cue.episode == episode && cue.complete && cue.act == twin::Act::alarm
                                && cue.status == twin::Status::answered && feeling_is_covered(it.scene, cue);
            alarms += counts;
            support += counts && cue.mirrored == twin::Mirrored::support;
        }
        text += line(it, episode, "support", support, alarms);
        text += line(it, episode, "echo", alarms - support, alarms);
    }
    return text;
}

std::string respected(const twin::Account& it) {
    std::string text;
    for (int episode = 0; episode < static_cast<int>(it.scene.episodes.size()); ++episode) {
        if (!long_enough(it, episode)) continue;
        int respected = 0, chased = 0;
        for (const twin::NotNow& pause : it.not_nows) {
            if (episode_at(it.scene, pause.onset) != episode) continue;
            respected += pause.outcome == twin::Respect::respected;
            chased += pause.outcome == twin::Respect::chased;
        }
        text += line(it, episode, "respected", respected, respected + chased);
    }
    return text;
}

twin::Wishes busy() {
    twin::Wishes wishes;
    wishes.motifs = 40;
    wishes.episodes = false;
    return wishes;
}

} // namespace

TEST_CASE("alarms supported and echoed in random recordings are those of the naive twin") {
    same_for_both({[](const MeasuredCase& it) {
                       return shares(measure::mirroring(it.evidence()), "support", {"support", "echo"});
                   },
                   [](const twin::Account& it) { return supported(it); }},
                  600, 60, busy());
}

TEST_CASE("how often not now was respected in random recordings is the naive twin's share") {
    same_for_both({[](const MeasuredCase& it) {
                       return shares(measure::not_now_results(it.evidence()), "not_now", {"respected"});
                   },
                   [](const twin::Account& it) { return respected(it); }},
                  4000, 20, busy());
}
