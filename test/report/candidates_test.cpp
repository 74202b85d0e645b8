// SPDX-License-Identifier: Apache-2.0
#include <test/report/random_account.hpp>
#include <test/report/written_account.hpp>

#include <attune/report/candidates.hpp>
#include <attune/report/moment_list.hpp>
#include <attune/report/session.hpp>

#include <doctest/doctest.h>

#include <algorithm>

using namespace attune;
using attune::test::account_of;
using report::Candidate;
using report::Theme;

namespace {

std::string at(double seconds) {
    return std::to_string(seconds);
}

/// A bid that is answered by face after 0.5 s, with the child engaged afterwards.
std::string chain(double onset) {
    return "child,bid,voice,neutral," + at(onset) + "," + at(onset + 0.3)
           + "\ncaregiver,answer,face,positive," + at(onset + 0.5) + "," + at(onset + 2)
           + "\nchild,engage,gaze,neutral," + at(onset + 1) + "," + at(onset + 9) + "\n";
}

const std::string free_time = "episode,free,,,0,150\n";
/// A cry that is answered by touch after 1 s and over 3 s later.
const std::string comforted = "child,alarm,voice,negative,40,44\ncaregiver,answer,touch,neutral,41,50\n";
const std::string repaired = "child,bid,voice,neutral,80,80.3\nchild,withdraw,gaze,neutral,82,84\n"
                             "caregiver,answer,touch,neutral,83,90\n";

std::vector<Candidate> of(const std::string& rows, Theme theme) {
    std::vector<Candidate> found = report::candidates(account_of({.rows = free_time + rows}));
    std::erase_if(found, [&](const Candidate& one) { return one.theme != theme; });
    return found;
}

std::vector<Theme> shown(const std::string& rows, const report::SessionWish& wish = {}) {
    std::vector<Theme> themes;
    for (const Candidate& one :
         report::session(report::candidates(account_of({.rows = free_time + rows})), wish))
        themes.push_back(one.theme);
    return themes;
}

} // namespace

TEST_CASE("a bid, an answer and contact that lasts are a moment of focus") {
    const auto found = of(chain(5), Theme::focus);
    REQUIRE(found.size() == 1);
    CHECK(found[0].time.onset() == Instant{std::chrono::milliseconds{3500}});
    CHECK(found[0].answer - found[0].signal == std::chrono::milliseconds{500});
    CHECK(found[0].effect - found[0].answer == std::chrono::seconds{5});
}

TEST_CASE("nothing is offered from an episode with an instruction") {
    const std::string rows = chain(5) + comforted + repaired;
    CHECK(report::candidates(account_of({.rows = free_time + rows})).size() >= 3);
    CHECK(report::candidates(account_of({.rows = "episode,still,still,,0,150\n" + rows})).empty());
}

TEST_CASE("a cry that is answered and over is a moment of comfort") {
    CHECK(of(comforted, Theme::comfort).size() == 1);
    CHECK(of(comforted, Theme::focus).empty());
}

TEST_CASE("two answered calls that follow each other are turns, as far as twelve seconds hold them") {
    const auto call = [](double onset) {
        return "child,bid,voice,neutral," + at(onset) + "," + at(onset + 0.2)
               + "\ncaregiver,answer,voice,neutral," + at(onset + 1) + "," + at(onset + 1.3) + "\n";
    };
    const auto two = of(call(10) + call(12), Theme::pace);
    REQUIRE(two.size() == 1);
    CHECK(two[0].answered == 2);
    std::string many;
    for (int i = 0; i < 20; ++i) many += call(10 + 2 * i);
    const auto cut = of(many, Theme::pace);
    REQUIRE(cut.size() == 1);
    CHECK(cut[0].answered == 5); // the fifth answer is 9 s after the first call; the sixth would be 11 s
    CHECK(cut[0].time.length() <= std::chrono::seconds{12});
    CHECK(of(call(10), Theme::pace).empty());
}

TEST_CASE("a pause that nothing pressed into and that the child ended is a respected not-now") {
    const std::string together = "child,engage,gaze,neutral,10,20\ncaregiver,answer,gaze,neutral,12,40\n"
                                 "child,withdraw,gaze,neutral,20,24\nchild,engage,gaze,neutral,24,30\n";
    const auto found = of(together, Theme::not_now);
    REQUIRE(found.size() == 1);
    CHECK(found[0].effect - found[0].signal == std::chrono::seconds{4});
    CHECK(of(together + "caregiver,demand,voice,neutral,22,23\n", Theme::not_now).empty());
}

TEST_CASE("a time together that the child began and ended is a moment of beginnings and endings") {
    const std::string childs = "child,engage,gaze,neutral,10,16\ncaregiver,answer,gaze,neutral,11,20\n";
    CHECK(of(childs, Theme::beginnings).size() == 1);
    CHECK(of("child,engage,gaze,neutral,10,16\ncaregiver,answer,gaze,neutral,9,20\n", Theme::beginnings)
              .empty());
    CHECK(of("child,engage,gaze,neutral,10,30\ncaregiver,answer,gaze,neutral,11,20\n", Theme::beginnings)
              .empty());
}

