// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/chance/stream.hpp>
#include <attune/chance/ziggurat.hpp>
#include <attune/model/caregiver_rates.hpp>
#include <attune/model/caregiving.hpp>
#include <attune/model/child_rates.hpp>
#include <attune/model/consequences.hpp>
#include <attune/model/happening.hpp>

namespace attune::model {

/// What can happen between a child and a caregiver at a moment, how likely each is, and all that follows from
/// it at once. It knows no time: `Simulation` says when.
template <Observer Watcher>
class Encounter {
public:
    Encounter(DyadState& state, const Parameters& parameters, chance::Stream& stream, Watcher& watcher)
        : state_{state}, parameters_{parameters}, stream_{stream}, watcher_{watcher},
          caregiving_{parameters}, child_{standing(), parameters} {}

    /// The conditions that hold from now on; the caregiver turns to what they ask for.
    void begin(const Conditions& conditions) {
        conditions_ = conditions;
        turn(conditions.caregiver);
    }

    /// What moves the child's distress until the next event.
    const Pull<double>& pulled() const { return pull_; }

    /// What Σλ, per second, does not exceed while affect flows like this.
    double rate_bound(const Flow<double>& flow) const {
        return child_.total(flow.bounds()) + around_.total();
    }

    /// What lies at `place` of all rates laid end to end happens; false where nothing does.
    bool happens(double place) {
        if ((place -= around_.turns) < 0)
            turn(state_.caregiver == CaregiverState::present ? CaregiverState::distracted
                                                             : CaregiverState::present);
        else if ((place -= around_.offers) < 0)
            offer();
        else if ((place -= around_.frights) < 0)
            frighten();
        else if ((place -= around_.stressors) < 0)
            upset();
        else if (const Move* move = child_.at(place, drivers_at(state_.affect)))
            move->is_cue() ? cue(false) : go(move->to, Cause::itself, ActKind::comfort);
        else
            return false;
        return true;
    }

    /// The act that is due.
    void act() { act(state_.answer); }

    /// An episode of distress begins and ends at events; to be called after each.
    void judge_episode() {
        DistressEpisode& episode = state_.episode;
        const double s = state_.affect.distress;
        if (!episode.is_on) {
            if (s <= parameters_[Parameter::episode_begins]) return;
            const Strategy drawn = state_.learned.policy.choose(stream_.uniform(), parameters_);
            episode = {true, drawn, state_.clock, 0, 0};
        } else {
            const double longest = parameters_[Parameter::episode_longest];
            if (s >= parameters_[Parameter::episode_ends] && state_.clock - episode.onset <= longest) return;
            const double paid =
                -episode.distress / 60 - parameters_[Parameter::signal_cost] * episode.signals;
            if (state_.learns) state_.learned.policy.learn(episode.strategy, paid, parameters_);
            episode.is_on = false;
        }
        reconsider();
    }

private:
    Standing<double> standing() const {
        return {state_.child, state_.caregiver, state_.strategy(), state_.learned.trust.share(),
                fear(state_.learned.threat.share(), parameters_)};
    }

    /// To be called where anything but affect has changed.
    void reconsider() {
        const Standing<double> now = standing();
        child_ = ChildRates{now, parameters_};
        around_ = CaregiverRates{state_.caregiver, state_.child, conditions_, parameters_};
        pull_ = pull(now, parameters_);
    }

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

    /// How plain a cue of the child's state is, with its strategy.
    double strength() const {
        if (state_.child == ChildState::engaged) return parameters_[Parameter::cue_engaged];
        const bool bids = state_.child == ChildState::bidding;
        return parameters_[of(bids ? Parameter::bid_minimise : Parameter::cry_minimise, state_.strategy())];
    }

    /// The child gives a cue: at once with a state, or later in it.
    void cue(bool opens) {
        const double I = strength();
        const bool calls = is_calling(state_.child);
        if (state_.episode.is_on && calls) state_.episode.signals += I * I;
        if (state_.child == ChildState::alarmed && I > 1)
            raise(state_.affect.distress, std::min(1.0, parameters_[Parameter::self_arousal] * (I - 1)));
        const bool is_busy =
            state_.answer.is_pending() || state_.clock < state_.last_act + parameters_[Parameter::act_length];
        const bool noticed = caregiving_.notices(state_, I, stream_);
        const Fate fate = is_busy ? Fate::absorbed : noticed ? Fate::noticed : Fate::missed;
        watcher_.happens(state_, Cued{state_.child, I, fate, opens});
        if (!noticed) return;
        if (state_.caregiver == CaregiverState::distracted && calls && caregiving_.comes_back(I, stream_))
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
            to = comforted(state_, answer, channel, parameters_, stream_);
        else if (!answer.begun)
            to = answer.kind == ActKind::rebuff ? rebuffed(state_, parameters_, stream_)
                                                : frightened(state_, parameters_, stream_);
        answer.begun = true;
        react(to, answer.kind);
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
        react(frightened(state_, parameters_, stream_), ActKind::fright);
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
    ChildRates child_;      ///< how likely each move of the child is
    CaregiverRates around_; ///< and everything else
    Pull<double> pull_;
};

} // namespace attune::model
