// SPDX-License-Identifier: Apache-2.0
// Whose bout it was, and how much was pressed while the child turned away, beside what turning the
// caregiver's record gives: random recordings, against the naive twin at the very same lags.
#include <test/measure/support/side_by_side.hpp>

#include <attune/measure/joint_play.hpp>
#include <attune/measure/lag.hpp>
#include <attune/measure/not_now.hpp>
#include <attune/measure/shared_bout.hpp>

#include <test/twin/pressing.hpp>
#include <test/twin/state.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>

using namespace attune;
using namespace attune::test;

namespace {

/// What a random recording counts in one episode; at lag 0 the real one.
using CountsAtLag = std::function<std::vector<twin::Part>(const twin::Account&, int episode, twin::Time lag)>;

/// Random recordings, each under its own lags.
struct Turned {
    twin::Account account;
    MeasuredCase measured;
};

Turned turned(std::uint64_t seed, const twin::Wishes& wishes) {
    const twin::Options options = twin::random_options(seed);
    const twin::Recording recording = twin::random_recording(seed, varied(wishes, seed));
    const Timeline timeline = timeline_of(recording);
    measure::Options asked = options_of(options);
    asked.shifts = 12;
    asked.threads = 1;
    return {twin::account_of(recording, options),
            MeasuredCase{timeline, dyad_of(timeline, "child", "caregiver"), asked}};
}

/// Mean of the shares of the random recordings of these episodes, and how many are at least, and at most, as
/// large as the observed one.
struct Null {
    double mean = 0;
    int shifts = 0;
    int at_least = 0;
    int at_most = 0;
};

Null null_of(const Turned& it, const std::vector<std::size_t>& episodes, std::size_t which, double observed,
             const CountsAtLag& counts) {
    Null null;
    for (std::uint32_t shift = 0; shift < it.measured.options.shifts; ++shift) {
        twin::Part sum;
        for (const std::size_t episode : episodes) {
            const int index = static_cast<int>(episode);
            if (counts(it.account, index, 0)[which].n == 0) continue;
            const auto& circle = it.measured.coincidence[episode].value();
            chance::Stream stream = measure::stream_of(it.measured.options, episode, shift);
            const auto lag =
                measure::draw_lag(stream, it.measured.options, circle.length.count(), circle.margin.count());
            const twin::Part one = counts(it.account, index, lag)[which];
            sum.x += one.x;
            sum.n += one.n;
        }
        if (sum.n == 0) continue;
        const double share = static_cast<double>(sum.x) / sum.n;
        null.mean += share;
        ++null.shifts;
        null.at_least += share >= observed - 1e-12 ? 1 : 0;
        null.at_most += share <= observed + 1e-12 ? 1 : 0;
    }
    null.mean /= null.shifts;
    return null;
}

int compared = 0;

void same_null(const Turned& it, const std::vector<measure::Result>& results, std::string_view measure,
               const std::vector<std::string>& parts, const CountsAtLag& counts) {
    for (const measure::Scope& scope : measure::scopes(it.measured.seen))
        for (std::size_t which = 0; which < parts.size(); ++which)
            for (const measure::Result& one : results) {
                if (one.measure != measure || one.part != parts[which] || one.episode != scope.name) continue;
                if (!one.chance || !one.chance->determined()) continue;
                const measure::AgainstChance& found = **one.chance;
                const Null null = null_of(it, scope.episodes, which, one.estimate->value, counts);
                INFO(scope.name << ", " << parts[which]);
                REQUIRE(found.shifts == static_cast<std::uint32_t>(null.shifts));
                REQUIRE(in_digits(found.expected) == in_digits(null.mean));
                const int beyond = found.sided == "less" ? null.at_most : null.at_least;
                REQUIRE(in_digits(found.p) == in_digits((1. + beyond) / (null.shifts + 1)));
                ++compared;
            }
}

const std::vector<std::string> doings{"opened by the child", "completed by the child", "ended by the child"};

/// Bouts of these times of both, the caregiver's turned.
CountsAtLag whose(const std::function<twin::Stretches(const twin::Scene&, twin::Person)>& time) {
    return [time](const twin::Account& account, int episode, twin::Time lag) {
        twin::Scene scene = account.scene;
        scene.watched = watched_in(scene, episode);
        const auto caregiver = moved_by(account.scene, episode, time(scene, twin::Person::caregiver), lag);
        const auto parts = by_the_child(shared_bouts(scene, time(scene, twin::Person::child), caregiver));
        return std::vector<twin::Part>{parts.begin(), parts.end()};
    };
}

twin::Wishes busy() {
    twin::Wishes wishes;
    wishes.seconds = 240;
    wishes.motifs = 60;
    wishes.plays = 24;
    return wishes;
}

twin::Wishes looking() {
    twin::Wishes wishes = busy();
    wishes.motifs = 150;
    return wishes;
}

} // namespace

