// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/availability_course.hpp>
#include <attune/model/cue_chances.hpp>
#include <attune/model/cue_strength.hpp>
#include <attune/model/explanation.hpp>
#include <attune/model/latency_law.hpp>
#include <attune/model/transcript.hpp>

#include <algorithm>
#include <limits>
#include <vector>

namespace attune::model {

/// The probability of what the caregiver did and did not do, given the child's cues: exact, by going through
/// a transcript once with every explanation of the acts that is still possible, each with its weight.
/// Explanations of an offer that differ only in which of two acts on one channel was its are joined: near.
///
/// A cue of strength I that finds the caregiver free (nothing under way, the last act at least `act_length`
/// ago) is noticed with q = 1 − e^(−κ·I), and noticed it is answered as LatencyLaw says; one that finds the
/// caregiver busy is absorbed. Between cues acts are offered at a rate. So an act may belong to any cue that
/// was not yet answered, or to none: nothing is credited by rule. A cue of calling that is noticed in
/// distraction ends it with 1 − e^(−r·I).
///
/// An explanation's weight is divided between the caregiver's being present and being distracted. Where that
/// is coded all of it lies where the transcript says; how often the caregiver turns is then not weighed.
/// Where it is hidden the weight goes to and fro (`AvailabilityCourse`), and each cue and act tells of it
/// what it can: the forward filter of a Markov chain with two states.
///
/// A rebuff or fright is an answer like another here; the kinds are not weighed. A strategy other than
/// `direct` is not assumed. Any act may also come out of nothing, once in ten hours, and so may the end of a
/// distraction at a cue that the model gives no chance to end it: where that is the likeliest explanation it
/// is counted in `unexplained`. Where nothing explains what was seen the likelihood is 0, its logarithm −∞.
template <class Scalar>
class Answering {
public:
    Answering(const BasicParameters<Scalar>& parameters, const Transcript& transcript,
              Availability availability = Availability::coded)
        : parameters_{parameters}, tick_{transcript.tick},
          laws_{LatencyLaw<Scalar>{parameters, Parameter::use_gaze, transcript.channels, tick_},
                LatencyLaw<Scalar>{parameters, Parameter::use_distracted_gaze, transcript.channels, tick_}},
          course_{parameters, 1 - law(false).silent(), availability} {
        for (const Channel channel : channels) leads_[channel] = law(false).leads(channel);
        for (const ChildState state : child_states) chances_[state] = {state, parameters};
        const auto& notes = transcript.notes;
        for (std::size_t i = 0; i < notes.size(); ++i) {
            pass(notes[i].time);
            ends_distraction_ = i + 1 < notes.size() && notes[i + 1].time == notes[i].time
                                && std::holds_alternative<CaregiverTurns>(notes[i + 1].what)
                                && course_.may_be(CaregiverState::distracted);
            std::visit([&](const auto& what) { hear(what); }, notes[i].what);
        }
    }

    Scalar log_likelihood() const { return sum_; }
    std::size_t unexplained() const { return unexplained_; }

private:
    using Source = typename Explanation<Scalar>::Source;

    const LatencyLaw<Scalar>& law(bool distracted) const { return laws_[distracted ? 1 : 0]; }

    void pass(double moment) {
        const double seconds = moment - clock_;
        clock_ = moment;
        if (seconds > 0) sum_ += course_.pass(seconds, child_, watching_);
    }

    /// Brings the weights to the present moment.
    void settle() {
        if (course_.is_settled()) return;
        for (Explanation<Scalar>& one : all_) one.weight = course_.now(one.weight);
        course_.settle();
    }

    void hear(const WatchBegins& begins) {
        settle();
        const bool anew = course_.turn(begins.caregiver) || all_.empty();
        const Whereabouts<Scalar> before = anew ? course_.found() : all_.front().weight;
        all_.assign(1, {});
        all_.front().weight = before;
        watching_ = true;
        child_ = begins.child;
    }

    void hear(const WatchEnds&) {
        settle();
        break_off();
        Whereabouts<Scalar> sum;
        for (const Explanation<Scalar>& one : all_) sum += one.weight;
        const Scalar total = sum.total();
        sum_ += logarithm(total);
        all_.assign(1, {});
        all_.front().weight = sum * (1 / total);
        watching_ = false;
    }

    void hear(const ChildMoves& moves) { child_ = moves.to; }

