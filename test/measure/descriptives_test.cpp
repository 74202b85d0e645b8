// SPDX-License-Identifier: Apache-2.0
#include <test/measure/support/side_by_side.hpp>
#include <test/measure/support/words.hpp>

#include <attune/measure/descriptives.hpp>

#include <test/twin/plain_time.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace attune;
using namespace attune::test;
using measure::Descriptive;

namespace {

/// "0.2 of 80 s; 2 bouts, 1.5; 8 and 8 s; after 10 s", "-" where there is none.
std::string in_words(const Descriptive& row) {
    const auto time = [](const std::optional<Duration>& length) {
        return length ? in_seconds(*length) : std::string{"-"};
    };
    // A tick of an instant is no share.
    const auto share = row.share ? std::optional{std::round(*row.share * 1e7) / 1e7} : std::nullopt;
    return in_digits(share) + " of " + in_seconds(row.covered) + " s; " + std::to_string(row.bouts)
           + " bouts, " + in_digits(row.per_minute) + "; " + time(row.mean) + " and " + time(row.median)
           + " s; after " + time(row.latency) + " s";
}

std::string label(const Descriptive& row) {
    const std::string what = !row.code.empty() ? "'" + row.code + "'"
                             : row.act         ? std::string{name(*row.act)}
                                               : "any";
    return std::string{name(row.person)} + " " + (row.channel ? std::string{name(*row.channel)} : "any") + " "
           + what;
}

std::string said(const std::string& rows, const std::string& of, std::string_view episode = "play") {
    for (const Descriptive& row : measure::descriptives(MeasuredCase{rows}.seen))
        if (row.episode == episode && label(row) == of) return in_words(row);
    return "no row";
}

// docs/measure/descriptives.md works this by hand.
const std::string worked =
    "resolution,,,,0,1\nepisode,play,,,0,100\ncoverage,child,face,,0,80\nchild,engage,face,positive,10,20\n"
    "child,engage,face,positive,40,46\nchild,bid,voice,,50,\nchild,bid,voice,,60,62\n"
    "child,alarm,voice,,90,98\nchild,content,gaze,,0,50\ncaregiver,answer,gaze,,0,1\n";

} // namespace

TEST_CASE("a child who smiles, calls, cries and plays alone, worked by hand") {
    CHECK(said(worked, "child face engage") == "0.2 of 80 s; 2 bouts, 1.5; 8 and 8 s; after 10 s");
    CHECK(said(worked, "child voice any") == "0.1 of 100 s; 3 bouts, 1.8; 3.333333333 and 2 s; after 50 s");
    CHECK(said(worked, "child any any") == "0.225 of 80 s; 4 bouts, 3; 4.5 and 4 s; after 10 s");
    CHECK(said(worked, "child gaze content") == "0.5 of 100 s; 1 bouts, 0.6; 50 and 50 s; after 0 s");
    CHECK(said(worked, "child gaze any") == "0 of 100 s; 0 bouts, 0; - and - s; after - s");
    CHECK(said(worked, "caregiver any any") == "0.01 of 100 s; 1 bouts, 0.6; 1 and 1 s; after 0 s");
    CHECK(said(worked, "caregiver voice any") == "no row");
}

TEST_CASE("a row for each code, in the words of its scheme, with its pauses closed") {
    const auto rows = measure::descriptives(MeasuredCase{worked + "child,bid,voice,,62.3,64\n"}.seen);
    const auto codes =
        std::count_if(rows.begin(), rows.end(), [](const Descriptive& row) { return !row.code.empty(); });
    CHECK(codes == 5); // attune's own table has no other words than its acts
    const auto bids = std::find_if(rows.begin(), rows.end(), [](const Descriptive& row) {
        return row.code == "bid" && row.channel == Channel::voice;
    });
    REQUIRE(bids != rows.end());
    CHECK(in_words(*bids) == "0.04 of 100 s; 2 bouts, 1.2; 2 and 2 s; after 50 s");
}

TEST_CASE("an act has its row in every episode, and an interval from 30 s on") {
    const std::string two = "episode,play,,,0,29\nepisode,more,,,29,59\nchild,alarm,voice,,31,41\n"
                            "caregiver,answer,voice,,1,2\n";
    CHECK(said(two, "child voice alarm") == "0 of 29 s; 0 bouts, 0; - and - s; after - s");
    CHECK(said(two, "child voice alarm", "more") == "0.3333333 of 30 s; 1 bouts, 2; 10 and 10 s; after 2 s");
    CHECK(said(two, "child voice alarm", "free")
          == "0.1694915 of 59 s; 1 bouts, 1.01694915; 10 and 10 s; after - s");
    for (const Descriptive& row : measure::descriptives(MeasuredCase{two}.seen)) {
        CHECK(row.share_interval.has_value() == (row.episode != "play"));
        CHECK(row.rate_interval.has_value() == (row.episode != "play"));
    }
}

TEST_CASE("what was never covered has no share, and what began unseen is no bout") {
    const std::string hidden = "episode,play,,,0,60\nepisode,more,,,60,120\ncoverage,child,voice,,10,60\n"
                               "child,alarm,voice,,5,20\ncaregiver,answer,voice,,1,2\n";
    CHECK(said(hidden, "child voice alarm") == "0.2 of 50 s; 0 bouts, 0; - and - s; after 0 s");
    CHECK(said(hidden, "child voice alarm", "more") == "- of 0 s; 0 bouts, -; - and - s; after - s");
}

