// SPDX-License-Identifier: Apache-2.0
#include <test/measure/support/side_by_side.hpp>

#include <attune/measure/calm.hpp>

#include <test/twin/shown_feeling.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

namespace {

std::string said(const std::string& rows, std::string_view part, std::string_view episode = "play") {
    return value_or_reason(the(measure::calm_results(MeasuredCase{rows}.evidence()), "calm", episode, part));
}

// docs/measure/calm.md works this by hand.
const std::string beside = "resolution,,,,0,1\nepisode,play,,,0,120\nchild,alarm,voice,negative,20,80\n"
                           "caregiver,away,posture,,70,80\ncaregiver,answer,face,negative,30,36\n"
                           "caregiver,answer,voice,positive,36,60\ncaregiver,demand,voice,negative,50,52\n"
                           "coverage,caregiver,face,,0,60\ncoverage,caregiver,face,,66,120\n"
                           "coverage,caregiver,voice,,0,60\ncoverage,caregiver,voice,,66,120\n";

/// A minute of alarm, and this of the caregiver.
std::string in_alarm(const std::string& caregiver, std::string_view part = "calm") {
    return said("episode,play,,,0,100\nchild,alarm,voice,,0,50\n" + caregiver, part);
}

} // namespace

TEST_CASE("calm beside a crying child, worked by hand") {
    CHECK(said(beside, "calm") == "0.818182 of 44");
    CHECK(said(beside, "gone") == "0.166667 of 60");
}

TEST_CASE(
    "a negative face or voice counts once, in alarm only, whatever the act and whoever it was meant for") {
    CHECK(in_alarm("caregiver,answer,face,negative,0,10\ncaregiver,answer,voice,negative,5,15\n")
          == "0.7 of 50");
    CHECK(in_alarm("caregiver,neutral,face,negative,0,10\n") == "0.8 of 50");
    CHECK(in_alarm("caregiver,rebuff,voice,negative,40,60,to=SIS\n") == "0.8 of 50");
    CHECK(in_alarm("caregiver,answer,voice,positive,0,10\n") == "1 of 50");
    CHECK(in_alarm("caregiver,answer,face,positive,0,10\ncaregiver,rebuff,touch,negative,0,10\n")
          == "1 of 50");
}

TEST_CASE("face or voice is enough to be judged; where neither was covered nobody judges") {
    const std::string shown = "caregiver,answer,face,negative,0,5\ncaregiver,answer,voice,,60,61\n";
    CHECK(in_alarm(shown + "coverage,caregiver,face,,0,20\n") == "0.9 of 50");
    CHECK(in_alarm(shown + "coverage,caregiver,face,,0,20\ncoverage,caregiver,voice,,10,40\n")
          == "0.875 of 40");
    CHECK(in_alarm("caregiver,answer,face,negative,0,5\ncoverage,caregiver,face,,0,20\n")
          == "20 s of alarm beside the caregiver; at least 30 s are needed");
}

TEST_CASE("gone counts where it is known: while gone, or while something of the caregiver was seen") {
    const std::string away = "caregiver,away,posture,,0,10\ncaregiver,answer,face,positive,60,61\n";
    CHECK(in_alarm(away, "gone") == "0.2 of 50");
    CHECK(in_alarm(away + "coverage,caregiver,posture,,30,100\ncoverage,caregiver,face,,30,100\n", "gone")
          == "0.333333 of 30");
    CHECK(in_alarm(away, "calm") == "1 of 40");
}

TEST_CASE("an instruction to hold still makes gone, in its own episode") {
    const std::string rows = "episode,play,,,0,100\nepisode,still,,,100,200,caregiver=still\n"
                             "child,alarm,voice,,60,140\ncaregiver,answer,face,positive,1,2\n";
    CHECK(said(rows, "gone", "play") == "0 of 40");
    CHECK(said(rows, "gone", "still") == "1 of 40");
    CHECK(said(rows, "calm", "still") == "0 s of alarm beside the caregiver; at least 30 s are needed");
}

TEST_CASE("without face and voice, and without alarm, nothing is said") {
    CHECK(in_alarm("caregiver,answer,voice,,0,10\n")
          == "no feeling of the caregiver's face or voice is coded");
    CHECK(in_alarm("caregiver,answer,touch,,0,10\n") == "no face or voice of the caregiver is coded");
    CHECK(said("episode,play,,,0,100\ncaregiver,answer,face,,0,10\n", "gone")
          == "0 s of alarm; at least 30 s are needed");
}

TEST_CASE("the calm of random recordings is the naive twin's") {
    int compared = 0;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        const twin::Recording recording =
            twin::random_recording(seed, varied({.seconds = 300, .motifs = 30}, seed));
        const twin::Options options = twin::random_options(seed);
        const twin::Scene scene = twin::scene(recording, options);
        const Timeline timeline = timeline_of(recording);
        const MeasuredCase found{timeline, dyad_of(timeline, "child", "caregiver"), options_of(options)};
        const auto results = measure::calm_results(found.evidence());
        for (const measure::Scope& scope : measure::scopes(found.seen)) {
            for (const std::string_view part : {"calm", "gone"}) {
                twin::PartOfTime expected;
                for (const std::size_t episode : scope.episodes) {
                    const int index = static_cast<int>(episode);
                    const twin::PartOfTime one =
                        part == "calm" ? twin::calm(scene, index) : twin::gone_in_alarm(scene, index);
                    expected.on += one.on;
                    expected.of += one.of;
                }
                INFO("seed " << seed << ", " << scope.name << ", " << part << "\n"
                             << twin::plain_text(recording));
                const auto& estimate = the(results, "calm", scope.name, part).estimate;
                REQUIRE(estimate.determined()
                        == (expected.of >= 30 * twin::second
                            && (part == "gone" || twin::shows_any_feeling(scene))));
                if (!estimate) continue;
                ++compared;
                CHECK(*estimate->of == doctest::Approx(double(expected.of) / 1e9));
                CHECK(estimate->value == doctest::Approx(double(expected.on) / double(expected.of)));
            }
        }
    }
    CHECK(compared > 200);
}
