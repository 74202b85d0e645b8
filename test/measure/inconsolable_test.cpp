// SPDX-License-Identifier: Apache-2.0
#include <test/measure/support/bridge.hpp>
#include <test/measure/support/measured_case.hpp>
#include <test/measure/support/words.hpp>

#include <attune/measure/inconsolable.hpp>

#include <test/twin/inconsolable.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;

namespace {

using namespace std::chrono_literals;

/// "60-400 alarm 310 answered 200", one after the other.
std::string list(const std::vector<measure::InconsolableStretch>& stretches) {
    std::string text;
    for (const auto& one : stretches)
        text += (text.empty() ? "" : ", ") + in_seconds(one.onset) + "-" + in_seconds(one.offset) + " alarm "
                + in_seconds(one.alarm) + " answered " + in_seconds(one.answered);
    return text.empty() ? "none" : text;
}
std::string list(const std::string& rows) {
    return list(measure::inconsolable_stretches(MeasuredCase{"episode,play,,,0,600\n" + rows}.seen));
}

std::string said(const std::string& rows, std::string_view episode, std::string_view part) {
    return value_or_reason(
        the(measure::inconsolable_results(MeasuredCase{rows}.evidence()), "inconsolable", episode, part));
}

// docs/measure/inconsolable.md works this by hand.
const std::string rocked = "episode,play,,,0,600\nchild,alarm,voice,negative,60,200\n"
                           "child,alarm,voice,negative,220,400\ncaregiver,answer,touch,,100,300\n";

} // namespace

TEST_CASE("crying that rocking does not end, worked by hand") {
    CHECK(list(measure::inconsolable_stretches(MeasuredCase{rocked}.seen))
          == "60-400 alarm 320 answered 200");
    CHECK(said(rocked, "play", "stretches") == "1");
    CHECK(said(rocked, "play", "longest") == "340");
}

TEST_CASE("five minutes are enough, and half of them answered") {
    const std::string half = "caregiver,answer,touch,,100,250\n";
    CHECK(list("child,alarm,voice,,100,400\n" + half) == "100-400 alarm 300 answered 150");
    CHECK(list("child,alarm,voice,,100,399.999\n" + half) == "none");
    CHECK(list("child,alarm,voice,,100,400\ncaregiver,answer,touch,,100,249.999\n") == "none");
}

TEST_CASE("a pause shorter than 30 s is part of it, one of 30 s is not") {
    const std::string held = "caregiver,answer,touch,,0,600\n";
    CHECK(list("child,alarm,voice,,100,200\nchild,alarm,face,,229.999,400\n" + held)
          == "100-400 alarm 270.001 answered 300");
    CHECK(list("child,alarm,voice,,100,200\nchild,alarm,face,,230,400\n" + held) == "none");
}

TEST_CASE("answers of any channel count once; demands, waiting, and words to another are no answers") {
    const std::string crying = "child,alarm,voice,,100,400\n";
    CHECK(list(crying + "caregiver,answer,touch,,100,200\ncaregiver,answer,voice,,150,250\n")
          == "100-400 alarm 300 answered 150");
    CHECK(list(crying + "caregiver,demand,touch,,100,400\n") == "none");
    CHECK(list(crying + "caregiver,wait,touch,,100,400\n") == "none");
    CHECK(list(crying + "caregiver,answer,voice,,100,400,to=SIS\n") == "none");
    CHECK(list("child,withdraw,voice,,100,400\ncaregiver,answer,touch,,100,400\n") == "none");
}

TEST_CASE("it goes on across episodes and unwatched time, and belongs to the episode that holds its onset") {
    const std::string rows = "episode,play,,,0,300\nepisode,still,,,300,420,caregiver=still\n"
                             "episode,reunion,,,420,800\nchild,alarm,voice,,290,700\n"
                             "caregiver,answer,touch,,420,700\ncoverage,caregiver,face,,0,500\n";
    CHECK(said(rows, "play", "stretches") == "1");
    CHECK(said(rows, "play", "longest") == "410");
    CHECK(said(rows, "still", "stretches") == "120 s watched; at least 300 s are needed");
    CHECK(said(rows, "free", "stretches") == "1");
}

TEST_CASE("below five minutes watched nobody knows") {
    const auto watched = [](const std::string& seconds) {
        return said("episode,play,,,0," + seconds + "\nchild,alarm,voice,,0,9\n", "play", "stretches");
    };
    CHECK(watched("299") == "299 s watched; at least 300 s are needed");
    CHECK(watched("300") == "0");
    CHECK(said("episode,play,,,0,300\nchild,alarm,voice,,0,9\n", "play", "longest")
          == "no inconsolable crying");
}

TEST_CASE("the inconsolable stretches of random recordings are the naive twin's") {
    std::size_t compared = 0;
    for (std::uint64_t seed = 1; seed <= 4000; ++seed) {
        const twin::Recording recording = twin::random_recording(seed);
        const twin::Options options = twin::random_options(seed);
        // Random recordings last two minutes: the rule is as much shorter.
        const int sixth = static_cast<int>(seed % 6);
        const Duration gap = 1s + sixth * 500ms, shortest = 3s + sixth * 1s;
        INFO("seed " << seed << "\n" << twin::plain_text(recording));
        const auto fast = measure::inconsolable_stretches(measure_fast(recording, options).seen,
                                                          {.gap = gap, .shortest = shortest});
        const auto naive = twin::inconsolable(twin::scene(recording, options), gap.count(), shortest.count());
        REQUIRE(fast.size() == naive.size());
        for (std::size_t i = 0; i < fast.size(); ++i)
            REQUIRE(in_seconds(fast[i].onset) + "-" + in_seconds(fast[i].offset)
                    == twin::in_seconds(naive[i]));
        compared += fast.size();
    }
    CHECK(compared > 500);
}
