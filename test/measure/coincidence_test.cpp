// SPDX-License-Identifier: Apache-2.0
// What each null keeps and what it breaks. That p-values are true, over thousands of recordings, is in
// coincidence_slow_test.cpp; that the exact expected share is the mean over all shifts, in twin_test.cpp.
#include <test/measure/support/bridge.hpp>
#include <test/measure/support/measured_case.hpp>

#include <attune/measure/against_chance.hpp>
#include <attune/measure/circle.hpp>
#include <attune/measure/lag.hpp>
#include <attune/measure/silences.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace attune;
using namespace attune::test;
using namespace std::chrono_literals;
using measure::CueKind;
using measure::Null;

namespace {

measure::Options with(Null null, std::uint32_t shifts = 400) {
    measure::Options options;
    options.null = null;
    options.shifts = shifts;
    options.threads = 1;
    return options;
}

const std::string two_minutes = "episode,play,,,0,120\nchild,bid,voice,,30,\n";

double mean_answered(const measure::Coincidence& found) {
    double sum = 0;
    for (const measure::AnswerCounts& counts : found.null) sum += counts.answered[CueKind::any];
    return sum / static_cast<double>(found.null.size());
}

std::vector<measure::Position> positions(const std::vector<measure::AnswerOnset>& answers) {
    std::vector<measure::Position> at;
    for (const measure::AnswerOnset& one : answers) at.push_back(one.at);
    return at;
}

} // namespace

// Lags from 6 to 114 s. The smile at 31 would answer the call at 30 for lags in [-1, 1) only: never. That at
// 75 does for lags in [75, 77): 2/108.
TEST_CASE("a lag nearer than the margin is never drawn") {
    const MeasuredCase near{two_minutes + "caregiver,answer,face,,31,\n", with(Null::circular_shift, 2000)};
    CHECK(*(*near.coincidence[0]).expected_answered[CueKind::any] == 0);
    CHECK(mean_answered(*near.coincidence[0]) == 0);
    const MeasuredCase far{two_minutes + "caregiver,answer,face,,31,\ncaregiver,answer,face,,75,\n",
                           with(Null::circular_shift, 2000)};
    CHECK(*(*far.coincidence[0]).expected_answered[CueKind::any] == doctest::Approx(2. / 108).epsilon(1e-12));
    // Standard error .003: a free seed would leave .013 less than once in 10,000.
    CHECK(std::abs(mean_answered(*far.coincidence[0]) - 2. / 108) < .013);
}

TEST_CASE("the margin is three windows, or the longest window of a complete cue") {
    CHECK((*MeasuredCase{two_minutes}.coincidence[0]).margin == 6s);
    CHECK((*MeasuredCase{two_minutes}.coincidence[0]).length == 120s);
    measure::Options whole = without_shifts();
    whole.hold = std::nullopt;
    const MeasuredCase look{"episode,play,,,0,120\nchild,bid,gaze,,30,40\n", whole};
    CHECK((*look.coincidence[0]).margin == 12s);
    // Its window would reach beyond the episode: it is not complete, so it does not count.
    const MeasuredCase cut{"episode,play,,,0,120\nchild,bid,gaze,,105,119\n", whole};
    CHECK((*cut.coincidence[0]).margin == 6s);
}

TEST_CASE("an episode must be as long as two margins and twenty windows") {
    const auto reason = [](const std::string& end) {
        const MeasuredCase found{"episode,play,,,0," + end + "\nchild,bid,voice,,30,\n"};
        return found.coincidence[0] ? std::string{"determined"} : found.coincidence[0].because();
    };
    CHECK(reason("52") == "determined");
    CHECK(reason("51.9") == "episode too short for shifts: 51.9 s watched, 52 s needed");
    measure::Options local = without_shifts();
    local.null = Null::local_shift;
    local.local = 5s;
    CHECK(MeasuredCase{two_minutes, local}.coincidence[0].because()
          == "a local shift of at most 5 s is less than the least lag of 6 s");
    local.local = 6s;
    CHECK(MeasuredCase{two_minutes, local}.coincidence[0].determined());
}

