// SPDX-License-Identifier: Apache-2.0
// What has to hold in every recording, however nasty.
#include <test/twin/twin.hpp>

#include <doctest/doctest.h>

#include <functional>

using namespace twin;

namespace {

void in_random_recordings(int count, const std::function<void(const Account&)>& check) {
    for (int seed = 0; seed < count; ++seed) {
        const int ticks = std::array{2, 4, 10}.at(static_cast<std::size_t>(seed % 3));
        const auto number = static_cast<std::uint64_t>(seed);
        const Recording recording = random_recording(number, {.ticks_per_second = ticks});
        const Options options = seed % 4 == 0 ? Options{} : random_options(number, ticks);
        INFO("seed " << seed << ", " << in_words(options));
        check(account_of(recording, options));
    }
}

} // namespace

TEST_CASE("an onset belongs to a cue just where it lies in its own time") {
    int credited = 0;
    in_random_recordings(600, [&](const Account& account) {
        for (std::size_t i = 0; i < account.scene.bouts.size(); ++i) {
            const Bout& bout = account.scene.bouts[i];
            const bool is_answer = bout.person == Person::caregiver && bout.act == Act::answer
                                   && takes_part(account.scene.options, bout.channel);
            int owners = 0;
            for (const Cue& cue : account.ledger) {
                const bool owned =
                    std::find(cue.credited.begin(), cue.credited.end(), i) != cue.credited.end();
                CHECK(owned == (is_answer && holds(cue.own, bout.onset)));
                owners += owned ? 1 : 0;
            }
            if (account.scene.options.credit != Credit::every) CHECK(owners <= 1);
            credited += owners;
        }
    });
    CHECK(credited > 500);
}

TEST_CASE("complete cues are answered, unanswered, superseded or shadowed, and never cut") {
    in_random_recordings(600, [](const Account& account) {
        for (const EpisodeShares& shares : account.shares) {
            const Shares& all = shares.all;
            CHECK(all.complete == all.answered + all.unanswered + all.superseded + all.shadowed);
            CHECK(all.complete == shares.bids.complete + shares.alarms.complete);
            CHECK(all.answered <= all.answered_in_window);
            if (account.scene.options.credit == Credit::every) CHECK(all.answered == all.answered_in_window);
        }
        for (const Cue& cue : account.ledger) {
            if (cue.status == Status::unanswered) CHECK(cue.complete);
        }
    });
}

TEST_CASE("a shift by nothing, or by the whole circle, gives what was observed") {
    int answered = 0;
    in_random_recordings(400, [&](const Account& account) {
        for (const EpisodeShares& shares : account.shares) {
            if (shares.watched == 0 || account.scene.options.preset == Preset::lena)
                continue; // own watched time
            for (const Time lag : {Time{0}, shares.watched}) {
                const Shifted shifted = shifted_by(account.scene, account.ledger, shares.episode, lag);
                CHECK(shifted.answered == shares.all.answered);
                CHECK(shifted.unanswered == shares.all.unanswered);
                CHECK(shifted.answered_in_window == shares.all.answered_in_window);
                answered += shifted.answered;
            }
        }
    });
    CHECK(answered > 200);
}

TEST_CASE("the expected share does not change on a finer grid") {
    int determined = 0;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        Recording recording = random_recording(seed, {.ticks_per_second = 2});
        const Account coarse = account_of(recording);
        recording.grid /= 2;
        const Account fine = account_of(recording);
        for (const EpisodeShares& shares : coarse.shares) {
            const auto expected = expected_by_shift(coarse.scene, coarse.ledger, shares.episode);
            const auto finer = expected_by_shift(fine.scene, fine.ledger, shares.episode);
            CHECK(expected.answered == doctest::Approx(finer.answered).epsilon(1e-12));
            CHECK(expected.answered_in_window == doctest::Approx(finer.answered_in_window).epsilon(1e-12));
            determined += expected.determined && expected.answered > 0 ? 1 : 0;
        }
    }
    CHECK(determined > 5);
}

