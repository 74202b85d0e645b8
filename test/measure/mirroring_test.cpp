// SPDX-License-Identifier: Apache-2.0
#include <test/measure/support/bridge.hpp>
#include <test/measure/support/measured_case.hpp>

#include <attune/measure/mirror_circle.hpp>
#include <attune/measure/mirrored.hpp>
#include <attune/measure/mirroring.hpp>

#include <doctest/doctest.h>

#include <algorithm>

using namespace attune;
using namespace attune::test;

namespace {

std::string mirrored(const std::string& rows, measure::Options options = without_shifts()) {
    const MeasuredCase found{"episode,play,,,0,60\n" + rows, options};
    return found.row(1).mirrored ? measure::name(*found.row(1).mirrored) : "";
}

std::string share(const std::string& rows, std::string_view measure, std::string_view part) {
    return value_or_reason(the(measure::mirroring(MeasuredCase{rows}.evidence()), measure, "play", part));
}

const std::string smile = "child,bid,face,positive,10,11\n"; // its window: [10, 13)

// docs/measure/mirroring.md works these by hand.
const std::string two_minutes =
    "episode,play,,,0,120\n"
    "child,bid,face,positive,10,\ncaregiver,answer,face,positive,11,12\n"
    "child,bid,face,positive,25,\ncaregiver,answer,touch,positive,26,27\n"
    "child,bid,face,negative,40,\ncaregiver,answer,voice,negative,40.5,41\n"
    "child,bid,voice,positive,55,\ncaregiver,answer,gaze,,56,57\ncaregiver,answer,voice,positive,56.5,57\n"
    "child,bid,voice,negative,70,\ncaregiver,answer,face,,71,72,marked=yes\n"
    "child,bid,voice,positive,85,\n"
    "child,bid,voice,,100,\ncaregiver,answer,voice,positive,101,102\n";
const std::string five_alarms = "episode,play,,,0,120\n"
                                "child,alarm,voice,negative,10,\ncaregiver,answer,touch,,11,12\n"
                                "child,alarm,voice,negative,25,\ncaregiver,answer,voice,positive,26,27\n"
                                "child,alarm,voice,negative,40,\ncaregiver,answer,voice,negative,41,42\n"
                                "child,alarm,voice,negative,55,\ncaregiver,answer,face,,56,57,marked=yes\n"
                                "child,alarm,voice,negative,70,\ncaregiver,answer,touch,negative,71,72\n";

} // namespace

TEST_CASE("a bid is mirrored by an answer of its own valence that begins in its window") {
    CHECK(mirrored(smile + "caregiver,answer,face,positive,10,12\n") == "yes");
    CHECK(mirrored(smile + "caregiver,answer,voice,positive,12.999999999,14\n") == "yes");
    CHECK(mirrored(smile + "caregiver,answer,face,,11,12\ncaregiver,answer,face,positive,13,14\n") == "no");
    CHECK(mirrored(smile + "caregiver,answer,face,negative,11,12\n") == "no");
    CHECK(mirrored(smile + "caregiver,answer,face,,11,12\n") == "no");
    // A smile that was there before is already there.
    CHECK(mirrored(smile + "caregiver,answer,face,positive,9,20\ncaregiver,answer,touch,,11,12\n") == "no");
}

TEST_CASE("a feeling shows on face and in the voice, and only where one was covered") {
    CHECK(mirrored(smile + "caregiver,answer,touch,positive,11,12\n") == "");
    const std::string touched = smile + "caregiver,answer,touch,positive,11,12\n";
    CHECK(mirrored(touched + "coverage,caregiver,voice,,0,60\n") == "no");
    CHECK(mirrored(touched + "coverage,caregiver,voice,,0,12.9\ncoverage,caregiver,face,,0,60\n") == "");
}

TEST_CASE("half a window of face and half of voice are not a window") {
    // Neither is ever in use without the other here, so that such a cue is not complete either.
    const MeasuredCase found{"episode,play,,,0,60\n" + smile
                             + "caregiver,answer,touch,positive,11,12\ncoverage,caregiver,face,,0,11.5\n"
                               "coverage,caregiver,voice,,11.5,60\n"};
    CHECK_FALSE(measure::feeling_could_be_seen(found.seen, found.row(1).cue));
}

