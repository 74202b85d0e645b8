// SPDX-License-Identifier: Apache-2.0
#include <test/measure/support/measured_case.hpp>
#include <test/measure/support/plain_recording.hpp>
#include <test/measure/support/words.hpp>

#include <attune/measure/in_episodes.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

namespace {

const std::string acts = "child,bid,voice,,10,12\ncaregiver,answer,voice,,41,45\n";
const std::string stated = "coverage,child,voice,,0,100\ncoverage,caregiver,voice,,5,90\n";
const std::string three = "episode,play,,,0,30\nepisode,still,,,30,60\nepisode,reunion,,,70,95\n";

measure::Observation watched(const std::string& rows, const std::vector<std::string>& only = {}) {
    const Timeline timeline = plain_recording(rows);
    return measure::in_episodes(measure::observe(timeline, dyad_of(timeline), {}, only).value());
}

} // namespace

TEST_CASE("stated coverage counts in the episodes that were asked for") {
    CHECK(in_seconds(watched(stated + three + acts).watched) == "5-60 70-90");
    const measure::Observation play = watched(stated + three + acts, {"play"});
    CHECK(in_seconds(play.watched) == "5-30");
    CHECK(in_seconds(play.complete_within) == "5-30");
    CHECK(in_seconds(play.covered.child[Channel::voice]) == "0-30");
    CHECK(in_seconds(play.covered.caregiver[Channel::voice]) == "5-30");
    CHECK(play.covered.child[Channel::touch].empty());
    CHECK(in_seconds(watched(stated + three + acts, {"play", "reunion"}).watched) == "5-30 70-90");
}

TEST_CASE("without episodes, and where coverage is that of the episodes, nothing is lost") {
    CHECK(in_seconds(watched(stated + acts).watched) == "5-90");
    CHECK(in_seconds(watched(three + acts).watched) == "0-60 70-95");
    CHECK(in_seconds(watched(three + acts, {"still"}).watched) == "30-60");
}