    void hear(const CaregiverTurns& turns) {
        settle();
        const bool anew = course_.turn(turns.to);
        if (!is_reachable(turns.to)) {
            break_off();
            for (Explanation<Scalar>& one : all_) one.last_act = -Answer::never;
        }
        if (!anew) return;
        const Whereabouts<Scalar> found = course_.found();
        for (Explanation<Scalar>& one : all_) one.weight = found * one.weight.total();
    }

    CueChances<Scalar> chances() const {
        CueChances<Scalar> cue = chances_[child_];
        if (!course_.is_hidden() && is_calling(child_)) cue.know(ends_distraction_, out_of_nothing * tick_);
        return cue;
    }

    void hear(const ChildCues&) {
        if (!course_.is_reached()) return;
        settle();
        const CueChances<Scalar> cue = chances();
        if (ends_distraction_ && !course_.is_hidden() && is_calling(child_) && cue.ended_by_itself())
            ++unexplained_;
        const Scalar silent = law(false).silent(), silent_distracted = law(true).silent();
        const Scalar unanswered = cue.missed + cue.noticed * silent;
        const Scalar unanswered_distracted = cue.missed_distracted + cue.goes_on * silent_distracted;
        const Scalar absorbed_distracted = cue.missed_distracted + cue.goes_on;
        const auto comes_back = [&](const Explanation<Scalar>& one) {
            const Scalar& from = one.weight.distracted;
            return Whereabouts<Scalar>{plain(from) != 0 ? from * cue.comes_back : Scalar(0), Scalar(0)};
        };
        consider([&](const Explanation<Scalar>& one, auto&& keep) {
            if (is_busy(one)) {
                Whereabouts<Scalar> after = one.weight;
                if (plain(after.distracted) != 0) after.distracted *= absorbed_distracted;
                return keep(one, after += comes_back(one));
            }
            Whereabouts<Scalar> after = times(one.weight, unanswered, unanswered_distracted);
            keep(one, after += comes_back(one) * silent);
            Explanation<Scalar> answering = one;
            answering.source = Source::cue;
            answering.since = clock_;
            answering.used = {};
            answering.distracted = false;
            Whereabouts<Scalar> answers{one.weight.present * cue.noticed, Scalar(0)};
            keep(answering, answers += comes_back(one));
            answering.distracted = true;
            keep(answering, Whereabouts<Scalar>{Scalar(0), one.weight.distracted * cue.goes_on});
        });
        let_go();
    }

    void hear(const CaregiverActs& act) {
        settle();
        const Scalar offered = course_.offer_rate(child_) * tick_;
        const Scalar first = offered * law(false).use(act.channel);
        const Scalar alone = offered * leads_[act.channel] + out_of_nothing * tick_;
        const Scalar nothing = out_of_nothing * tick_;
        double from_nothing = 0;
        consider([&](const Explanation<Scalar>& one, auto&& keep) {
            from_nothing += one.weight.plain_total() * out_of_nothing * tick_;
            Explanation<Scalar> beside = one;
            beside.last_act = clock_;
            if (one.under_way()) {
                if (!one.used.contains(act.channel)) go_on(one, act.channel, keep);
                return keep(beside, times(one.weight, alone, nothing));
            }
            if (plain(offered) > 0) offer(one, act.channel, first, keep);
            keep(beside, one.weight * nothing);
        });
        if (from_nothing > total_ / 2) ++unexplained_;
        let_go();
    }

    /// The act is the first of an offer.
    template <class Keep>
    void offer(const Explanation<Scalar>& one, Channel channel, const Scalar& first, Keep& keep) {
        Explanation<Scalar> next = one;
        next.last_act = clock_;
        next.source = Source::offer;
        next.distracted = false;
        next.since = clock_;
        next.used = {channel};
        next.delays = {};
        next.delays.add(0);
        next.shared = law(false).shared(next.used, next.delays);
        finish_or_go_on(next, times(one.weight, first, Scalar(0)), keep);
    }

    /// The act is the next of the answer that is under way.
    template <class Keep>
    void go_on(const Explanation<Scalar>& one, Channel channel, Keep& keep) {
        const LatencyLaw<Scalar>& law_of_it = law(one.distracted);
        const double lag = clock_ - one.since;
        Explanation<Scalar> next = one;
        next.used.insert(channel);
        next.last_act = clock_;
        Scalar likely = law_of_it.use(channel);
        if (one.source == Source::cue) {
            likely *= law_of_it.begins(channel, lag);
        } else {
            next.delays.add(lag);
            next.shared = law_of_it.shared(next.used, next.delays);
            likely *= law_of_it.lagging(channel, lag) * next.shared / one.shared;
        }
        finish_or_go_on(next, one.weight * likely, keep);
    }

