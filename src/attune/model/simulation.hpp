// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/chance/stream.hpp>
#include <attune/chance/ziggurat.hpp>
#include <attune/model/caregiver_rates.hpp>
#include <attune/model/caregiving.hpp>
#include <attune/model/child_rates.hpp>
#include <attune/model/consequences.hpp>
#include <attune/model/happening.hpp>

#include <algorithm>

namespace attune::model {

/// Moves a dyad through time, exactly and event by event: no step, no queue, nothing allocated. Between two
/// events affect follows its flow; the next event is found by thinning (Lewis & Shedler 1979): a proposal
/// comes after an exponential time at a rate Λ that Σλ does not exceed however affect flows, and is taken
/// with probability Σλ/Λ at the affect that it finds. An act that is due earlier comes first.
///
/// All chance comes from `stream`; the same state, parameters and stream give the same course to the last
/// bit. The parameters, the stream and the watcher must outlive it.
template <Observer Watcher>
class Simulation {
public:
    Simulation(DyadState& state, const Parameters& parameters, chance::Stream& stream, Watcher& watcher)
        : state_{state}, parameters_{parameters}, stream_{stream}, watcher_{watcher}, rates_{standing(),
                                                                                             parameters} {}

    /// Goes on for `seconds` under `conditions`. The caregiver turns to what they ask for; for a free one
    /// that means coming back from a still face or absence, or into a distraction that they name. Ends
    /// earlier where the conditions end it: once the child has cried for so long.
    void run(double seconds, const Conditions& conditions) {
        conditions_ = conditions;
        onset_ = state_.clock;
        turn(conditions.caregiver);
        const double end = onset_ + seconds;
        double here = end_of(end);
        while (step(here)) {
            judge_episode();
            here = end_of(end);
        }
        state_.clock = here;
    }

private:
    double end_of(double end) const {
        if (state_.child != ChildState::alarmed) return end;
        return std::min(end, std::max(state_.since, onset_) + conditions_.longest_cry);
    }

    Standing<double> standing() const {
        return {state_.child, state_.caregiver, state_.strategy(), state_.learned.trust.share(),
                fear(state_.learned.threat.share(), parameters_)};
    }

    /// To be called where anything but affect has changed.
    void reconsider() {
        const Standing<double> now = standing();
        rates_ = ChildRates{now, parameters_};
        around_ = CaregiverRates{state_.caregiver, state_.child, conditions_, parameters_};
        pull_ = pull(now, parameters_);
    }

    /// To the next event, or to the end: then false.
    bool step(double end) {
        for (;;) {
            const Flow<double> flow{state_.affect, pull_, parameters_};
            const double bound = rates_.total(flow.bounds()) + around_.total();
            const double proposed = state_.clock + chance::standard_exponential(stream_) / bound;
            const double due = state_.answer.earliest();
            if (due <= proposed && due <= end) {
                pass(due, flow);
                act(state_.answer);
                return true;
            }
            pass(proposed < end ? proposed : end, flow);
            if (proposed >= end) return false;
            if (happens(stream_.uniform() * bound)) return true;
        }
    }

    /// Lets affect flow until `moment`.
    void pass(double moment, const Flow<double>& flow) {
        const double seconds = moment - state_.clock;
        const Affect<double> after = flow.at(seconds);
        watcher_.passes(Stretch{state_, flow, seconds, after});
        if (state_.episode.is_on) state_.episode.distress += flow.integrals(seconds, after)[Driver::distress];
        state_.affect = after;
        state_.clock = moment;
    }

    /// What lies at `place` of all rates laid end to end; false where nothing does.
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
        else if (const Move* move = rates_.at(place, drivers_at(state_.affect)))
            follow(*move);
        else
            return false;
        return true;
    }

    void follow(const Move& move) {
        if (move.is_cue())
            cue(false);
        else
            go(move.to, Cause::itself, ActKind::comfort);
    }

