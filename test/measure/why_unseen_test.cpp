// SPDX-License-Identifier: Apache-2.0
// What is told of a channel of which nothing is known, and what the measures that hang on one channel say
// then.
#include <attune/measure/why_unseen.hpp>

#include <attune/measure/orientation.hpp>
#include <attune/measure/positive_touch.hpp>
#include <attune/measure/shared_bout.hpp>
#include <test/measure/support/measured_case.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

namespace {

const std::string acts = "episode,play,,,0,60\nchild,bid,voice,,3,4\nchild,engage,gaze,,5,30\n"
                         "caregiver,answer,voice,,5,6\n";

std::string touch(const std::string& more) {
    const MeasuredCase found{acts + more};
    const auto results = measure::positive_touches(found.evidence());
    return value_or_reason(the(results, "positive_touch", "play", "of touch"));
}

} // namespace

TEST_CASE("not available, never seen and not coded are three things") {
    measure::Observation seen;
    seen.not_available.child = {Channel::gaze};
    seen.never_seen.caregiver = {Channel::touch};
    const auto why = [&](Partner partner, Channel channel) {
        return measure::why_unseen(seen, partner, channel, "nobody coded it");
    };
    CHECK(why(Partner::child, Channel::gaze) == "gaze of the child is not available, and so not used");
    CHECK(why(Partner::caregiver, Channel::touch)
          == "touch of the caregiver could not be seen in this recording");
    CHECK(why(Partner::child, Channel::touch) == "nobody coded it");
    CHECK(why(Partner::caregiver, Channel::gaze) == "nobody coded it");
}

TEST_CASE("where looking is not a cue, gaze is not used") {
    measure::Observation seen;
    seen.not_available.child = {Channel::gaze};
    seen.looks_call = false;
    CHECK(measure::why_unseen(seen, Partner::child, Channel::gaze, "")
          == "looking is not a cue of this child, and so gaze is not used");
    CHECK(measure::why_unseen(seen, Partner::caregiver, Channel::gaze, "nobody coded it")
          == "nobody coded it");
}

TEST_CASE("of several channels each says its reason, if any has one") {
    measure::Observation seen;
    seen.not_available.caregiver = {Channel::voice};
    const ChannelSet both{Channel::face, Channel::voice};
    CHECK(measure::why_unseen(seen, Partner::caregiver, both, "neither was coded")
          == "face of the caregiver is not coded; voice of the caregiver is not available, and so not used");
    CHECK(measure::why_unseen(seen, Partner::child, both, "neither was coded") == "neither was coded");
}

TEST_CASE("positive touch says why there is none") {
    CHECK(touch("") == "no touch of the caregiver is coded");
    CHECK(touch("coverage,caregiver,touch,,,\n")
          == "touch of the caregiver could not be seen in this recording");
    CHECK(touch("person,caregiver,touch,,,\n") == "touch of the caregiver is not available, and so not used");
}

TEST_CASE("mutual gaze with somebody who does not look is not 0 %, and says why") {
    const auto gaze = [](const std::string& more) {
        const MeasuredCase found{acts + more};
        std::string said;
        for (const measure::Result& one : measure::shared_bout_results(found.evidence()))
            if (one.measure == "mutual_gaze") said += one.part + ": " + value_or_reason(one);
        return said;
    };
    CHECK(gaze("") == "");
    CHECK(gaze("person,caregiver,gaze,,,\ncaregiver,answer,gaze,,5,20\n")
          == "of the time: gaze of the caregiver is not available, and so not used");
    CHECK(gaze("coverage,caregiver,gaze,,,\n")
          == "of the time: gaze of the caregiver could not be seen in this recording");
}