    /// That was the last act of it, or it was not.
    template <class Keep>
    void finish_or_go_on(const Explanation<Scalar>& one, const Whereabouts<Scalar>& weight, Keep& keep) {
        keep(one.done(), weight * law(one.distracted).silent(one.used));
        if (one.used.size() < channels.size()) keep(one, weight);
    }

    /// What was under way did not come: watching ended, or the caregiver could no longer be reached. (Of an
    /// offer the unseen moment of its decision is taken to be that of its first act.)
    void break_off() {
        consider([&](const Explanation<Scalar>& one, auto&& keep) {
            if (!one.under_way()) return keep(one, one.weight);
            const LatencyLaw<Scalar>& of_it = law(one.distracted);
            const Scalar open = of_it.quiet(one.used, clock_ - one.since) - of_it.silent(one.used);
            const bool vanishes = plain(open) <= next_to_never; // as a difference may
            keep(one.done(), one.weight * (vanishes ? Scalar(next_to_never) : open));
        });
    }

    bool is_busy(const Explanation<Scalar>& one) const {
        return one.under_way() || clock_ < one.last_act + plain(parameters_[Parameter::act_length]);
    }

    /// Replaces each explanation by what `branch` keeps of it, and joins those that have become the same.
    template <class Branch>
    void consider(Branch branch) {
        next_.clear();
        for (Explanation<Scalar>& one : all_)
            if (!is_busy(one)) one.last_act = -Answer::never;
        for (const Explanation<Scalar>& one : all_)
            branch(one, [&](const Explanation<Scalar>& kept, const Whereabouts<Scalar>& weight) {
                add(kept, weight);
            });
        std::swap(all_, next_);
        total_ = 0;
        for (const Explanation<Scalar>& one : all_) total_ += one.weight.plain_total();
    }

    void add(const Explanation<Scalar>& one, const Whereabouts<Scalar>& weight) {
        if (!(weight.plain_total() > 0)) return;
        for (Explanation<Scalar>& other : next_)
            if (other.same(one)) {
                other.weight += weight;
                return;
            }
        next_.push_back(one);
        next_.back().weight = weight;
    }

    /// Lets go of what has next to no part in the weight of all, or only where no act of it comes any more;
    /// but not of everything: then some act was next to impossible, and that is what the likelihood has to
    /// say.
    void let_go() {
        const auto is_past = [&](const Explanation<Scalar>& one) {
            const double least = negligible * total_ / one.weight.plain_total();
            if (!one.under_way()) return least > 1;
            return !law(one.distracted).may_begin_after(one.used, clock_ - one.since, least);
        };
        if (!std::all_of(all_.begin(), all_.end(), is_past)) std::erase_if(all_, is_past);
        if (all_.empty()) sum_ += -std::numeric_limits<double>::infinity();
        if (total_ < tiny) enlarge();
    }

    /// Weights fall with each note; a plain factor that all have in common has no slopes.
    void enlarge() {
        for (Explanation<Scalar>& one : all_) one.weight /= total_;
        sum_ += logarithm(total_);
    }

    static constexpr double tiny = 1e-100;
    static constexpr double next_to_never = 1e-12;
    static constexpr double out_of_nothing = 1.0 / 36'000; // per second

    /// Explanations that are less likely than this are let go: together they change a log-likelihood in its
    /// fifth digit after the point at most.
    static constexpr double negligible = 1e-5;

    const BasicParameters<Scalar>& parameters_;
    double tick_;
    std::array<LatencyLaw<Scalar>, 2> laws_;
    ByChannel<Scalar> leads_;
    ByChildState<CueChances<Scalar>> chances_;
    AvailabilityCourse<Scalar> course_;
    std::vector<Explanation<Scalar>> all_;
    std::vector<Explanation<Scalar>> next_;
    ChildState child_ = ChildState::engaged;
    bool watching_ = false;
    bool ends_distraction_ = false;
    double clock_ = 0;
    Scalar sum_{0};
    double total_ = 1; ///< of all weights, before any was let go of
    std::size_t unexplained_ = 0;
};

} // namespace attune::model