    void go(ChildState to, Cause cause, ActKind act) {
        const ChildState from = state_.child;
        if (to == from) return;
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

    double strength() const {
        if (state_.child == ChildState::engaged) return parameters_[Parameter::cue_engaged];
        const bool bids = state_.child == ChildState::bidding;
        return parameters_[of(bids ? Parameter::bid_minimise : Parameter::cry_minimise, state_.strategy())];
    }

    /// The child gives a cue: at once with a state, or later in it.
    void cue(bool opens) {
        const double I = strength();
        if (state_.episode.is_on && is_calling(state_.child)) state_.episode.signals += I * I;
        if (state_.child == ChildState::alarmed && I > 1) {
            const double aroused = parameters_[Parameter::self_arousal] * (I - 1);
            raise(state_.affect.distress, aroused < 1 ? aroused : 1.0);
        }
        const bool is_busy =
            state_.answer.is_pending() || state_.clock < state_.last_act + parameters_[Parameter::act_length];
        const bool noticed = notices(state_, I, parameters_, stream_);
        const Fate fate = is_busy ? Fate::absorbed : noticed ? Fate::noticed : Fate::missed;
        watcher_.happens(state_, Cued{state_.child, I, fate, opens});
        if (!noticed) return;
        if (state_.caregiver == CaregiverState::distracted && is_calling(state_.child)
            && chance::standard_exponential(stream_) < parameters_[Parameter::cry_ends_distraction] * I)
            turn(CaregiverState::present);
        if (!is_busy) state_.answer = decided(state_, I, parameters_, stream_);
    }

    /// The act of an answer that is due.
    void act(Answer& answer) {
        const Channel channel = answer.take();
        if (!answer.begun) answer.kind = kind_of(answer, state_, parameters_, stream_);
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
        react(to, answer.kind == ActKind::fright ? Cause::fright : Cause::act, answer.kind);
    }

    /// The child goes on after an act, which may have changed what it expects.
    void react(ChildState to, Cause cause, ActKind kind) {
        if (to == state_.child)
            reconsider();
        else
            go(to, cause, kind);
    }

    void offer() {
        Answer answer = offered(state_, parameters_, stream_);
        if (!answer.is_pending()) return;
        const bool is_free = !state_.answer.is_pending();
        if (is_free) state_.answer = answer;
        act(is_free ? state_.answer : answer);
    }

    void frighten() {
        watcher_.happens(state_, Acted{Channel::voice, ActKind::fright, true, false, false});
        react(frightened(state_, parameters_, stream_), Cause::fright, ActKind::fright);
    }

    void upset() {
        const double least = parameters_[Parameter::stressor_least];
        const double most = parameters_[Parameter::stressor_most];
        raise(state_.affect.distress, least + (most - least) * stream_.uniform());
        watcher_.happens(state_, Upset{});
    }

    /// An episode of distress begins and ends at events.
    void judge_episode() {
        DistressEpisode& episode = state_.episode;
        const double s = state_.affect.distress;
        if (!episode.is_on) {
            if (s <= parameters_[Parameter::episode_begins]) return;
            const Strategy drawn = state_.learned.policy.choose(stream_.uniform(), parameters_);
            episode = {true, drawn, state_.clock, 0, 0};
            reconsider();
        } else if (s < parameters_[Parameter::episode_ends]
                   || state_.clock - episode.onset > parameters_[Parameter::episode_longest]) {
            const double paid =
                -episode.distress / 60 - parameters_[Parameter::signal_cost] * episode.signals;
            if (state_.learns) state_.learned.policy.learn(episode.strategy, paid, parameters_);
            episode.is_on = false;
            reconsider();
        }
    }

    DyadState& state_;
    const Parameters& parameters_;
    chance::Stream& stream_;
    Watcher& watcher_;
    Conditions conditions_;
    double onset_ = 0; ///< of the stretch that is run
    ChildRates rates_;
    CaregiverRates around_;
    Pull<double> pull_;
};

} // namespace attune::model
