// SPDX-License-Identifier: Apache-2.0
#include <test/twin/random.hpp>

#include <algorithm>

namespace twin {

namespace {

constexpr std::array child_acts{Act::bid,   Act::bid,   Act::bid,      Act::engage,  Act::withdraw,
                                Act::alarm, Act::alarm, Act::shutdown, Act::content, Act::neutral};
constexpr std::array caregiver_acts{Act::answer, Act::answer,   Act::answer, Act::wait, Act::demand,
                                    Act::rebuff, Act::frighten, Act::still,  Act::away, Act::neutral};
constexpr std::array valences{Valence::neutral, Valence::positive, Valence::negative};

/// An act without its channel and valence. It is given in braces, which are evaluated from left to right;
/// arguments in any order, so that the dice would fall differently under each compiler.
struct Draft {
    Person person;
    Act act;
    Time onset;
    Time offset;
};

class Writer {
public:
    Writer(std::uint64_t seed, const Wishes& wishes)
        : dice_{seed}, wishes_{wishes}, tick_{second / wishes.ticks_per_second} {
        recording_.grid = tick_;
    }

    Recording write() {
        if (wishes_.episodes) lay_episodes();
        if (wishes_.stated_coverage) lay_coverage();
        for (int i = 0; i < wishes_.motifs; ++i) add_motif();
        if (wishes_.distractions && dice_.one_in(2)) {
            const Time onset = anywhere();
            recording_.distractions.push_back({"phone", onset, onset + dice_.between(1, 20) * second});
        }
        for (int i = 0; i < wishes_.more_distractions; ++i) add_distraction();
        const int whose = wishes_.plays > 0 ? dice_.below(4) : 0;
        for (int i = 0; i < wishes_.plays; ++i) add_play(whose);
        if (wishes_.addressed) address_some();
        if (wishes_.unavailable) take_away_channels();
        if (dice_.one_in(4)) recording_.medium = wishes_.seconds * second;
        int id = 0;
        for (CodedAct& act : recording_.acts) act.id = ++id;
        return recording_;
    }

private:
    Time ticks(int low, int high) { return dice_.between(low, high) * tick_; }
    Time anywhere() { return ticks(0, wishes_.seconds * wishes_.ticks_per_second - 1); }
    /// One tick before, at, or one tick behind; mostly at.
    Time about(Time t) { return std::max<Time>(0, t + (dice_.one_in(2) ? 0 : ticks(-1, 1))); }

    /// At or about a border of an earlier act, of an episode or of coverage; or anywhere.
    Time near_a_border() {
        std::vector<Time> borders{anywhere()};
        for (const CodedAct& act : recording_.acts) borders.insert(borders.end(), {act.onset, act.offset});
        for (const Episode& it : recording_.episodes) borders.insert(borders.end(), {it.onset, it.offset});
        for (const Covered& it : recording_.coverage) borders.insert(borders.end(), {it.onset, it.offset});
        const std::array gaps{Time{0},     second / 2, second,      2 * second,  3 * second, 5 * second,
                              -second / 2, -second,    -2 * second, -3 * second, 10 * second};
        const Time border = dice_.pick(borders);
        const Time t = border + (dice_.one_in(2) ? 0 : dice_.pick(gaps));
        return std::min(about(t), wishes_.seconds * second);
    }

    void add(Draft draft) {
        if (!wishes_.instants && draft.offset <= draft.onset) draft.offset = draft.onset + tick_;
        const Time onset = std::max<Time>(0, draft.onset);
        const Time offset = std::max(onset, draft.offset);
        recording_.acts.push_back(
            {draft.person, dice_.pick(all_channels), draft.act, dice_.pick(valences), onset, offset, 0});
    }
    Time short_while() { return dice_.one_in(3) ? 0 : ticks(1, 4 * wishes_.ticks_per_second); }

    void add_motif() {
        const Time t = dice_.one_in(3) ? anywhere() : near_a_border();
        switch (dice_.below(9)) {
        case 0: add({Person::child, dice_.pick(child_acts), t, t + short_while()}); break;
        case 1: add({Person::caregiver, dice_.pick(caregiver_acts), t, t + short_while()}); break;
        case 2: add_cue_and_answer(t); break;
        case 3: add_calls(t); break;
        case 4: add_again(); break;
        case 5: add_crying(t); break;
        case 6: add_gone(t); break;
        case 7: add_two_at_once(t); break;
        default: add_meeting(t); break;
        }
    }