TEST_CASE("one break is open at a time, and each is closed, or censored at its segment's end") {
    in_random_recordings(600, [](const Account& account) {
        for (std::size_t i = 0; i < account.breaks.size(); ++i) {
            const Break& it = account.breaks[i];
            CHECK(it.onset <= it.confirmed);
            CHECK(it.confirmed <= it.close);
            CHECK((it.close == it.segment.offset) >= (it.outcome == Outcome::censored));
            CHECK(it.censored_at.has_value() == (it.outcome == Outcome::censored));
            CHECK(it.by.has_value() == (it.outcome == Outcome::repaired));
            if (i > 0) CHECK(account.breaks[i - 1].close <= it.onset);
        }
    });
}

TEST_CASE("a random recording is the same for the same seed, lies on its grid, and survives its file") {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const Recording recording = random_recording(seed, {.ticks_per_second = 4});
        const std::string text = plain_text(recording);
        CHECK(text == plain_text(random_recording(seed, {.ticks_per_second = 4})));
        CHECK(text == plain_text(read_plain_text(text)));
        for (const CodedAct& act : recording.acts) {
            CHECK(act.onset % recording.grid == 0);
            CHECK(act.offset % recording.grid == 0);
            CHECK(0 <= act.onset);
            CHECK(act.onset <= act.offset);
        }
    }
}

TEST_CASE("random recordings do not depend on the compiler") {
    std::uint64_t digest =
        14695981039346656037U; // FNV-1a; the value below was the same from g++ 12 and clang 14
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        for (const char sign : plain_text(random_recording(seed)) + in_words(random_options(seed))) {
            digest = (digest ^ static_cast<unsigned char>(sign)) * 1099511628211U;
        }
    }
    CHECK(digest == 6721181716705094288U);
}

TEST_CASE("random recordings hold every case that the definitions name") {
    std::set<std::string_view> seen;
    in_random_recordings(600, [&](const Account& account) {
        for (const Cue& cue : account.ledger) {
            seen.insert(name(cue.status));
            if (cue.reaction) seen.insert(name(*cue.reaction));
            if (cue.mirrored) seen.insert(name(*cue.mirrored));
            if (cue.met) seen.insert(name(*cue.met));
            if (cue.coincident) seen.insert("coincident");
            if (cue.answered_elsewhere) seen.insert("elsewhere");
            if (cue.in_distraction) seen.insert("in distraction");
            if (!cue.episode) seen.insert("no episode");
            if (cue.own.size() > 1) seen.insert("own time in pieces");
            if (!cue.complete && cue.answer) seen.insert("answered but incomplete");
        }
        for (const Break& it : account.breaks) {
            seen.insert(name(it.opening));
            seen.insert(name(it.outcome));
            if (it.closed_in && it.closed_in != it.opened_in) seen.insert("closed in another episode");
            if (it.by == Mender::child) seen.insert("by the child");
            if (it.alarm.on) seen.insert("on");
            if (it.stopped) seen.insert("stopped");
        }
    });
    for (const char* wanted : {"answered",
                               "unanswered",
                               "superseded",
                               "shadowed",
                               "cut",
                               "settles",
                               "stays",
                               "worsens",
                               "joins",
                               "unknown",
                               "yes",
                               "no",
                               "support",
                               "echo",
                               "answer",
                               "demand",
                               "rebuff",
                               "frighten",
                               "coincident",
                               "elsewhere",
                               "in distraction",
                               "no episode",
                               "own time in pieces",
                               "answered but incomplete",
                               "carried",
                               "unavailable",
                               "missed",
                               "repaired",
                               "recovered alone",
                               "let go",
                               "censored",
                               "closed in another episode",
                               "by the child",
                               "on",
                               "stopped"}) {
        CHECK_MESSAGE(seen.contains(wanted), wanted);
    }
}

TEST_CASE("the smallest failing recording still fails, and nothing more can be taken out of it") {
    const auto has_a_repair = [](const Recording& recording) {
        const Account account = account_of(recording);
        return std::any_of(account.breaks.begin(), account.breaks.end(),
                           [](const Break& it) { return it.outcome == Outcome::repaired; });
    };
    std::uint64_t seed = 0;
    while (!has_a_repair(random_recording(seed))) ++seed;
    const Recording small = smallest(random_recording(seed), has_a_repair);
    CHECK(has_a_repair(small));
    CHECK(small.acts.size() == 2); // a cue or an engagement with the caregiver leaving, and an answer
}
