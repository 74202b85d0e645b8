// SPDX-License-Identifier: Apache-2.0
// What may be done to a recording without changing anything that is said of it: everything, to the last bit.
// The recordings are the twin's nasty ones; where one differs it is made as small as it can be and shown.
#include <test/measure/support/bridge.hpp>
#include <test/measure/support/words.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <set>

using namespace attune;
using namespace attune::test;

namespace {

constexpr std::uint64_t recordings = 300;
constexpr twin::Time minute = 60 * twin::second;

using ToRecording = std::function<twin::Recording(twin::Recording)>;
using ToParts = std::function<void(Parts&)>;
using Fits = std::function<bool(const twin::Recording&, const measure::Options&)>;

measure::Options options_for(std::uint64_t seed) {
    measure::Options options = options_of(twin::random_options(seed));
    options.null = static_cast<measure::Null>(seed % 3);
    options.shifts = 20;
    options.threads = 1;
    return options;
}

std::string said_of(Parts parts, const measure::Options& options, twin::Time zero = 0,
                    const std::vector<std::string>& only = {}) {
    const Timeline timeline{std::move(parts)};
    Progress silent;
    return account_in_words(
        measure::account(*measure::observe(timeline, dyad_of(timeline), options), options, silent, only),
        Duration{zero});
}

/// Every measure but these.
std::vector<std::string> all_but(const std::set<std::string_view>& left_out) {
    std::vector<std::string> only;
    for (const measure::Measure& measure : measure::measures())
        for (const measure::Description* one : measure.descriptions)
            if (!left_out.contains(one->identifier)) only.emplace_back(one->identifier);
    return only;
}

/// Measures random recordings as they are and changed; everything said must be the same, times counted from
/// `zero` in the changed one.
struct Change {
    ToRecording to_recording = [](twin::Recording recording) { return recording; };
    ToParts to_parts = [](Parts&) {};
    twin::Time zero = 0;
    Fits fits = [](const twin::Recording&, const measure::Options&) { return true; };
    twin::Wishes wishes{};
    std::vector<std::string> only{}; ///< the measures that are asked; empty: all

    void changes_nothing() const {
        int compared = 0;
        for (std::uint64_t seed = 1; seed <= recordings; ++seed) {
            const measure::Options options = options_for(seed);
            const auto before = [&](const twin::Recording& it) {
                return said_of(parts_of(it), options, 0, only);
            };
            const auto after = [&](const twin::Recording& it) {
                Parts parts = parts_of(to_recording(it));
                to_parts(parts);
                return said_of(std::move(parts), options, zero, only);
            };
            const auto differs = [&](const twin::Recording& it) {
                return fits(it, options) && before(it) != after(it);
            };
            const twin::Recording recording = twin::random_recording(seed, wishes);
            compared += fits(recording, options);
            if (!differs(recording)) continue;
            const twin::Recording small = twin::smallest(recording, differs);
            INFO("seed " << seed << "\n" << twin::plain_text(small));
            REQUIRE(before(small) == after(small));
        }
        CHECK(compared > 100);
    }
};

void for_each_time(twin::Recording& recording, const std::function<void(twin::Time&)>& see) {
    for (auto& one : recording.acts) see(one.onset), see(one.offset);
    for (auto& one : recording.episodes) see(one.onset), see(one.offset);
    for (auto& one : recording.coverage) see(one.onset), see(one.offset);
    for (auto& one : recording.distractions) see(one.onset), see(one.offset);
}

twin::Recording later(twin::Recording recording, twin::Time lag) {
    for_each_time(recording, [&](twin::Time& time) { time += lag; });
    return recording;
}

TrackHeading heading_of(PersonIndex person, Act act, Channel channel) {
    Meaning meaning;
    meaning.act = act;
    meaning.channel = channel;
    return {"more", person, {{"more", meaning}}};
}

} // namespace

TEST_CASE("shifting the clock shifts every moment and changes no number") {
    Change change;
    change.to_recording = [](const twin::Recording& it) { return later(it, 7 * minute); };
    change.zero = 7 * minute;
    // Without episodes and coverage the recording is watched from its zero on, so that a shift adds watched
    // time.
    change.fits = [](const twin::Recording& it, const measure::Options&) {
        return !it.episodes.empty() || !it.coverage.empty();
    };
    change.wishes.partly_stated_coverage = false;
    change.changes_nothing();
}