TEST_CASE("a bid without one feeling, unanswered or cut is neither mirrored nor not") {
    CHECK(mirrored("child,bid,face,,10,11\ncaregiver,answer,face,positive,11,12\n") == "");
    CHECK(mirrored("child,bid,face,positive,10,11\nchild,bid,voice,negative,10.2,11\n"
                   "caregiver,answer,face,positive,11,12\n")
          == "");
    CHECK(mirrored(smile + "caregiver,answer,face,positive,40,41\n") == "");
    CHECK(mirrored("child,bid,face,positive,59,\ncaregiver,answer,face,positive,59.5,60\n") == "");
}

TEST_CASE("an answered alarm is met with support, or echoed where face or voice was negative") {
    const std::string cry = "child,alarm,voice,negative,10,11\n";
    CHECK(mirrored(cry + "caregiver,answer,voice,positive,11,12\n") == "support");
    CHECK(mirrored(cry + "caregiver,answer,touch,negative,11,12\n") == "support");
    CHECK(mirrored(cry + "caregiver,answer,touch,,11,12\ncaregiver,answer,face,negative,12,13\n") == "echo");
    CHECK(mirrored(cry + "caregiver,rebuff,voice,negative,11,12\n") == "");
    // A negative face that was there before is no answer.
    CHECK(mirrored(cry + "caregiver,answer,face,negative,9,20\ncaregiver,answer,touch,,11,12\n")
          == "support");
}

TEST_CASE("for lena, which is about voice alone, a face answers nothing") {
    measure::Options lena = without_shifts();
    lena.window = measure::WindowRule::lena;
    const std::string call = "child,bid,voice,positive,10,11\ncaregiver,answer,voice,,12,13\n";
    CHECK(mirrored(call + "caregiver,answer,face,positive,11.5,13\n", lena) == "no");
}

TEST_CASE("the share mirrored, worked by hand") {
    // Answered with a feeling: 10, 25, 40, 55, 70. Mirrored: 10, 40, 55.
    CHECK(share(two_minutes, "mirrored", "mirrored") == "0.6 = 3 of 5");
    CHECK(share(two_minutes, "mirrored", "marked") == "0.2 = 1 of 5");
    CHECK(share(two_minutes, "support", "support") == "0 complete cues; at least 5 are needed");
}

TEST_CASE("alarms are supported or echoed, worked by hand") {
    CHECK(share(five_alarms, "support", "support") == "0.8 = 4 of 5");
    CHECK(share(five_alarms, "support", "echo") == "0.2 = 1 of 5");
    CHECK(share(five_alarms, "support", "marked") == "0.2 = 1 of 5");
    CHECK(share(five_alarms, "mirrored", "mirrored") == "0 complete cues; at least 5 are needed");
}

TEST_CASE("where no feeling is coded, of the child's bids or of the caregiver, that is said") {
    std::string calls = "episode,play,,,0,120\n", felt = calls;
    for (int k = 0; k < 6; ++k) {
        const std::string call = "child,bid,voice,", answer = "caregiver,answer,voice,,";
        const std::string at = std::to_string(10 * k + 10), then = std::to_string(10 * k + 11);
        calls += call + "," + at + ",\n" + answer + then + ",\n";
        felt += call + "positive," + at + ",\n" + answer + then + ",\n";
    }
    CHECK(share(calls, "mirrored", "mirrored") == "no feeling of the child's bids is coded");
    CHECK(share(felt, "mirrored", "mirrored") == "no feeling of the caregiver's face or voice is coded");
}

TEST_CASE("support is not said where neither face nor voice was seen") {
    std::string touched = "episode,play,,,0,120\n";
    for (int k = 0; k < 6; ++k)
        touched += "child,alarm,voice,negative," + std::to_string(10 * k + 10) + ",\ncaregiver,answer,touch,,"
                   + std::to_string(10 * k + 11) + ",\n";
    CHECK(MeasuredCase{touched}.row(1).mirrored
          == measure::Mirrored::support); // in the row: of what was coded
    CHECK(share(touched, "support", "support") == "no feeling of the caregiver's face or voice is coded");
    CHECK(share(touched + "caregiver,answer,voice,positive,100,101\ncoverage,caregiver,voice,,95,120\n",
                "support", "support")
          == "0 complete cues; at least 5 are needed");
}

