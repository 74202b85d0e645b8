// SPDX-License-Identifier: Apache-2.0
#include <attune/model/replay.hpp>

#include <attune/chance/natural_logarithm.hpp>
#include <attune/model/caregiving.hpp>
#include <attune/model/consequences.hpp>
#include <attune/model/cue_strength.hpp>
#include <attune/model/signalling.hpp>
#include <attune/model/standing_of.hpp>
#include <attune/timeline/misuse.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace attune::model {
namespace {

constexpr double belongs = 5; // s: how long after a cue an act is still its answer

std::vector<Passage> all_passages() {
    std::vector<Passage> all;
    for (const Move& move : child_moves)
        if (all.empty() || all.back().from != move.from || all.back().to != move.to)
            all.push_back({move.from, move.to});
    return all;
}

} // namespace

/// Leads a dyad along a transcript.
class Replay::Course {
public:
    Course(Replay& replay, const Parameters& parameters)
        : replay_{replay}, parameters_{parameters},
          caregiving_{parameters}, fading_{parameters}, learned_{first_learned(parameters)} {}

    void follow(const std::vector<Note>& notes) {
        for (const Note& note : notes) {
            if (watching_) pass(note.time - state_.clock);
            state_.clock = note.time;
            std::visit([&](const auto& what) { hear(what); }, note.what);
        }
    }

private:
    /// λ of each passage out of the present state, per second, at these drivers (or ∫λ, at their integrals).
    template <class Each>
    void rates(const ByDriver<double>& there, Each each) const {
        const Standing<double> now = standing_of(state_, parameters_);
        std::size_t i = 0; // passages are in the order of moves
        while (replay_.passages_[i].from != state_.child) ++i;
        double rate = 0;
        for (const Move& move : moves_from(state_.child)) {
            if (move.to != replay_.passages_[i].to) each(i++, std::exchange(rate, 0));
            rate += parameters_[move.coefficient] / 60 * scale(move.disposition, now, parameters_)
                    * there[move.driver];
        }
        each(i, rate);
    }

    void pass(double seconds) {
        if (seconds <= 0) return;
        const Flow<double> flow{state_.affect, pull(standing_of(state_, parameters_), parameters_), fading_};
        const Affect<double> after = flow.at(seconds);
        const ByDriver<double> integrals = flow.integrals(seconds, after);
        rates(integrals, [&](std::size_t i, double expected) { replay_.passages_[i].expected += expected; });
        replay_.distress_ += integrals[Driver::distress];
        state_.affect = after;
    }

    void hear(const WatchBegins& begins) {
        const double clock = state_.clock;
        state_ = session(parameters_, learned_);
        state_.clock = clock;
        state_.child = begins.child;
        state_.caregiver = begins.caregiver;
        watching_ = true;
    }

    void hear(const WatchEnds&) {
        learned_ = state_.learned;
        watching_ = false;
    }

    void hear(const CaregiverTurns& turns) { state_.caregiver = turns.to; }

    void hear(const ChildCues& cue) {
        if (!cue.opens) weigh(state_.child);
        last_cue_ = state_.clock;
        give_cue(state_, parameters_);
    }

    void hear(const ChildMoves& moves) {
        if (state_.clock == acted_)
            ++replay_.not_weighed_;
        else
            weigh(moves.to);
        leave(state_, moves.to, parameters_);
        state_.child = moves.to;
    }

    void hear(const CaregiverActs& act) {
        if (!(state_.clock - begun_ <= belongs && (state_.answer.offered || last_cue_ <= begun_)))
            begin_answer();
        Answer& answer = state_.answer;
        answer.felt = caregiving_.expected_tempo() * mirrored(act);
        answer.mirrored.insert(act.channel); // it is in `felt`
        if (act.kind == ActKind::comfort)
            comforted(state_, answer, act.channel, parameters_);
        else if (!answer.begun && act.kind == ActKind::rebuff)
            rebuffed(state_, parameters_);
        else if (!answer.begun)
            frightened(state_, parameters_);
        answer.begun = true;
        acted_ = state_.clock;
    }

    /// The share of contact that mirroring leaves; what it is on average where it can not be seen.
    double mirrored(const CaregiverActs& act) const {
        const double floor = parameters_[Parameter::mirroring_floor];
        if (act.mirrored) return *act.mirrored ? 1 : floor;
        const double m = parameters_[of(Parameter::mirror_gaze, act.channel)];
        return m + (1 - m) * floor;
    }

    void begin_answer() {
        begun_ = state_.clock;
        state_.answer = {};
        state_.answer.offered = state_.clock - last_cue_ > belongs;
        state_.answer.strength = state_.answer.offered
                                     ? parameters_[Parameter::offer_strength]
                                     : cue_strength(state_.child, state_.strategy(), parameters_);
        state_.answer.composure = caregiving_.composure(state_.answer.strength);
    }

    /// The child goes `to` another state by itself, or gives a cue in its own.
    void weigh(ChildState to) {
        bool known = false;
        rates(drivers_at(state_.affect), [&](std::size_t i, double rate) {
            Passage& passage = replay_.passages_[i];
            if (passage.to != to || rate <= 0) return;
            ++passage.times;
            passage.logarithms += chance::natural_logarithm(rate);
            passage.places.push_back(passage.expected);
            known = true;
        });
        if (!known) ++replay_.not_weighed_;
    }

    Replay& replay_;
    const Parameters& parameters_;
    Caregiving caregiving_;
    Fading<double> fading_;
    Learned learned_;
    DyadState state_;
    bool watching_ = false;
    double last_cue_ = -Answer::never;
    double begun_ = -Answer::never; ///< the answer that acts belong to
    double acted_ = -Answer::never;
};

double Passage::log_likelihood(double factor) const {
    const double counted = times == 0 ? 0 : static_cast<double>(times) * std::log(factor);
    return logarithms + counted - factor * expected;
}

Replay::Replay(const Transcript& transcript, const Parameters& parameters) : passages_{all_passages()} {
    Course{*this, parameters}.follow(transcript.notes);
}

const Passage& Replay::passage(ChildState from, ChildState to) const {
    for (const Passage& one : passages_)
        if (one.from == from && one.to == to) return one;
    throw Misuse{"the model has no way from " + std::string{name(from)} + " to " + std::string{name(to)}};
}

double Replay::log_likelihood() const {
    double sum = 0;
    for (const Passage& one : passages_) sum += one.log_likelihood(1);
    return sum;
}

} // namespace attune::model
