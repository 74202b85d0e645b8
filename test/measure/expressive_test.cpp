// SPDX-License-Identifier: Apache-2.0
#include <test/measure/support/bridge.hpp>
#include <test/measure/support/measured_case.hpp>

#include <attune/measure/expressive.hpp>

#include <test/twin/shown_feeling.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

namespace {

std::string said(const std::string& rows, std::string_view part) {
    return value_or_reason(
        the(measure::expressive_results(MeasuredCase{rows}.evidence()), "expressive", "play", part));
}

// docs/measure/expressive.md works this by hand.
const std::string shown = "episode,play,,,0,120\ncaregiver,answer,face,negative,30,36\n"
                          "caregiver,answer,voice,positive,36,60\ncaregiver,demand,voice,negative,50,52\n"
                          "coverage,caregiver,face,,0,60\ncoverage,caregiver,face,,66,120\n"
                          "coverage,caregiver,voice,,0,60\ncoverage,caregiver,voice,,66,120\n";

/// Changes of the face in a minute.
std::string changes(const std::string& rows) {
    return said("episode,play,,,0,60\n" + rows, "changes: face");
}

} // namespace

TEST_CASE("what face and voice showed, worked by hand") {
    CHECK(said(shown, "any") == "0.263158 of 114");
    CHECK(said(shown, "face") == "0.0526316 of 114");
    CHECK(said(shown, "voice") == "0.210526 of 114");
    CHECK(said(shown, "changes: any") == "2.10526 = 4 of 114");
    CHECK(said(shown, "changes: face") == "1.05263 = 2 of 114");
    CHECK(said(shown, "changes: voice") == "1.57895 = 3 of 114");
}

TEST_CASE("a smile that goes on under another act is one smile, a smile that turns is one change") {
    CHECK(changes("caregiver,answer,face,positive,10,20\ncaregiver,demand,face,positive,15,30\n")
          == "2 = 2 of 60");
    CHECK(changes("caregiver,answer,face,positive,10,20\ncaregiver,answer,face,negative,20,30\n")
          == "3 = 3 of 60");
    CHECK(changes("caregiver,answer,face,positive,10,20\ncaregiver,demand,face,negative,12,30\n")
          == "4 = 4 of 60");
    CHECK(changes("caregiver,answer,face,,10,20\ncaregiver,answer,voice,positive,30,40\n") == "0 = 0 of 60");
}

TEST_CASE("where seeing begins or ends, nothing changed") {
    CHECK(changes("caregiver,answer,face,positive,0,60\n") == "0 = 0 of 60");
    CHECK(changes("caregiver,answer,face,positive,5,40\ncoverage,caregiver,face,,5,40\n") == "0 = 0 of 35");
    CHECK(changes("caregiver,answer,face,positive,5.001,39.999\ncoverage,caregiver,face,,5,40\n")
          == "3.42857 = 2 of 35");
}

TEST_CASE("a channel that is not in use takes nothing away, and has no number of its own") {
    const std::string rows = "episode,play,,,0,60\ncaregiver,answer,voice,positive,0,15,to=SIS\n";
    CHECK(said(rows, "any") == "0.25 of 60");
    CHECK(said(rows, "voice") == "0.25 of 60");
    CHECK_THROWS_AS((void)said(rows, "face"), std::runtime_error);
    CHECK(said("episode,play,,,0,60\ncaregiver,answer,face,,0,15\n", "any")
          == "no feeling of the caregiver's face or voice is coded");
    CHECK(said("episode,play,,,0,60\ncaregiver,answer,touch,positive,0,15\n", "any")
          == "no face or voice of the caregiver is coded");
}

TEST_CASE("below 30 s covered neither a share nor a rate is said") {
    const std::string rows = "episode,play,,,0,29\ncaregiver,answer,face,positive,0,15\n";
    CHECK(said(rows, "any") == "29 s covered; at least 30 s are needed");
    CHECK(said(rows, "changes: any") == "29 s covered; at least 30 s are needed");
}

TEST_CASE("changes in one part of the time make a wide interval, even ones a narrow one") {
    const auto width = [](const std::vector<int>& smiles) {
        std::string rows = "episode,play,,,0,100\n";
        for (const int at : smiles)
            rows +=
                "caregiver,answer,face,positive," + std::to_string(at) + "," + std::to_string(at + 1) + "\n";
        const MeasuredCase found{rows};
        const auto results = measure::expressive_results(found.evidence());
        const auto& range = the(results, "expressive", "play", "changes: face").estimate->interval;
        CHECK(range->low >= 0);
        return range->high - range->low;
    };
    CHECK(width({5, 25, 45, 65, 85}) == doctest::Approx(0));
    CHECK(width({2, 5, 8, 11, 14}) > 5);
}

TEST_CASE("what is shown in random recordings is the naive twin's") {
    int compared = 0, changed = 0;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        const twin::Recording recording = twin::random_recording(seed, {.motifs = 20});
        const twin::Options options = twin::random_options(seed);
        const twin::Scene scene = twin::scene(recording, options);
        const Timeline timeline = timeline_of(recording);
        const MeasuredCase found{timeline, dyad_of(timeline, "child", "caregiver"), options_of(options)};
        const auto results = measure::expressive_results(found.evidence());
        std::set<twin::Channel> any = twin::channels_in_use(recording, twin::Person::caregiver);
        std::erase_if(any, [](twin::Channel channel) {
            return channel != twin::Channel::face && channel != twin::Channel::voice;
        });
        if (any.empty()) continue;
        for (const measure::Scope& scope : measure::scopes(found.seen)) {
            if (scope.episodes.size() > 1) continue;
            const int episode = static_cast<int>(scope.episodes.front());
            INFO("seed " << seed << ", " << scope.name << "\n" << twin::plain_text(recording));
            const twin::PartOfTime expected = twin::expressive(scene, episode, any);
            const auto& share = the(results, "expressive", scope.name, "any").estimate;
            REQUIRE(share.determined()
                    == (expected.of >= 30 * twin::second && twin::shows_any_feeling(scene)));
            if (!share) continue;
            ++compared;
            CHECK(share->value == doctest::Approx(double(expected.on) / double(expected.of)));
            const int changes = twin::changes_of_valence(scene, episode, any);
            CHECK(*the(results, "expressive", scope.name, "changes: any").estimate->count == changes);
            changed += changes;
        }
    }
    CHECK(compared > 100);
    CHECK(changed > 100);
}
