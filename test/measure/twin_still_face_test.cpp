// SPDX-License-Identifier: Apache-2.0
// Carry-over, effect, recovery and the way back to play, and match and mismatch of phases, of random
// recordings, against the naive twin.
#include <test/measure/support/side_by_side.hpp>

#include <attune/measure/matching.hpp>
#include <attune/measure/still_face.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

namespace {

constexpr std::array<std::pair<twin::Act, std::string_view>, 3> states{
    std::pair{twin::Act::alarm, "alarm"}, std::pair{twin::Act::withdraw, "withdraw"},
    std::pair{twin::Act::bid, "bid"}};

std::string contrasts(const MeasuredCase& found) {
    std::string text;
    for (const measure::Result& one : measure::still_face_contrasts(found.evidence())) {
        if (one.part.ends_with("engage")) continue;
        text += one.part + " ";
        if (one.estimate) text += in_digits(one.estimate->value);
        if (!one.estimate && one.measure == "back_to_play") text += one.estimate.because();
        text += "\n";
    }
    return text;
}

std::string seconds(twin::Time time) {
    std::string text = twin::in_seconds(time);
    return text;
}

std::string back(const twin::CarryOver& found) {
    if (found.back) return in_digits(static_cast<double>(*found.back) / twin::second);
    if (!found.play) return "play has no covered time";
    return "not back within the " + seconds(*found.censored) + " s in which it could be seen";
}

/// Play, still, reunion, where the recording has them.
std::string contrasts(const twin::Account& account) {
    const auto& episodes = account.scene.episodes;
    if (episodes.size() < 3 || !twin::is_instructed(episodes[1])) return {};
    std::array<std::string, 6> differences;
    std::string back_to_play;
    const std::array<std::string, 6> names{"effect",
                                           "recovery",
                                           "carry-over",
                                           "carry-over, first 15 s",
                                           "carry-over, first 30 s",
                                           "carry-over, first 60 s"};
    const auto line = [](const std::string& name, std::string_view state, std::optional<double> value) {
        return name + ": " + std::string{state} + " " + (value ? in_digits(value) : "") + "\n";
    };
    for (const auto& [act, state] : states) {
        const twin::CarryOver over = carry_over(account.scene, act, 0, 2);
        differences[0] += line(names[0], state, carry_over(account.scene, act, 0, 1).difference());
        differences[1] += line(names[1], state, carry_over(account.scene, act, 1, 2).difference());
        differences[2] += line(names[2], state, over.difference());
        for (std::size_t i = 0; i < 3; ++i)
            differences[3 + i] += line(names[3 + i], state, over.minus_play(over.first[i]));
        back_to_play += std::string{state} + " " + back(over) + "\n";
    }
    std::string text;
    for (const std::string& one : differences) text += one;
    return text + back_to_play;
}

/// Phases one after the other, some with a gap before them, some shorter than the step of 1 s.
std::vector<twin::Phase> random_phases(twin::Dice& dice, twin::Time end) {
    const std::array<std::string, 3> names{"positive", "monitor", "object"};
    std::vector<twin::Phase> phases;
    std::string last;
    for (twin::Time now = 0; now < end;) {
        if (dice.one_in(4)) now += dice.between(1, 12) * twin::second / 4;
        const twin::Time offset = now + dice.between(1, 40) * twin::second / 4;
        std::string name = dice.pick(names);
        while (name == last) name = dice.pick(names); // touching phases of one name are one phase
        phases.push_back({name, now, offset});
        last = name;
        now = offset;
    }
    return phases;
}

std::map<std::string, Stretches> stretches(const std::vector<twin::Phase>& phases) {
    std::map<std::string, std::vector<Interval>> by_name;
    for (const twin::Phase& phase : phases)
        by_name[phase.name].emplace_back(Instant{Duration{phase.onset}}, Instant{Duration{phase.offset}});
    std::map<std::string, Stretches> found;
    for (auto& [name, intervals] : by_name) found[name] = Stretches{std::move(intervals)};
    return found;
}

std::string words(const measure::Matching& found) {
    const auto seconds_of = [](std::optional<Duration> length) {
        return length ? std::optional{Seconds{*length}.count()} : std::nullopt;
    };
    const auto whole = found.mean_mismatch_seen_whole;
    return std::to_string(found.watched.count()) + " " + std::to_string(found.matched.count()) + " "
           + std::to_string(found.mismatches) + " " + std::to_string(found.repairs) + " "
           + in_digits(seconds_of(found.mean_mismatch)).substr(0, 8) + " "
           + in_digits(whole ? std::optional{whole->count()} : std::nullopt);
}

std::string words(const twin::Matched& found) {
    return std::to_string(found.watched) + " " + std::to_string(found.match) + " "
           + std::to_string(found.mismatches) + " " + std::to_string(found.repairs) + " "
           + in_digits(found.mean_mismatch).substr(0, 8) + " " + in_digits(found.mean_mismatch_kaplan_meier);
}

} // namespace

TEST_CASE("the still-face contrasts of random recordings are the naive twin's") {
    twin::Wishes wishes;
    wishes.motifs = 25;
    same_for_both({[](const MeasuredCase& it) { return contrasts(it); },
                   [](const twin::Account& it) { return contrasts(it); }},
                  800, 200, wishes);
}

TEST_CASE("match, mismatch and repairs of random phases are the naive twin's") {
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        twin::Dice dice{seed};
        SideBySide both = side_by_side(twin::random_recording(seed), {});
        const auto child = random_phases(dice, 120 * twin::second);
        const auto caregiver = random_phases(dice, 120 * twin::second);
        measure::Observation& seen = both.measured.seen;
        seen.phases = {stretches(child), stretches(caregiver)};
        seen.resolution = std::chrono::seconds{1};
        twin::Matching pairs = same(child, caregiver);
        if (dice.one_in(2)) {
            pairs = {{"positive", "monitor"}, {"positive", "positive"}, {"object", "monitor"}};
            seen.matches = {{"positive", "monitor"}, {"positive", "positive"}, {"object", "monitor"}};
        }
        for (std::size_t episode = 0; episode < seen.episodes.size(); ++episode) {
            INFO("seed " << seed << ", episode " << episode);
            CHECK(
                words(*measure::matching(seen, {"", {episode}, false}))
                == words(match_of(child, caregiver, pairs,
                                  watched_in(both.account.scene, static_cast<int>(episode)), twin::second)));
        }
    }
}

TEST_CASE("who is child and who is caregiver makes no difference to equal phases") {
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        twin::Dice dice{seed};
        SideBySide both = side_by_side(twin::random_recording(seed), {});
        const auto one = stretches(random_phases(dice, 120 * twin::second));
        const auto other = stretches(random_phases(dice, 120 * twin::second));
        measure::Observation& seen = both.measured.seen;
        seen.resolution = std::chrono::seconds{1};
        seen.phases = {one, other};
        const std::string before = words(*measure::matching(seen, {"", {0}, false}));
        seen.phases = {other, one};
        CHECK(words(*measure::matching(seen, {"", {0}, false})) == before);
    }
}