    /// A cue, and an answer just before, at, inside, at the end of, or after its window, or a rebuff.
    void add_cue_and_answer(Time t) {
        const Time offset = t + (dice_.one_in(4) ? ticks(1, 8 * wishes_.ticks_per_second) : short_while());
        add({Person::child, dice_.one_in(3) ? Act::alarm : Act::bid, t, offset});
        const Time held = std::min(offset, t + 3 * second);
        const std::array places{t, offset, held + 2 * second, t + second, held + 5 * second / 2};
        const Time answer = about(dice_.pick(places));
        const bool elsewhere = wishes_.other_caregivers && dice_.one_in(4);
        add({elsewhere ? Person::other_caregiver : Person::caregiver, Act::answer, answer,
             answer + short_while()});
        if (!dice_.one_in(3)) return;
        constexpr std::array others{Act::rebuff, Act::frighten, Act::demand, Act::answer};
        const Time other = about(answer);
        add({Person::caregiver, dice_.pick(others), other, other + short_while()});
    }

    /// Two to four calls, about `together`, W or a second apart.
    void add_calls(Time t) {
        for (int calls = dice_.between(2, 4); calls > 0; --calls) {
            add({Person::child, dice_.one_in(4) ? Act::alarm : Act::bid, t, t + short_while()});
            const std::array gaps{second / 2, second, 2 * second};
            t = about(t + dice_.pick(gaps));
        }
        if (dice_.one_in(2)) add({Person::caregiver, Act::answer, t, t + short_while()});
    }

    /// An earlier act once more: at its onset, inside it, touching it, or `apart` behind it.
    void add_again() {
        if (recording_.acts.empty()) return;
        CodedAct act = dice_.pick(recording_.acts);
        const std::array onsets{act.onset, (act.onset + act.offset) / 2 / tick_ * tick_, act.offset,
                                act.offset + second / 2, act.offset + second};
        act.onset = about(dice_.pick(onsets));
        act.offset = act.onset + short_while();
        if (dice_.one_in(4)) act.valence = dice_.pick(valences);
        if (dice_.one_in(4)) act.channel = dice_.pick(all_channels);
        if (!wishes_.instants) act.offset = std::max(act.offset, act.onset + tick_);
        recording_.acts.push_back(act);
    }

    /// Turning away, then a long cry, and soothing that ends about S before the quiet, or goes on into it.
    void add_crying(Time t) {
        const Time end = t + dice_.between(5, 25) * second;
        if (dice_.one_in(2)) add({Person::child, Act::withdraw, t - 2 * second, t + short_while()});
        add({Person::child, Act::alarm, t, end});
        if (dice_.one_in(3)) return;
        const std::array ends{end - 3 * second, end, end + second};
        const Time soothing = about(t + dice_.between(0, 8) * second);
        add({Person::caregiver, Act::answer, soothing, std::max(soothing, about(dice_.pick(ends)))});
        if (dice_.one_in(3)) add({Person::child, Act::engage, about(end), end + short_while()});
    }

    /// The child is engaged or calls, and the caregiver goes still or away, once or twice with a gap of about
    /// `apart`.
    void add_gone(Time t) {
        add({Person::child, dice_.one_in(2) ? Act::engage : Act::bid, t, about(t + 3 * second)});
        const Act act = dice_.one_in(2) ? Act::still : Act::away;
        const Time onset = about(t + dice_.between(0, 3) * second);
        const Time offset = onset + ticks(0, 6 * wishes_.ticks_per_second);
        add({Person::caregiver, act, onset, offset});
        if (dice_.one_in(2)) add({Person::caregiver, act, about(offset + second / 2), offset + 2 * second});
    }

    void add_two_at_once(Time t) {
        const Act act = dice_.one_in(2) ? Act::answer : dice_.pick(caregiver_acts);
        add({Person::child, dice_.pick(child_acts), t, t + short_while()});
        add({Person::caregiver, act, t, t + short_while()});
        add({Person::caregiver, dice_.pick(caregiver_acts), t, t + short_while()});
    }

    /// Both engaged for a while; then the child turns away, and the caregiver may go on.
    void add_meeting(Time t) {
        const Time end = t + ticks(1, 8 * wishes_.ticks_per_second);
        add({Person::child, Act::engage, t, end});
        add({Person::caregiver, Act::answer, about(t + dice_.between(-1, 1) * second), about(end)});
        add({Person::child, Act::withdraw, about(end), end + short_while()});
        if (dice_.one_in(2)) {
            const Time onset = about(end + dice_.between(0, 2) * second);
            add({Person::caregiver, dice_.one_in(2) ? Act::demand : Act::answer, onset,
                 onset + short_while()});
        }
    }

    void address_some() {
        for (CodedAct& act : recording_.acts)
            if (act.person == Person::caregiver && act.act == Act::answer && dice_.one_in(3))
                act.act = Act::for_another;
    }

    void take_away_channels() {
        for (const Person person : {Person::child, Person::caregiver})
            for (const Channel channel : all_channels)
                if (dice_.one_in(6)) recording_.not_available.emplace(person, channel);
        recording_.gaze_as_cue = !dice_.one_in(4);
    }

