// SPDX-License-Identifier: Apache-2.0
#include <test/report/random_account.hpp>
#include <test/report/written_account.hpp>

#include <attune/report/messages.hpp>
#include <attune/report/thing_to_try.hpp>

#include <doctest/doctest.h>

using namespace attune;
using report::Occasion;

namespace {

/// Five calls with an answer a second later, and nothing else.
std::string calls() {
    std::string rows;
    for (int k = 0; k < 5; ++k)
        rows += "child,bid,voice,neutral," + std::to_string(10 * k + 5) + "," + std::to_string(10 * k + 6)
                + "\ncaregiver,answer,voice,neutral," + std::to_string(10 * k + 6) + ","
                + std::to_string(10 * k + 7) + "\n";
    return rows;
}

struct Chosen {
    Occasion because;
    std::string tip;
    bool operator==(const Chosen&) const = default;
};

Chosen chosen(const std::string& more, const std::string& episodes = "episode,free,,,0,200\n") {
    const auto found = report::thing_to_try(test::account_of({.rows = episodes + calls() + more}));
    return {found.because, std::string{found.tip->key}};
}

} // namespace

TEST_CASE("with too little to see, that is what is said") {
    CHECK(report::thing_to_try(test::account_of({.rows = "episode,free,,,0,20\nchild,bid,voice,,1,2\n"}))
              .because
          == Occasion::too_little);
    CHECK(chosen("", "episode,still,still,,0,200\n").because == Occasion::too_little);
}

TEST_CASE("a cry that went on asks for holding to the end; for a soft face where touch was not coded") {
    const std::string cry = "child,alarm,voice,negative,100,120\n";
    CHECK(chosen(cry) == Chosen{Occasion::crying, "face.calm_first"});
    CHECK(chosen(cry + "caregiver,answer,touch,,101,119\n")
          == Chosen{Occasion::crying, "touch.hold_to_the_end"});
    CHECK(chosen("child,alarm,voice,negative,100,102\ncaregiver,answer,touch,,101,119\n").because
          != Occasion::crying);
}

TEST_CASE("a pause that something came into asks for waiting, in the words of how the child turned away") {
    const std::string together = "child,engage,gaze,,100,110\ncaregiver,answer,gaze,,102,130\n"
                                 "caregiver,demand,voice,,111,112\n";
    CHECK(chosen(together + "child,withdraw,gaze,,110,114\n")
          == Chosen{Occasion::pauses, "eyes.wait_for_the_look"});
    CHECK(chosen(together + "child,withdraw,posture,,110,114\n")
          == Chosen{Occasion::pauses, "not_now.respect"});
}

TEST_CASE("a call in a distraction asks for a word about it, by its kind where everybody knows the word") {
    const std::string call = "child,bid,voice,,100,101\n";
    const auto during = [&](const std::string& kind) {
        return chosen(call + "distraction," + kind + ",,,90,110\n");
    };
    CHECK(during("telephone") == Chosen{Occasion::busy, "busy.name_the_phone"});
    CHECK(during("television") == Chosen{Occasion::busy, "busy.screen_off"});
    CHECK(during("cooking") == Chosen{Occasion::busy, "not_now.say_when"});
}

TEST_CASE("a time away asks for coming back, a repair for more of it, and instructions for nothing") {
    CHECK(chosen("child,engage,gaze,,100,120\ncaregiver,away,posture,,110,130\n")
          == Chosen{Occasion::apart, "not_now.come_back"});
    const std::string mended = "child,bid,voice,,100,100.3\nchild,withdraw,gaze,,102,104\n"
                               "caregiver,answer,touch,,103,110\n";
    CHECK(chosen(mended) == Chosen{Occasion::mended, "repair.tiny"});
    CHECK(chosen("child,engage,gaze,,205,220\n", "episode,free,,,0,200\nepisode,gone,away,,210,240\n").because
          == Occasion::turns);
}

TEST_CASE("where all went well, what there was is taken further") {
    CHECK(chosen("") == Chosen{Occasion::turns, "pace.count_to_five"});
    CHECK(chosen("child,bid,voice,,56.5,56.8\ncaregiver,answer,voice,,57.2,57.5\n"
                 "child,bid,voice,,58,58.2\ncaregiver,answer,voice,,58.7,59\n")
          == Chosen{Occasion::together, "pace.begin_and_end"});
}

TEST_CASE("every occasion has its words in every language, and random recordings meet most of them") {
    std::array<int, 8> met{};
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        const auto found = report::thing_to_try(test::random_account(seed));
        REQUIRE(found.tip != nullptr);
        ++met[static_cast<std::size_t>(found.because)];
    }
    CHECK(std::count(met.begin(), met.end(), 0) <= 5);
    for (std::size_t i = 0; i < met.size(); ++i)
        for (const std::string& language : report::Messages::languages())
            CHECK_NOTHROW(report::Messages::in(
                language)["because." + std::string{report::name(static_cast<Occasion>(i))}]);
}
