// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/chance/stream.hpp>
#include <attune/model/caregiving.hpp>
#include <attune/model/consequences.hpp>
#include <attune/model/happening.hpp>
#include <attune/model/prospects.hpp>
#include <attune/model/signalling.hpp>

namespace attune::model {

/// What happens between a child and a caregiver at a moment, and all that follows from it at once. It knows
/// no time: `Simulation` says when, and `Prospects` what is how likely.
template <Observer Watcher>
class Encounter {
public:
    Encounter(DyadState& state, const Parameters& parameters, chance::Stream& stream, Watcher& watcher)
        : state_{state}, parameters_{parameters}, stream_{stream}, watcher_{watcher}, caregiving_{parameters},
          prospects_{state, conditions_, parameters} {}

    /// The conditions that hold from now on; the caregiver turns to what they ask for.
    void begin(const Conditions& conditions) {
        conditions_ = conditions;
        turn(conditions.caregiver);
    }

    const Prospects& prospects() const { return prospects_; }

    /// One of the prospects comes true; false for nothing.
    bool happens(const Prospects::Prospect& prospect) {
        switch (prospect.kind) {
        case Prospects::Kind::turn:
            turn(state_.caregiver == CaregiverState::present ? CaregiverState::distracted
                                                             : CaregiverState::present);
            return true;
        case Prospects::Kind::offer: offer(); return true;
        case Prospects::Kind::fright: frighten(); return true;
        case Prospects::Kind::stressor: upset(); return true;
        case Prospects::Kind::move:
            if (prospect.move->is_cue())
                cue(false);
            else
                go(prospect.move->to, Cause::itself, ActKind::comfort);
            return true;
        case Prospects::Kind::nothing: return false;
        }
        return false;
    }

    /// The act that is due.
    void act() { act(state_.answer); }

    /// To be called after each event.
    void judge() {
        if (judge_episode(state_, parameters_, stream_)) reconsider();
    }

private:
    /// To be called where anything but affect has changed.
    void reconsider() { prospects_ = Prospects{state_, conditions_, parameters_}; }

    void go(ChildState to, Cause cause, ActKind act) {
        const ChildState from = state_.child;
        leave(state_, to, parameters_);
        state_.child = to;
        state_.since = state_.clock;
        reconsider();
        watcher_.happens(state_, Moved{from, to, cause, act});
        if (is_calling(to)) cue(true);
    }

    void turn(CaregiverState to) {
        const CaregiverState from = state_.caregiver;
        if (!is_reachable(to)) { // who can not be reached does not go on with anything either
            state_.answer = {};
            state_.last_act = -Answer::never;
        }
        state_.caregiver = to;
        reconsider();
        if (to != from) watcher_.happens(state_, Turned{from, to});
    }

    /// The child gives a cue: at once with a state, or later in it.
    void cue(bool opens) {
        const double I = give_cue(state_, parameters_);
        const bool is_busy =
            state_.answer.is_pending() || state_.clock < state_.last_act + parameters_[Parameter::act_length];
        const bool noticed = caregiving_.notices(state_, I, stream_);
        const Fate fate = is_busy ? Fate::absorbed : noticed ? Fate::noticed : Fate::missed;
        watcher_.happens(state_, Cued{state_.child, I, fate, opens});
        if (!noticed) return;
        if (state_.caregiver == CaregiverState::distracted && is_calling(state_.child)
            && caregiving_.comes_back(I, stream_))
            turn(CaregiverState::present);
        if (!is_busy) state_.answer = caregiving_.decided(state_, I, stream_);
    }

    void act(Answer& answer) {
        const Channel channel = answer.take();
        if (!answer.begun) answer.kind = caregiving_.kind_of(answer, state_, stream_);
        state_.last_act = state_.clock;
        watcher_.happens(state_, Acted{channel, answer.kind, answer.offered,
                                       answer.mirrored.contains(channel), answer.calm.contains(channel)});
        ChildState to = state_.child;
        if (answer.kind == ActKind::comfort)
            to = drawn(comforted(state_, answer, channel, parameters_));
        else if (!answer.begun)
            to = answer.kind == ActKind::rebuff ? drawn(rebuffed(state_, parameters_)) : drawn_in_fright();
        answer.begun = true;
        react(to, answer.kind);
    }

    ChildState drawn(const Reaction& reaction) {
        const bool goes =
            reaction.chance >= 1 || (reaction.chance > 0 && stream_.uniform() < reaction.chance);
        return goes ? reaction.to : state_.child;
    }

    ChildState drawn_in_fright() {
        frightened(state_, parameters_);
        return after_fright(stream_.uniform(), parameters_);
    }

    /// The child goes on after an act, which may have changed what it expects.
    void react(ChildState to, ActKind kind) {
        if (to == state_.child)
            reconsider();
        else
            go(to, kind == ActKind::fright ? Cause::fright : Cause::act, kind);
    }

    void offer() {
        Answer answer = caregiving_.offered(state_, stream_);
        if (!answer.is_pending()) return;
        const bool is_free = !state_.answer.is_pending();
        if (is_free) state_.answer = answer;
        act(is_free ? state_.answer : answer); // beside an answer that is under way there is room for one act
    }

    void frighten() {
        watcher_.happens(state_, Acted{Channel::voice, ActKind::fright, true, false, false});
        react(drawn_in_fright(), ActKind::fright);
    }

    void upset() {
        const double least = parameters_[Parameter::stressor_least];
        const double most = parameters_[Parameter::stressor_most];
        raise(state_.affect.distress, least + (most - least) * stream_.uniform());
        watcher_.happens(state_, Upset{});
    }

    DyadState& state_;
    const Parameters& parameters_;
    chance::Stream& stream_;
    Watcher& watcher_;
    Caregiving caregiving_;
    Conditions conditions_;
    Prospects prospects_;
};

} // namespace attune::model