// The answer comes at the moment the child is calm: what it brought is the calm that follows, not itself.
TEST_CASE("a repair at the onset of its answer is seen in the calm after it") {
    const std::string at_once = "child,bid,voice,neutral,80,80.3\nchild,withdraw,gaze,neutral,82,84\n"
                                "caregiver,answer,touch,neutral,84,90\n";
    const auto found = of(at_once, Theme::repair);
    REQUIRE(found.size() == 1);
    CHECK(found[0].answer == Instant{std::chrono::seconds{84}});
    CHECK(found[0].effect == Instant{std::chrono::seconds{87}});
    const auto slow = of(repaired, Theme::repair);
    REQUIRE(slow.size() == 1);
    CHECK(slow[0].effect == Instant{std::chrono::seconds{84}});
}

TEST_CASE("a moment shows nothing of the time in which somebody was told what to do") {
    const std::string after_still = "episode,still,still,,0,80\nepisode,reunion,,,80,150\n" + chain(80.5);
    const auto found = report::candidates(account_of({.rows = after_still}));
    REQUIRE(!found.empty());
    CHECK(found[0].time.onset() == Instant{std::chrono::seconds{80}});
}

TEST_CASE("a strength holds no rebuff and nothing that frightens") {
    CHECK(of(chain(5) + "caregiver,rebuff,voice,negative,7,7.5\n", Theme::focus).empty());
    CHECK(of(chain(5) + "caregiver,frighten,voice,negative,4,4.5\n", Theme::focus).empty());
    CHECK(of(chain(5) + "caregiver,rebuff,voice,negative,70,71\n", Theme::focus).size() == 1);
    CHECK(report::frightens(account_of({.rows = free_time + "caregiver,frighten,voice,negative,4,5\n"})));
    CHECK(!report::frightens(account_of({.rows = free_time + chain(5)})));
}

TEST_CASE("a session goes strength, strength, almost, strength, from different themes first") {
    using enum Theme;
    CHECK(shown(chain(5) + chain(20) + comforted + repaired + chain(110))
          == std::vector{focus, comfort, repair, focus});
    CHECK(shown(chain(5) + repaired + chain(110)) == std::vector{focus, repair, focus});
    CHECK(shown(chain(5) + repaired) == std::vector{focus});
    CHECK(shown(repaired).empty());
    CHECK(shown(chain(5) + repaired + chain(110), {.with_break = false}) == std::vector{focus, focus});
}

TEST_CASE("of three moments two are strengths around the break, or three") {
    using enum Theme;
    CHECK(shown(chain(5) + chain(20) + comforted + repaired + chain(110), {.most = 3})
          == std::vector{focus, repair, comfort});
    CHECK(shown(chain(5) + chain(20) + comforted + chain(110), {.most = 3})
          == std::vector{focus, comfort, focus});
}

TEST_CASE("a session about one theme shows nothing else; about repair, strengths around the break") {
    using enum Theme;
    const std::string rows = chain(5) + chain(20) + comforted + repaired + chain(110);
    CHECK(shown(rows, {.theme = focus}) == std::vector{focus, focus, focus});
    CHECK(shown(rows, {.theme = comfort}) == std::vector{comfort});
    CHECK(shown(rows, {.theme = beginnings}).empty());
    CHECK(shown(rows, {.theme = repair}) == std::vector{focus, comfort, repair, focus});
}

TEST_CASE("a moment knows its number in the list of all") {
    const auto all = report::candidates(account_of({.rows = free_time + chain(5) + comforted + repaired}));
    REQUIRE(all.size() >= 3);
    for (std::size_t i = 0; i < all.size(); ++i) CHECK(all[i].number == i + 1);
}

TEST_CASE("whatever the recording, moments are short, show their effect, and a break stands inside") {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        const auto all = report::candidates(test::random_account(seed));
        for (const Candidate& one : all) {
            CHECK(one.time.length() >= std::chrono::seconds{4});
            CHECK(one.time.length() <= std::chrono::seconds{12});
            CHECK(one.time.onset() <= one.signal);
            CHECK(one.signal <= one.answer);
            CHECK(one.answer < one.effect);
            const auto [signal, answer, effect] = report::still_instants(one);
            CHECK(signal < answer);
            CHECK(answer < effect);
            if (one.theme == Theme::repair && effect < one.time.offset())
                CHECK(effect - one.answer >= std::chrono::milliseconds{200});
            CHECK(one.signal - one.time.onset() <= std::chrono::milliseconds{1500});
            CHECK(one.effect <= one.time.offset());
        }
        const auto chosen = report::session(all);
        if (chosen.empty()) continue;
        CHECK(chosen.size() <= 4);
        CHECK(chosen.front().strength());
        CHECK(chosen.back().strength());
        CHECK(
            std::count_if(chosen.begin(), chosen.end(), [](const Candidate& one) { return !one.strength(); })
            <= 1);
    }
}