TEST_CASE("the order of rows in a file changes nothing") {
    Change change;
    change.to_recording = [](twin::Recording it) {
        std::reverse(it.acts.begin(), it.acts.end());
        std::reverse(it.coverage.begin(), it.coverage.end());
        std::rotate(it.acts.begin(), it.acts.begin() + static_cast<std::ptrdiff_t>(it.acts.size() / 3),
                    it.acts.end());
        return it;
    };
    change.changes_nothing();
}

TEST_CASE("the order of tracks, of episodes and of coverage changes nothing") {
    Change change;
    change.to_parts = [](Parts& parts) {
        std::reverse(parts.states.begin(), parts.states.end());
        std::reverse(parts.events.begin(), parts.events.end());
        std::reverse(parts.episodes.begin(), parts.episodes.end());
        std::reverse(parts.coverage.begin(), parts.coverage.end());
    };
    change.changes_nothing();
}

TEST_CASE("a person who does nothing changes nothing") {
    Change change;
    change.to_parts = [](Parts& parts) {
        const PersonIndex new_one{static_cast<std::uint32_t>(parts.people.size())};
        parts.people.push_back({"visitor", Role::other, {}, true, {}});
        parts.states.emplace_back(heading_of(new_one, Act::answer, Channel::voice), std::vector<State>{});
    };
    change.changes_nothing();
}

TEST_CASE("a code without a meaning changes nothing") {
    Change change;
    change.to_parts = [](Parts& parts) {
        const TrackHeading heading{"notes", PersonIndex{0}, {{"?", std::nullopt}}};
        parts.events.emplace_back(
            heading, std::vector<Event>{{Instant{std::chrono::seconds{3}}, CodeIndex{0}, "note"}});
    };
    change.changes_nothing();
}

TEST_CASE("an act cut in two that touch is one act") {
    Change change;
    change.to_recording = [](twin::Recording it) {
        std::vector<twin::CodedAct> halves;
        for (twin::CodedAct& act : it.acts) {
            const twin::Time middle = act.onset + (act.offset - act.onset) / 2;
            if (act.offset - act.onset < 2) continue;
            twin::CodedAct second = act;
            second.onset = middle;
            act.offset = middle;
            halves.push_back(second);
        }
        it.acts.insert(it.acts.end(), halves.begin(), halves.end());
        return it;
    };
    // With `apart = none` every coded act stays as it is, so cutting one makes two; with 0, the touching are
    // two.
    change.fits = [](const twin::Recording&, const measure::Options& options) {
        return options.apart && *options.apart > Duration{0};
    };
    change.changes_nothing();
}

namespace {

/// Beside every act of the caregiver a neutral one, in the same tone or in this one.
Change with_neutral_acts(std::optional<twin::Valence> tone) {
    Change change;
    change.to_recording = [tone](twin::Recording it) {
        std::vector<twin::CodedAct> more;
        for (twin::CodedAct act : it.acts) {
            if (act.person != twin::Person::caregiver) continue;
            act.act = twin::Act::neutral;
            act.valence = tone.value_or(act.valence);
            more.push_back(act);
        }
        it.acts.insert(it.acts.end(), more.begin(), more.end());
        return it;
    };
    // Shuffled gaps shuffle every act of the caregiver, the neutral ones too.
    change.fits = [](const twin::Recording&, const measure::Options& options) {
        return options.null != measure::Null::shuffled_gaps;
    };
    return change;
}

} // namespace

TEST_CASE("a neutral act of the caregiver on a channel in use is no answer, no rebuff and no silence less") {
    Change change = with_neutral_acts(twin::Valence::neutral);
    // A word to somebody else is a word: it has a pace, and it takes the turn.
    change.only = all_but({"pace", "pace_change", "turn_gap", "turn_change", "lapse", "listening"});
    change.changes_nothing();
}

TEST_CASE("a neutral act in a tone changes nothing more than what the face and the voice showed") {
    Change change = with_neutral_acts(std::nullopt);
    change.only = all_but(
        {"pace", "pace_change", "turn_gap", "turn_change", "lapse", "listening", "calm", "expressive"});
    change.changes_nothing();
}

TEST_CASE("the number of threads changes nothing") {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        measure::Options options = options_for(seed);
        const Parts parts = parts_of(twin::random_recording(seed));
        const std::string alone = said_of(parts, options);
        options.threads = 3;
        CHECK(said_of(parts, options) == alone);
    }
}

TEST_CASE("asking twice gives the same, another seed only other random recordings") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        measure::Options options = options_for(seed);
        const twin::Recording recording = twin::random_recording(seed);
        CHECK(said_of(parts_of(recording), options) == said_of(parts_of(recording), options));
        const Fast one = measure_fast(recording, twin::random_options(seed));
        CHECK(ledger_in_words(one) == ledger_in_words(measure_fast(recording, twin::random_options(seed))));
    }
}