    /// Near a border, or about the end of an earlier one; sometimes an instant.
    void add_distraction() {
        Time onset = near_a_border();
        if (!recording_.distractions.empty() && dice_.one_in(3))
            onset = about(dice_.pick(recording_.distractions).offset);
        const bool instant = wishes_.instants && dice_.one_in(8);
        const Time lasts = instant ? 0 : ticks(1, 6 * wishes_.ticks_per_second);
        recording_.distractions.push_back({dice_.one_in(2) ? "phone" : "television", onset, onset + lasts});
    }

    /// Of either partner; of one only; of either and of nobody in particular. Near the borders of other play.
    void add_play(int whose) {
        std::optional<Person> of = dice_.one_in(2) ? Person::child : Person::caregiver;
        if (whose == 1) of = Person::caregiver;
        if (whose == 2 && dice_.one_in(3)) of.reset();
        Time onset = near_a_border();
        if (!recording_.plays.empty() && dice_.one_in(2)) {
            const Play& earlier = dice_.pick(recording_.plays);
            const std::array gaps{Time{0}, second, -second};
            const Time border = dice_.one_in(2) ? earlier.onset : earlier.offset;
            onset = about(border + dice_.pick(gaps));
        }
        recording_.plays.push_back({of, onset, onset + ticks(1, 6 * wishes_.ticks_per_second)});
    }

    /// None; one; two that touch; three with or without gaps; a still face with a gap before the reunion.
    void lay_episodes() {
        const Time end = wishes_.seconds * second;
        const Time third = end / 3 / tick_ * tick_;
        const Time gap = dice_.one_in(2) ? 0 : ticks(1, 10 * wishes_.ticks_per_second);
        auto& episodes = recording_.episodes;
        switch (dice_.below(6)) {
        case 0: break;
        case 1: episodes = {{"play", ticks(0, 40), end, Instruction::none}}; break;
        case 2:
            episodes = {{"play", 0, third, Instruction::none}, {"reunion", third, end, Instruction::free}};
            break;
        default:
            episodes = {{"play", 0, third, Instruction::none},
                        {"still", third, 2 * third, Instruction::still},
                        {"reunion", 2 * third + gap, end, Instruction::none}};
            if (dice_.one_in(4)) episodes[1].instruction = Instruction::away;
            if (!wishes_.instructed) episodes[1] = {"pause", third, 2 * third, Instruction::none};
        }
    }

    void cover(Person person, std::optional<Channel> channel) {
        const Time end = wishes_.seconds * second;
        Time onset = dice_.one_in(3) ? ticks(1, 20) : 0;
        for (int gaps = dice_.below(3); gaps > 0; --gaps) {
            const Time offset =
                std::min(end, onset + ticks(1, wishes_.seconds * wishes_.ticks_per_second / 2));
            if (offset > onset) recording_.coverage.push_back({person, channel, onset, offset});
            onset = std::min(end, offset + ticks(0, 6 * wishes_.ticks_per_second));
        }
        if (onset < end) recording_.coverage.push_back({person, channel, onset, end});
    }

    void lay_coverage() {
        const int kind = dice_.below(wishes_.partly_stated_coverage ? 4 : 3);
        if (kind == 0) return;
        for (const Person person : {Person::child, Person::caregiver}) {
            if (kind == 1) cover(person, std::nullopt);
            for (const Channel channel : all_channels) {
                if (kind == 2 && dice_.one_in(3))
                    cover(person, channel);
                else if (kind == 2)
                    recording_.coverage.push_back({person, channel, 0, wishes_.seconds * second});
                if (kind == 3 && dice_.one_in(3)) cover(person, channel);
            }
        }
    }

    Dice dice_;
    Wishes wishes_;
    Time tick_;
    Recording recording_;
};

} // namespace

Recording random_recording(std::uint64_t seed, const Wishes& wishes) {
    return Writer{seed, wishes}.write();
}

Options random_options(std::uint64_t seed, int ticks_per_second) {
    Dice dice{seed};
    const Time tick = second / ticks_per_second;
    Options options;
    options.preset = static_cast<Preset>(dice.below(5));
    options.number = dice.between(1, 4 * ticks_per_second) * tick;
    if (dice.one_in(3))
        options.hold.reset();
    else if (dice.one_in(3))
        options.hold = dice.between(0, 6) * second;
    if (dice.one_in(3)) options.together = dice.between(0, 2 * ticks_per_second) * tick;
    if (dice.one_in(4))
        options.apart.reset();
    else if (dice.one_in(3))
        options.apart = dice.between(0, 2 * ticks_per_second) * tick;
    options.credit = static_cast<Credit>(dice.below(3));
    if (dice.one_in(3)) options.settle = dice.between(1, 6) * second;
    if (dice.one_in(3)) options.quiet = dice.between(1, 15) * second;
    if (dice.one_in(3)) options.reaction = dice.between(1, 10) * second;
    return options;
}

} // namespace twin