TEST_CASE("lags are whole nanoseconds, uniform between the margins, or near on both sides") {
    constexpr measure::Position second = 1'000'000'000;
    const measure::Options circular = with(Null::circular_shift);
    const measure::Options local = with(Null::local_shift);
    double sum = 0, behind = 0;
    for (std::uint64_t shift = 0; shift < 2000; ++shift) {
        chance::Stream one = measure::stream_of(circular, 0, shift);
        const measure::Position lag = measure::draw_lag(one, circular, 120 * second, 6 * second);
        CHECK(lag >= 6 * second);
        CHECK(lag <= 114 * second);
        sum += static_cast<double>(lag) / second;
        chance::Stream other = measure::stream_of(local, 0, shift);
        const measure::Position near = measure::draw_lag(other, local, 120 * second, 6 * second);
        const bool ahead = near >= 6 * second && near <= 30 * second;
        const bool back = near >= 90 * second && near <= 114 * second;
        CHECK((ahead || back));
        behind += back;
    }
    // Mean 60, standard error 31.2/sqrt(2000) = .7; half of the local ones behind, standard error 22: with a
    // free seed either would fail less than once in 10,000.
    CHECK(std::abs(sum / 2000 - 60) < 2.8);
    CHECK(std::abs(behind - 1000) < 90);
}

TEST_CASE("the smallest and the largest lag can be drawn") {
    bool least = false, most = false;
    const measure::Options options = with(Null::circular_shift);
    for (std::uint64_t shift = 0; shift < 200; ++shift) {
        chance::Stream stream = measure::stream_of(options, 0, shift);
        const measure::Position lag = measure::draw_lag(stream, options, 12, 4); // 4 ... 8
        CHECK(lag >= 4);
        CHECK(lag <= 8);
        least = least || lag == 4;
        most = most || lag == 8;
    }
    CHECK(least);
    CHECK(most);
}

TEST_CASE("each episode draws a lag of its own, each seed its own lags") {
    const measure::Options options = with(Null::circular_shift);
    measure::Options other = options;
    other.seed = 2;
    const auto lag = [](const measure::Options& asked, std::size_t episode) {
        chance::Stream stream = measure::stream_of(asked, episode, 0);
        return measure::draw_lag(stream, asked, 120'000'000'000, 6'000'000'000);
    };
    CHECK(lag(options, 0) != lag(options, 1));
    CHECK(lag(options, 0) != lag(other, 0));
    CHECK(lag(options, 0) == lag(options, 0));
}

TEST_CASE("moved by nothing, the circle counts what the ledger has") {
    int compared = 0;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        const measure::Options options = options_of(twin::random_options(seed));
        const Fast fast = measure_fast(twin::random_recording(seed), twin::random_options(seed));
        for (std::size_t episode = 0; episode < fast.seen.episodes.size(); ++episode) {
            INFO("seed " << seed << ", episode " << episode);
            const measure::Circle circle{fast.seen, fast.ledger, episode};
            std::vector<ChannelSet> working;
            const measure::AnswerCounts moved = circle.count(circle.answers(), working);
            const measure::AnswerCounts real = measure::count_answers(fast.ledger, episode);
            // A lena window reaches into time in which others are not watched; the circle has only watched
            // time.
            if (options.window == measure::WindowRule::lena) continue;
            CHECK(moved == real);
            compared += real.answered[CueKind::any] > 0;
        }
    }
    CHECK(compared > 100);
}

TEST_CASE("once round the circle is nowhere, and half round twice") {
    const MeasuredCase found{two_minutes + "caregiver,answer,face,,31,\ncaregiver,answer,touch,,75,\n"};
    const measure::Circle circle{found.seen, found.ledger, 0};
    std::vector<measure::AnswerOnset> half, whole;
    measure::rotate(circle.answers(), circle.length() / 2, circle.length(), half);
    CHECK(positions(half) == std::vector<measure::Position>{15'000'000'000, 91'000'000'000});
    measure::rotate(half, circle.length() / 2, circle.length(), whole);
    CHECK(positions(whole) == std::vector<measure::Position>{31'000'000'000, 75'000'000'000});
}