TEST_CASE("marked and imitating answers are told only where the codebook knows them") {
    const auto parts = [](const std::string& rows) {
        std::string text;
        for (const measure::Result& one : measure::mirroring(MeasuredCase{rows}.evidence()))
            text += std::string{one.measure} + " " + one.part + "; ";
        return text;
    };
    const std::string plain = "episode,play,,,0,60\n" + smile + "caregiver,answer,face,positive,11,12";
    CHECK(parts(plain + "\n") == "mirrored mirrored; support support; support echo; ");
    CHECK(parts(plain + ",imitates=yes\n")
          == "mirrored mirrored; mirrored imitating; support support; support echo; support imitating; ");
    // An answer of two acts is marked where one of them is.
    const MeasuredCase joined{plain + "\ncaregiver,answer,face,positive,12.2,13,marked=yes\n"};
    REQUIRE(joined.seen.answers().size() == 1);
    CHECK(joined.seen.answers()[0].marked);
    CHECK_FALSE(joined.seen.answers()[0].imitates);
}

TEST_CASE("the share mirrored stands beside recordings in which it is seen anew what was answered") {
    // Ten smiles, each smiled back at; and touches all the time, so that in a random recording nearly every
    // smile is answered and few are mirrored.
    std::string rows = "episode,play,,,0,200\n";
    for (const int at : {5, 22, 41, 66, 83, 97, 121, 140, 163, 189}) {
        rows += "child,bid,face,positive," + std::to_string(at) + ",\n";
        rows +=
            "caregiver,answer,face,positive," + std::to_string(at) + ".5," + std::to_string(at + 2) + "\n";
    }
    for (int k = 0; k < 195; k += 2) rows += "caregiver,answer,touch,," + std::to_string(k) + ",\n";
    const MeasuredCase one{rows, {.shifts = 400, .threads = 1}};
    const auto results = measure::mirroring(one.evidence());
    const measure::Result& found = the(results, "mirrored", "play", "mirrored");
    REQUIRE(found.chance);
    REQUIRE(found.chance->determined());
    CHECK(found.estimate->value == 1);
    CHECK((**found.chance).expected < .3);
    CHECK((**found.chance).expected > 0);
    CHECK((**found.chance).p < .05);
    const MeasuredCase two{rows, {.shifts = 400, .threads = 2}};
    const auto again = measure::mirroring(two.evidence());
    CHECK((**the(again, "mirrored", "play", "mirrored").chance).expected == (**found.chance).expected);
}

TEST_CASE("what was mirrored in a random recording is the naive twin's, for every lag") {
    int bids = 0;
    int mirrored = 0;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        const twin::Options options = twin::random_options(seed);
        const twin::Recording recording = twin::random_recording(seed, {.motifs = 24});
        const twin::Account account = twin::account_of(recording, options);
        const Fast fast = measure_fast(recording, options);
        for (std::size_t episode = 0; episode < fast.seen.episodes.size(); ++episode) {
            const measure::MirrorCircle circle{fast.seen, fast.ledger, episode};
            const auto length = fast.seen.watched_in(episode).length().count();
            INFO("seed " << seed << ", episode " << episode << "\n" << twin::in_words(options));
            const auto same = [&](twin::Mirroring expected, measure::MirrorCounts found) {
                bids += expected.bids;
                mirrored += expected.mirrored;
                CHECK(found.mirrored.n == static_cast<std::uint32_t>(expected.bids));
                CHECK(found.mirrored.x == static_cast<std::uint32_t>(expected.mirrored));
            };
            const int index = static_cast<int>(episode);
            if (length == 0) continue;
            same(twin::mirroring_of(account.ledger, index), circle.count(0));
            for (measure::Position part = 1; part < 8; ++part)
                same(twin::mirroring_shifted_by(account.scene, account.ledger, index, length * part / 8),
                     circle.count(length * part / 8));
        }
    }
    CHECK(bids > 1000);
    CHECK(mirrored > 100);
    CHECK(mirrored < bids);
}