TEST_CASE("whose bout it would be by chance in random recordings is what the naive twin finds") {
    compared = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        INFO("seed " << seed);
        const Turned it = turned(seed, seed % 2 == 0 ? busy() : looking());
        const auto results = measure::shared_bout_results(it.measured.evidence());
        same_null(it, results, "shared_bout", doings,
                  whose([](const auto& scene, auto person) { return engaged(scene, person); }));
        same_null(it, results, "mutual_gaze", doings, whose([](const auto& scene, auto person) {
                      return engaged(scene, person, twin::Channel::gaze);
                  }));
        same_null(it, measure::joint_plays(it.measured.evidence()), "joint_play", doings,
                  whose([](const auto& scene, auto person) { return play_of(scene, person); }));
    }
    CHECK(compared > 200);
}

TEST_CASE("how much would be pressed by chance in random recordings is what the naive twin finds") {
    compared = 0;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        INFO("seed " << seed);
        const Turned it = turned(seed, busy());
        same_null(it, measure::not_now_results(it.measured.evidence()), "not_now", {"of the pressing"},
                  [](const twin::Account& account, int episode, twin::Time lag) {
                      const auto moved =
                          moved_by(account.scene, episode, pressing_onsets(account.scene), lag);
                      return std::vector{pressed(account, moved)};
                  });
    }
    CHECK(compared > 100);
}

namespace {

std::string not_now_numbers(const MeasuredCase& it) {
    std::string text;
    for (const measure::Result& one : measure::not_now_results(it.evidence())) {
        if (one.episode == "free" || !one.estimate || one.part == "respected") continue;
        text += one.episode + " " + one.part + " " + in_digits(one.estimate->value) + " of "
                + in_digits(one.estimate->of) + "\n";
    }
    return text;
}

std::string not_now_numbers(const twin::Account& it, int episode) {
    const std::string& name = it.scene.episodes[static_cast<std::size_t>(episode)].name;
    const double watched = double(length(watched_in(it.scene, episode))) / twin::second;
    std::string text;
    const auto add = [&](const std::string& part, double value, double of) {
        text += name + " " + part + " " + in_digits(value) + " of " + in_digits(of) + "\n";
    };
    auto list = it.not_nows;
    std::erase_if(list, [&](const auto& one) { return episode_at(it.scene, one.onset) != episode; });
    int known = 0, going_on = 0;
    for (const twin::NotNow& one : list) {
        known += one.outcome != twin::Respect::cut;
        going_on += one.outcome == twin::Respect::continues;
    }
    if (watched >= 30) add("rate", 60 * double(list.size()) / watched, watched);
    if (watched >= 30 && known >= 5) add("continues", double(going_on) / known, known);
    for (const int seconds : {2, 5})
        if (const auto chance = not_chased_for(list, seconds * twin::second); chance && list.size() >= 5)
            add("not chased for " + std::to_string(seconds) + " s", *chance, double(list.size()));
    const twin::PressingTime time = pressing_time(it, {episode});
    auto onsets = pressing_onsets(it.scene);
    std::erase_if(onsets, [&](twin::Time t) { return episode_at(it.scene, t) != episode; });
    const twin::Part counted = pressed(it, onsets);
    const double here = double(time.not_now) / twin::second, there = double(time.elsewhere) / twin::second;
    if (here >= 5 && there >= 5 && counted.n > counted.x)
        add("pressing ratio", (counted.x / here) / ((counted.n - counted.x) / there), here);
    if (watched >= 30 && counted.n >= 5) add("of the pressing", double(counted.x) / counted.n, counted.n);
    return text;
}

std::string not_now_numbers(const twin::Account& it) {
    const bool turns = std::any_of(it.scene.bouts.begin(), it.scene.bouts.end(), [](const twin::Bout& bout) {
        return bout.person == twin::Person::child && twin::is_withdraw(bout.act);
    });
    std::string text;
    for (int episode = 0; turns && episode < static_cast<int>(it.scene.episodes.size()); ++episode)
        text += not_now_numbers(it, episode);
    return text;
}

} // namespace

TEST_CASE("the numbers of not now in random recordings are the naive twin's") {
    same_for_both({[](const MeasuredCase& it) { return not_now_numbers(it); },
                   [](const twin::Account& it) { return not_now_numbers(it); }},
                  600, 500, busy());
}