TEST_CASE("what began outside the watched time stays out; a gap in it is sewn together") {
    const MeasuredCase found{
        "episode,play,,,0,120\ncoverage,child,voice,,0,50\ncoverage,child,voice,,60,120\n"
        "coverage,caregiver,face,,0,120\nchild,bid,voice,,30,\n"
        "caregiver,answer,face,,55,65\ncaregiver,answer,face,,70,\n"};
    const measure::Circle circle{found.seen, found.ledger, 0};
    CHECK(circle.length() == 110'000'000'000);
    REQUIRE(circle.answers().size() == 1);
    CHECK(circle.answers()[0].at == 60'000'000'000);
}

TEST_CASE("shuffled gaps keep the silences, the acts and their order, on each channel apart") {
    // Silences 10, 20, 30 and 40 s before, between and after acts of 5, 10 and 5 s; the second is a demand.
    const MeasuredCase found{"episode,play,,,0,120\nchild,bid,voice,,30,\ncaregiver,answer,face,,10,15\n"
                             "caregiver,demand,face,,35,45\ncaregiver,answer,face,,75,80\n"};
    const measure::Silences silences{found.seen, 0};
    std::vector<measure::AnswerOnset> answers;
    std::vector<std::vector<measure::Position>> orders;
    for (std::uint64_t shift = 0; shift < 500; ++shift) {
        chance::Stream stream{chance::Seed{1}, "test", shift};
        silences.shuffle(stream, answers);
        auto at = positions(answers);
        REQUIRE(at.size() == 2);
        // Before the first, the two between with the demand, after the last: they hold all four silences.
        const measure::Position second = 1'000'000'000;
        const measure::Position first = at[0] / second;
        const measure::Position between = at[1] / second - first - 5 - 10;
        const measure::Position after = 120 - at[1] / second - 5;
        CHECK(first + between + after == 100);
        for (const measure::Position gap : {first, after}) CHECK((gap % 10 == 0 && gap >= 10 && gap <= 40));
        orders.push_back(std::move(at));
    }
    std::sort(orders.begin(), orders.end());
    orders.erase(std::unique(orders.begin(), orders.end()), orders.end());
    // 4! orders, of which the two silences in the middle can change places unseen: twelve.
    CHECK(orders.size() == 12);
}

TEST_CASE("acts that abut are two, with a silence of no length between them") {
    // Silences 10, 0, 40 and 55 s: (before the first, between the two answers) can be twelve pairs. Moved as
    // one, the smile and the demand would leave six.
    const MeasuredCase found{"episode,play,,,0,120\nchild,bid,voice,,30,\ncaregiver,answer,face,,10,15\n"
                             "caregiver,demand,face,,15,20\ncaregiver,answer,face,,60,65\n"};
    const measure::Silences silences{found.seen, 0};
    std::vector<measure::AnswerOnset> answers;
    std::vector<std::vector<measure::Position>> orders;
    for (std::uint64_t shift = 0; shift < 500; ++shift) {
        chance::Stream stream{chance::Seed{1}, "test", shift};
        silences.shuffle(stream, answers);
        orders.push_back(positions(answers));
    }
    std::sort(orders.begin(), orders.end());
    orders.erase(std::unique(orders.begin(), orders.end()), orders.end());
    CHECK(orders.size() == 12);
}

TEST_CASE("of an act that began before the watching only the rest is shuffled: it is no answer") {
    const MeasuredCase found{"episode,play,,,10,120\nchild,bid,voice,,30,\ncaregiver,answer,face,,5,15\n"};
    std::vector<measure::AnswerOnset> answers;
    chance::Stream stream{chance::Seed{1}, "test", 0};
    measure::Silences{found.seen, 0}.shuffle(stream, answers);
    CHECK(answers.empty());
}

TEST_CASE("neither shift has an exact mean but the circular one") {
    for (const Null null : {Null::local_shift, Null::shuffled_gaps}) {
        const MeasuredCase found{two_minutes + "caregiver,answer,face,,75,\n", with(null, 10)};
        CHECK_FALSE((*found.coincidence[0]).expected_answered[CueKind::any].has_value());
        CHECK_FALSE((*found.coincidence[0]).expected_in_window[CueKind::any].has_value());
        CHECK((*found.coincidence[0]).null.size() == 10);
    }
}

TEST_CASE("random recordings do not depend on the number of threads") {
    for (const Null null : {Null::circular_shift, Null::local_shift, Null::shuffled_gaps}) {
        measure::Options one = with(null, 101);
        measure::Options three = one;
        three.threads = 3;
        const std::string rows =
            two_minutes + "caregiver,answer,face,,31,33\ncaregiver,answer,touch,,75,80\n";
        CHECK((*MeasuredCase{rows, one}.coincidence[0]).null
              == (*MeasuredCase{rows, three}.coincidence[0]).null);
    }
}

namespace {

/// The comparison of a share with made-up random recordings, in one episode of five cues.
measure::AgainstChance compared(std::uint32_t answered, const std::vector<std::uint32_t>& random) {
    std::string rows = "resolution,,,,0,0.5\nepisode,play,,,0,200\n";
    for (std::uint32_t i = 0; i < 5; ++i) {
        rows += "child,bid,voice,," + std::to_string(10 + 20 * i) + ",\n";
        if (i < answered) rows += "caregiver,answer,face,," + std::to_string(11 + 20 * i) + ",\n";
    }
    MeasuredCase found{rows, with(Null::circular_shift, static_cast<std::uint32_t>(random.size()))};
    measure::Coincidence made = *found.coincidence[0];
    for (std::size_t i = 0; i < random.size(); ++i) made.null[i].answered[CueKind::any] = random[i];
    found.coincidence[0] = measure::Measured<measure::Coincidence>{made};
    return *measure::against_chance(
        found.evidence(), measure::scopes(found.seen).front(),
        [](const measure::AnswerCounts& c) {
            return measure::Counted{c.answered[CueKind::any], c.complete[CueKind::any]};
        },
        [](const measure::Coincidence&) { return std::optional<double>{}; });
}

} // namespace

// 39 random recordings: N + 1 = 40, the range is the 1st and the 39th. 30 have 1 of 5, 8 have 2, one has 4.
TEST_CASE("p, range, excess and index by hand") {
    std::vector<std::uint32_t> random(39, 1);
    for (std::size_t i = 0; i < 8; ++i) random[i] = 2;
    random[8] = 4;
    const measure::AgainstChance high = compared(4, random);
    CHECK(high.p == 2. / 40); // one of them is as high
    CHECK(high.expected == doctest::Approx((30 + 16 + 4) / 39. / 5));
    CHECK(high.low == .2);
    CHECK(high.high == .8);
    CHECK(high.excess == doctest::Approx(.8 - high.expected));
    CHECK(*high.index == doctest::Approx(high.excess / (1 - high.expected)));
    const measure::AgainstChance low = compared(0, random);
    CHECK(low.p == 1);
    CHECK(low.excess < 0);
    CHECK(*low.index == doctest::Approx(-1)); // nothing was answered: as far below as possible
}

TEST_CASE("where coincidence answers nearly everything, the index is undetermined") {
    std::vector<std::uint32_t> random(39, 5);
    for (std::size_t i = 0; i < 6; ++i) random[i] = 4; // .9692
    CHECK(compared(5, random).index.because() == "the expected share is 0.969: too little was possible");
    CHECK(compared(5, random).p == 34. / 40);
    // A negative excess is a part of what was expected: undetermined where that is less than .05.
    std::vector<std::uint32_t> rare(39, 0);
    for (std::size_t i = 0; i < 9; ++i) rare[i] = 1; // .0462
    CHECK(compared(0, rare).index.because() == "the expected share is 0.046: too little was possible");
}
