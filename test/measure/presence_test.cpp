// SPDX-License-Identifier: Apache-2.0
#include <test/measure/support/measured_case.hpp>

#include <attune/measure/presence.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

namespace {

std::string said(const std::string& rows, std::string_view measure, std::string_view part,
                 std::string_view episode = "play") {
    return value_or_reason(
        the(measure::presence_results(MeasuredCase{rows}.evidence()), measure, episode, part));
}

// docs/measure/presence.md works this by hand.
const std::string two_minutes =
    "episode,play,,,0,120\nchild,engage,gaze,,10,20\n"
    "caregiver,answer,gaze,,0,40\ncaregiver,wait,posture,,40,50\ncaregiver,away,posture,,60,72\n"
    "caregiver,answer,voice,,74,110\ncaregiver,demand,touch,,112,118.9\n"
    "context,distraction,,,70,80,kind=telephone\ncontext,distraction,,,20,22,kind=television\n"
    "context,distraction,,,30,32,kind=television\ncontext,distraction,,,90,92,kind=television\n"
    "context,distraction,,,95,99,kind=television\n";

} // namespace

TEST_CASE("two minutes of presence and focus, worked by hand") {
    CHECK(said(two_minutes, "presence", "present") == "0.75 of 120");
    CHECK(said(two_minutes, "presence", "gone") == "0.1 of 120");
    CHECK(said(two_minutes, "presence", "distracted") == "0.166667 of 120");
    CHECK(said(two_minutes, "presence", "distractions") == "2.5 = 5 of 120");
    CHECK(said(two_minutes, "presence", "mean distraction") == "4 of 5");
    CHECK(said(two_minutes, "focus", "of the time") == "0.774167 of 120");
    CHECK(said(two_minutes, "focus", "lapses") == "1 = 2 of 120");
    CHECK(said(two_minutes, "focus", "longest lapse") == "24");
}

TEST_CASE("a lapse begins at two seconds") {
    const std::string before = "episode,play,,,0,60\ncaregiver,answer,gaze,,0,30\ncaregiver,answer,gaze,,";
    CHECK(said(before + "31.999999999,60\n", "focus", "lapses") == "0 = 0 of 60");
    CHECK(said(before + "32,60\n", "focus", "lapses") == "1 = 1 of 60");
    CHECK(said(before + "31.999999999,60\n", "focus", "longest lapse") == "no lapse of 2 s or more");
}

TEST_CASE("a lapse ends with its episode, so that an instructed one lengthens none") {
    const std::string rows = "episode,play,,,0,60\nepisode,still,,,60,120\nepisode,reunion,,,120,180\n"
                             "caregiver,answer,gaze,,0,55\ncaregiver,answer,gaze,,130,180\n";
    CHECK(said(rows, "focus", "longest lapse") == "5");
    CHECK(said(rows, "focus", "longest lapse", "still") == "60");
    CHECK(said(rows, "focus", "longest lapse", "free") == "10");
    CHECK(said(rows, "focus", "lapses", "free") == "1 = 2 of 120");
    CHECK(said(rows, "presence", "gone", "still") == "1 of 60");
}

TEST_CASE("a distraction counts where it begins, as long as it was coded") {
    std::string rows = "episode,play,,,0,60\ncaregiver,answer,gaze,,0,5\ncontext,distraction,,,-10,5\n";
    for (const auto* times : {"10,11", "20,21", "30,31", "40,41", "59,99", "60,61"})
        rows += std::string{"context,distraction,,,"} + times + "\n";
    CHECK(said(rows, "presence", "distractions") == "5 = 5 of 60");
    CHECK(said(rows, "presence", "mean distraction") == "8.8 of 5"); // 59-99 and 60-61 are one
    CHECK(said(rows, "presence", "distracted") == "0.166667 of 60"); // 5 + 4 + 1
}

TEST_CASE("what is meant for somebody else is no focus on the child") {
    CHECK(said("episode,play,,,0,60\ncaregiver,answer,voice,,0,30,to=SIS\n", "focus", "of the time")
          == "0 of 60");
    CHECK(said("episode,play,,,0,60\ncaregiver,neutral,voice,,0,30\n", "focus", "of the time") == "0 of 60");
}

TEST_CASE("what presence can not tell is said") {
    const std::string alone = "caregiver,answer,voice,,5,10\n";
    CHECK(said("episode,play,,,0,60\n" + alone, "presence", "distracted") == "no distraction is coded");
    CHECK(said("episode,play,,,0,60\n" + alone, "presence", "mean distraction") == "no distraction is coded");
    CHECK(said("episode,play,,,0,60\n" + alone, "presence", "present") == "1 of 60");
    CHECK(said("episode,play,,,0,60\ncontext,distraction,,,10,11\n" + alone, "presence", "mean distraction")
          == "1 distraction; at least 5 are needed");
    for (const auto* part : {"of the time", "lapses", "longest lapse"})
        CHECK(said("episode,play,,,0,29\n" + alone, "focus", part)
              == "29 s watched; at least 30 s are needed");
}
