// SPDX-License-Identifier: Apache-2.0
// Acts and coverage told from sampled signals.
#include <test/read/coded_by_hand.hpp>

#include <attune/read/interpret.hpp>

#include <limits>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::read;
using namespace attune::test;

TEST_CASE("a signal means an act while its condition holds, pauses closed and short runs dropped") {
    Coding coding;
    CodedSignal smile{"AU12_r", "", Instant{Duration{0}}, Rate{10}, {}};
    // 0.0-0.3 on, a pause of 0.1 s, 0.4-0.6 on; 1.0-1.1 on: too short; 1.4-1.6 on
    smile.samples = {1, 1, 1, 0, 1, 1, 0, 0, 0, 0, 1, 0, 0, 0, 1, 1, 0};
    coding.signals.push_back(smile);
    const std::string text = "whose = \"CHI\"\n[[person]]\nid = \"CHI\"\nrole = \"child\"\n[[signal]]\n"
                             "when = \"AU12_r >= 1\"\nchannel = \"face\"\njoin_s = 0.2\nshortest_s = 0.2\n"
                             "act = \"engage\"\nvalence = \"positive\"\n";
    const Reading reading = interpret(coding, book(text));
    REQUIRE(reading.timeline.states().size() == 1);
    const StateTrack& track = reading.timeline.states()[0];
    REQUIRE(track.states().size() == 2);
    CHECK(track.states()[0].interval == between(0, 0.6));
    CHECK(track.states()[1].interval == between(1.4, 1.6));
    CHECK(std::string_view{track.states()[1].source} == "sample 15");
    CHECK(track.heading().name == "AU12_r >= 1");
    CHECK(track.heading().codes[0].meaning->valence == Valence::positive);
    CHECK(reading.timeline.signals().size() == 1);
}

TEST_CASE("a face that was found covers the channels that were told from it, and no others") {
    Coding coding;
    const double missing = std::numeric_limits<double>::quiet_NaN();
    coding.signals.push_back({"success", "", Instant{Duration{0}}, Rate{10}, {1, 1, 0, 1, 1, 1, 1, 1}});
    coding.signals.push_back(
        {"confidence", "", Instant{Duration{0}}, Rate{10}, {1, 1, 1, 1, 1, 1, .5, missing}});
    coding.signals.push_back({"AU12_r", "", Instant{Duration{0}}, Rate{10}, {0, 0, 0, 2, 2, 2, 2, 2}});
    const Reading reading = interpret(
        coding, book("inherits = \"openface\"\nwhose = \"CHI\"\n[[person]]\nid = \"CHI\"\nrole = \"child\""));
    const PersonIndex child = *reading.timeline.person("CHI");
    REQUIRE(reading.timeline.coverage(child, Channel::face) != nullptr);
    CHECK(*reading.timeline.coverage(child, Channel::face) == Stretches{{between(0, .2), between(.3, .6)}});
    CHECK(reading.timeline.coverage(child, Channel::gaze) == nullptr);
    CHECK(said(reading).size() == 4); // cry-face, gaze, and the head to either side can not be told
}

TEST_CASE(
    "a channel is covered while all the signals that tell it are there, also without a rule for coverage") {
    Coding coding;
    const double missing = std::numeric_limits<double>::quiet_NaN();
    coding.signals.push_back({"smile", "CHI", at(1), Rate{10}, {0, missing, 2, 2, 0, 0}});
    coding.signals.push_back({"brow", "CHI", at(1), Rate{10}, {0, 0, 0, 0, missing, 0}});
    const std::string child = "[[person]]\nid = \"CHI\"\nrole = \"child\"\n";
    const std::string smile = "[[signal]]\nwhen = \"smile >= 1\"\nchannel = \"face\"\nact = \"engage\"\n";
    const std::string brow = "[[signal]]\nwhen = \"brow >= 1\"\nchannel = \"face\"\nact = \"alarm\"\n";
    const auto covered = [&](const std::string& text) {
        const Reading reading = interpret(coding, book(text));
        return *reading.timeline.coverage(*reading.timeline.person("CHI"), Channel::face);
    };
    CHECK(covered(child + smile) == Stretches{{between(1, 1.1), between(1.2, 1.6)}});
    CHECK(covered(child + smile + brow)
          == Stretches{{between(1, 1.1), between(1.2, 1.4), between(1.5, 1.6)}});
    CHECK(covered(child + smile + "[[signal]]\nwhen = \"brow >= 0\"\nchannel = \"face\"\ncoverage = true\n")
          == Stretches{{between(1, 1.1), between(1.2, 1.4), between(1.5, 1.6)}});
}

TEST_CASE("signals of somebody whose role is not known are kept, and refuse measuring") {
    Coding coding;
    coding.signals.push_back({"AU12_r", "0", Instant{Duration{0}}, Rate{10}, {2, 2, 2, 2}});
    const Reading reading = interpret(coding, open_codebook("openface"));
    CHECK(reading.timeline.signals().size() == 1);
    CHECK(reading.timeline.states().empty());
    CHECK(reading.undecided == Words{"person 0: no role"});
}