namespace {

std::string in_words(std::string_view label, const Descriptive& row) {
    const double mean = row.mean ? static_cast<double>(row.mean->count()) : -1;
    return std::string{label} + " " + in_seconds(row.covered) + " " + in_digits(row.share) + " "
           + std::to_string(row.bouts) + " " + in_digits(mean) + " "
           + (row.median ? in_seconds(*row.median) : "-") + " "
           + (row.latency ? in_seconds(*row.latency) : "-") + "\n";
}

/// The rows of the one code of each channel: the bridge calls every act by the same.
std::string code_rows(const MeasuredCase& it) {
    std::string text;
    for (const Descriptive& row : measure::descriptives(it.seen))
        if (!row.code.empty() && row.episode != "free") text += in_words(row.episode + " " + label(row), row);
    return text;
}

/// The rows of alarm, answer and everything, on any channel and by voice.
std::string rows(const MeasuredCase& it) {
    std::string text;
    for (const Descriptive& row : measure::descriptives(it.seen)) {
        const bool asked = row.code.empty() && (!row.act || *row.act == Act::alarm || *row.act == Act::answer)
                           && (!row.channel || *row.channel == Channel::voice);
        if (asked && row.episode != "free") text += in_words(row.episode + " " + label(row), row);
    }
    return text;
}

Descriptive descriptive_of(twin::Plainly one) {
    Descriptive row;
    row.covered = Duration{one.covered};
    if (one.covered >= 5) row.share = static_cast<double>(one.on) / static_cast<double>(one.covered);
    row.bouts = one.lengths.size();
    if (!one.lengths.empty()) {
        std::sort(one.lengths.begin(), one.lengths.end());
        const std::size_t n = one.lengths.size();
        row.mean = Duration{std::accumulate(one.lengths.begin(), one.lengths.end(), twin::Time{0})
                            / static_cast<twin::Time>(n)};
        row.median = Duration{(one.lengths[(n - 1) / 2] + one.lengths[n / 2]) / 2};
    }
    if (one.latency) row.latency = Duration{*one.latency};
    return row;
}

std::string row_of(const twin::Account& it, int episode, twin::Person person, bool by_voice,
                   std::optional<twin::Act> act) {
    const auto channel = by_voice ? std::optional{twin::Channel::voice} : std::nullopt;
    const auto& bouts = it.scene.bouts;
    const bool held = std::any_of(bouts.begin(), bouts.end(), [&](const twin::Bout& bout) {
        return bout.person == person && (!channel || bout.channel == *channel) && (!act || bout.act == *act);
    });
    const auto used = channels_in_use(it.scene.recording, person);
    if (used.empty() || (by_voice && !used.contains(twin::Channel::voice)) || (act && !held)) return {};
    const std::string who = person == twin::Person::child ? "child " : "caregiver ";
    const std::string what = !act ? "any" : *act == twin::Act::alarm ? "alarm" : "answer";
    return in_words(it.scene.episodes[static_cast<std::size_t>(episode)].name + " " + who
                        + (by_voice ? "voice " : "any ") + what,
                    descriptive_of(plainly(it.scene, episode, person, channel, act)));
}

std::string rows(const twin::Account& it) {
    std::string text;
    for (std::size_t i = 0; i < it.scene.episodes.size(); ++i)
        for (const twin::Person person : {twin::Person::child, twin::Person::caregiver})
            for (const bool by_voice : {false, true})
                for (const auto& act :
                     {std::optional<twin::Act>{},
                      std::optional{person == twin::Person::child ? twin::Act::alarm : twin::Act::answer}})
                    text += row_of(it, static_cast<int>(i), person, by_voice, act);
    return text;
}

std::string code_rows(const twin::Account& it) {
    std::string text;
    for (std::size_t i = 0; i < it.scene.episodes.size(); ++i)
        for (const twin::Person person : {twin::Person::child, twin::Person::caregiver})
            for (const twin::Channel channel : twin::all_channels) {
                const bool held =
                    std::any_of(it.scene.bouts.begin(), it.scene.bouts.end(), [&](const twin::Bout& bout) {
                        return bout.person == person && bout.channel == channel;
                    });
                if (held)
                    text += in_words(
                        it.scene.episodes[i].name + " "
                            + (person == twin::Person::child ? "child " : "caregiver ")
                            + std::string{name(channel)} + " 'act'",
                        descriptive_of(plainly_coded(it.scene, static_cast<int>(i), person, channel)));
            }
    return text;
}

} // namespace

/// A row is of what was coded, whoever it was meant for: of that the twin knows nothing.
constexpr bool meant_for_others = true;

TEST_CASE("the plain descriptives of random recordings are the naive twin's") {
    same_for_both(
        {[](const MeasuredCase& it) { return rows(it); }, [](const twin::Account& it) { return rows(it); }},
        500, 450, {}, !meant_for_others);
}

TEST_CASE("the rows of codes of random recordings are the naive twin's") {
    same_for_both({[](const MeasuredCase& it) { return code_rows(it); },
                   [](const twin::Account& it) { return code_rows(it); }},
                  500, 450, {}, !meant_for_others);
}