namespace {

/// Two recordings that are watched from 0 to 150 s, by everybody on every channel, with nothing coded near
/// the borders.
twin::Recording watched(std::uint64_t seed) {
    twin::Wishes wishes;
    wishes.episodes = wishes.stated_coverage = wishes.distractions = false;
    twin::Recording it = twin::random_recording(seed, wishes);
    it = later(it, 5 * twin::second);
    std::erase_if(it.acts, [](const twin::CodedAct& act) { return act.offset > 130 * twin::second; });
    it.episodes = {{"first", 0, 150 * twin::second, twin::Instruction::none}};
    for (const twin::Person person : {twin::Person::child, twin::Person::caregiver})
        it.coverage.push_back({person, std::nullopt, 0, 150 * twin::second});
    it.medium.reset();
    return it;
}

twin::Recording joined(twin::Recording one, const twin::Recording& next, twin::Time lag) {
    twin::Recording second = later(next, lag);
    second.episodes.front().name = "second";
    one.acts.insert(one.acts.end(), second.acts.begin(), second.acts.end());
    one.episodes.push_back(second.episodes.front());
    one.coverage.insert(one.coverage.end(), second.coverage.begin(), second.coverage.end());
    return one;
}

std::string ledger_without_runs(const Fast& fast, std::size_t first, std::size_t last, Duration zero) {
    std::string text;
    for (std::size_t cue = first; cue <= last; ++cue) {
        const std::string row = row_in_words(fast.seen, fast.ledger, cue, zero);
        text += row.substr(row.find('|'), row.rfind('|') - row.find('|')) + "\n"; // no number, no episode
    }
    return text;
}

std::string breaks_without_episodes(const Fast& fast, std::size_t first, std::size_t last, Duration zero) {
    std::string text;
    for (std::size_t i = first; i < last; ++i) {
        const std::string row = break_in_words(fast.seen, fast.breaks[i], zero);
        text += row.substr(0, row.rfind('|')) + "\n";
    }
    return text;
}

} // namespace

TEST_CASE("two recordings joined at a silent border have the cues and the breaks of both") {
    constexpr Duration lag = std::chrono::seconds{200};
    std::size_t cues = 0, breaks = 0;
    for (std::uint64_t seed = 1; seed <= recordings; ++seed) {
        INFO("seed " << seed);
        const twin::Options options = twin::random_options(seed);
        const Fast one = measure_fast(watched(seed), options);
        const Fast other = measure_fast(watched(seed + 10'000), options);
        const Fast both = measure_fast(joined(watched(seed), watched(seed + 10'000), lag.count()), options);
        const std::size_t n = one.ledger.rows.size(), m = other.ledger.rows.size();
        REQUIRE(both.ledger.rows.size() == n + m);
        CHECK(ledger_without_runs(both, 1, n, Duration{0}) == ledger_without_runs(one, 1, n, Duration{0}));
        CHECK(ledger_without_runs(both, n + 1, n + m, lag) == ledger_without_runs(other, 1, m, Duration{0}));
        const std::size_t k = one.breaks.size(), l = other.breaks.size();
        REQUIRE(both.breaks.size() == k + l);
        CHECK(breaks_without_episodes(both, 0, k, Duration{0})
              == breaks_without_episodes(one, 0, k, Duration{0}));
        CHECK(breaks_without_episodes(both, k, k + l, lag)
              == breaks_without_episodes(other, 0, l, Duration{0}));
        cues += n + m;
        breaks += k + l;
    }
    CHECK(cues > 2000);
    CHECK(breaks > 400);
}

TEST_CASE("the counts of two episodes together are the sums of each") {
    for (std::uint64_t seed = 1; seed <= recordings; ++seed) {
        INFO("seed " << seed);
        const Fast both = measure_fast(joined(watched(seed), watched(seed + 10'000), 200 * twin::second),
                                       twin::random_options(seed));
        measure::AnswerCounts sum = measure::count_answers(both.ledger, 0);
        sum += measure::count_answers(both.ledger, 1);
        measure::AnswerCounts counted;
        for (const measure::Row& row : both.ledger.rows) {
            if (!row.cue.complete) continue;
            for (const measure::CueKind kind : measure::cue_kinds) {
                if (!measure::is_of(kind, row.cue.act)) continue;
                ++counted.complete[kind];
                counted.answered[kind] += row.answered();
            }
        }
        CHECK(sum.complete == counted.complete);
        CHECK(sum.answered == counted.answered);
    }
}
