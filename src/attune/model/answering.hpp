// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/cue_strength.hpp>
#include <attune/model/explanation.hpp>
#include <attune/model/latency_law.hpp>
#include <attune/model/transcript.hpp>

#include <algorithm>
#include <vector>

namespace attune::model {

/// The probability of what the caregiver did and did not do, given the child's cues: exact, by going through
/// a transcript once with every explanation of the acts that is still possible, each with its weight.
///
/// A cue of strength I that finds the caregiver free (nothing under way, the last act at least `act_length`
/// ago) is noticed with q = 1 − e^(−κ·I), and noticed it is answered as LatencyLaw says; one that finds the
/// caregiver busy is absorbed. Between cues acts are offered at a rate. So an act may belong to any cue that
/// was not yet answered, or to none: nothing is credited by rule. A cue of calling that is noticed in
/// distraction ends it with 1 − e^(−r·I).
///
/// A rebuff or fright is an answer like another here; the kinds are not weighed. A strategy other than
/// `direct` is not assumed. Where no explanation is left (an act towards which the model gives no
/// chance) it is counted in `unexplained` and carries no weight.
template <class Scalar>
class Answering {
public:
    Answering(const BasicParameters<Scalar>& parameters, const Transcript& transcript)
        : parameters_{parameters}, tick_{transcript.tick},
          laws_{LatencyLaw<Scalar>{parameters, Parameter::use_gaze, transcript.channels, tick_},
                LatencyLaw<Scalar>{parameters, Parameter::use_distracted_gaze, transcript.channels, tick_}} {
        for (const Channel channel : channels) leads_[channel] = laws_[0].leads(channel);
        const auto& notes = transcript.notes;
        for (std::size_t i = 0; i < notes.size(); ++i) {
            pass(notes[i].time);
            ends_distraction_ = i + 1 < notes.size() && notes[i + 1].time == notes[i].time
                                && std::holds_alternative<CaregiverTurns>(notes[i + 1].what)
                                && caregiver_ == CaregiverState::distracted;
            std::visit([&](const auto& what) { hear(what); }, notes[i].what);
        }
    }

    Scalar log_likelihood() const { return sum_; }
    std::size_t unexplained() const { return unexplained_; }

private:
    using Source = typename Explanation<Scalar>::Source;

    const LatencyLaw<Scalar>& law(bool distracted) const { return laws_[distracted ? 1 : 0]; }

    Scalar offer_rate() const {
        if (caregiver_ != CaregiverState::present) return Scalar(0);
        return parameters_[child_ == ChildState::content ? Parameter::intrusion_rate : Parameter::offer_rate]
               / 60;
    }

    /// Nothing was offered until `moment`. (An offer that uses no channel is none.)
    void pass(double moment) {
        if (watching_ && moment > clock_)
            sum_ -= offer_rate() * (1 - law(false).silent()) * (moment - clock_);
        clock_ = moment;
    }

    void hear(const WatchBegins& begins) {
        watching_ = true;
        child_ = begins.child;
        caregiver_ = begins.caregiver;
        all_.assign(1, {});
    }

    void hear(const WatchEnds&) {
        break_off();
        watching_ = false;
    }

    void hear(const ChildMoves& moves) { child_ = moves.to; }

    void hear(const CaregiverTurns& turns) {
        caregiver_ = turns.to;
        if (is_reachable(turns.to)) return;
        break_off();
        for (Explanation<Scalar>& one : all_) one.last_act = -Answer::never;
    }

    void hear(const ChildCues&) {
        if (!is_reachable(caregiver_)) return;
        const bool distracted = caregiver_ == CaregiverState::distracted;
        const Scalar& I = cue_strength(child_, Strategy::direct, parameters_);
        const Scalar& kappa = parameters_[Parameter::attentiveness];
        const Scalar missed =
            exponential(-(distracted ? kappa * parameters_[Parameter::attentiveness_distracted] : kappa) * I);
        Scalar noticed = 1 - missed; // and in distraction: with what was seen of it afterwards
        bool answers_distracted = distracted;
        Scalar unseen = missed;
        if (distracted && is_calling(child_)) {
            const Scalar goes_on = exponential(-parameters_[Parameter::cry_ends_distraction] * I);
            noticed *= ends_distraction_ ? 1 - goes_on : goes_on;
            answers_distracted = !ends_distraction_;
            if (ends_distraction_) unseen = Scalar(0);
        }
        consider([&](const Explanation<Scalar>& one, auto&& keep) {
            if (is_busy(one)) return keep(one, unseen + noticed);
            keep(one, unseen + noticed * law(answers_distracted).silent());
            Explanation<Scalar> answering = one;
            answering.source = Source::cue;
            answering.distracted = answers_distracted;
            answering.since = clock_;
            answering.used = {};
            keep(answering, noticed);
        });
    }

    void hear(const CaregiverActs& act) {
        const Scalar offered = offer_rate() * tick_;
        double from_nothing = 0;
        double from_all = 0;
        consider([&](const Explanation<Scalar>& one, auto&& keep) {
            const auto kept = [&](const Explanation<Scalar>& next, const Scalar& chance) {
                from_all += plain(one.weight) * plain(chance);
                keep(next, chance);
            };
            if (one.under_way() && !one.used.contains(act.channel)) go_on(one, act.channel, kept);
            if (plain(offered) > 0) offer(one, act.channel, offered, kept);
            Explanation<Scalar> unexplained = one;
            unexplained.last_act = clock_;
            from_nothing += plain(one.weight) * out_of_nothing * tick_;
            kept(unexplained, Scalar(out_of_nothing * tick_));
        });
        if (from_nothing > from_all / 2) ++unexplained_;
    }

    /// The act is the first of an offer; the only one, where an answer is under way.
    template <class Keep>
    void offer(const Explanation<Scalar>& one, Channel channel, const Scalar& offered, Keep& keep) {
        Explanation<Scalar> next = one;
        next.last_act = clock_;
        if (one.under_way()) return keep(next, offered * leads_[channel]);
        next.source = Source::offer;
        next.distracted = false;
        next.since = clock_;
        next.used = {channel};
        next.lags[channel] = 0;
        next.shared = Scalar(1);
        finish_or_go_on(next, offered * law(false).use(channel), keep);
    }

    /// The act is the next of the answer that is under way.
    template <class Keep>
    void go_on(const Explanation<Scalar>& one, Channel channel, Keep& keep) {
        if (plain(one.shared) < vanishing) return; // its slopes could no longer be told
        const LatencyLaw<Scalar>& law_of_it = law(one.distracted);
        const double lag = clock_ - one.since;
        Explanation<Scalar> next = one;
        next.used.insert(channel);
        next.lags[channel] = lag;
        next.last_act = clock_;
        Scalar chance = law_of_it.use(channel);
        if (one.source == Source::cue)
            chance *= law_of_it.begins(channel, lag);
        else
            chance *= tick_ * (next.shared = together(next)) / one.shared;
        finish_or_go_on(next, chance, keep);
    }

    /// That was the last act of it, or it was not.
    template <class Keep>
    void finish_or_go_on(const Explanation<Scalar>& one, const Scalar& chance, Keep& keep) {
        keep(one.done(), chance * law(one.distracted).silent(one.used));
        if (one.used.size() < channels.size()) keep(one, chance);
    }

    Scalar together(const Explanation<Scalar>& one) const {
        std::array<typename LatencyLaw<Scalar>::Act, channels.size()> acts;
        std::size_t n = 0;
        for (const Channel channel : channels)
            if (one.used.contains(channel)) acts[n++] = {channel, one.lags[channel]};
        return law(one.distracted).together({acts.data(), n});
    }

    /// What was under way did not come: watching ended, or the caregiver could no longer be reached. (Of an
    /// offer the unseen moment of its decision is taken to be that of its first act.)
    void break_off() {
        consider([&](const Explanation<Scalar>& one, auto&& keep) {
            if (!one.under_way()) return keep(one, Scalar(1));
            const LatencyLaw<Scalar>& of_it = law(one.distracted);
            const Scalar open = of_it.quiet(one.used, clock_ - one.since) - of_it.silent(one.used);
            keep(one.done(),
                 plain(open) > next_to_never ? open : Scalar(next_to_never)); // a difference may vanish
        });
    }

    bool is_busy(const Explanation<Scalar>& one) const {
        return one.under_way() || clock_ < one.last_act + plain(parameters_[Parameter::act_length]);
    }

    /// Replaces each explanation by what `branch` keeps of it, joins those that have become the same, and
    /// adds the logarithm of what is left of their weight to the sum.
    template <class Branch>
    void consider(Branch branch) {
        next_.clear();
        for (const Explanation<Scalar>& one : all_)
            branch(one, [&](const Explanation<Scalar>& kept, const Scalar& chance) {
                add(kept, one.weight * chance);
            });
        Scalar total(0);
        for (const Explanation<Scalar>& one : next_) total += one.weight;
        for (Explanation<Scalar>& one : next_) one.weight /= total;
        std::erase_if(next_, [&](const Explanation<Scalar>& one) {
            return plain(one.weight) * still_to_come(one) < negligible;
        });
        sum_ += logarithm(total);
        std::swap(all_, next_);
    }

    void add(Explanation<Scalar> one, const Scalar& weight) {
        if (!(plain(weight) > 0)) return;
        one.weight = weight;
        if (!one.under_way() && !is_busy(one)) one.last_act = -Answer::never;
        for (Explanation<Scalar>& other : next_)
            if (other.same(one)) {
                other.weight += weight;
                return;
            }
        next_.push_back(one);
    }

    /// The probability that what is under way has not had its last act by now; 1 where nothing is.
    double still_to_come(const Explanation<Scalar>& one) const {
        if (!one.under_way()) return 1;
        const auto& of_it = law(one.distracted);
        return plain(of_it.quiet_at_least(one.used, clock_ - one.since));
    }

    static constexpr double vanishing = 1e-100;
    static constexpr double next_to_never = 1e-12;
    static constexpr double out_of_nothing = 1.0 / 36'000; // per second

    /// Explanations that are less likely than this are let go: together they change a log-likelihood in its
    /// fifth digit after the point at most.
    static constexpr double negligible = 1e-5;

    const BasicParameters<Scalar>& parameters_;
    double tick_;
    std::array<LatencyLaw<Scalar>, 2> laws_;
    ByChannel<Scalar> leads_;
    std::vector<Explanation<Scalar>> all_;
    std::vector<Explanation<Scalar>> next_;
    ChildState child_ = ChildState::engaged;
    CaregiverState caregiver_ = CaregiverState::present;
    bool watching_ = false;
    bool ends_distraction_ = false;
    double clock_ = 0;
    Scalar sum_{0};
    std::size_t unexplained_ = 0;
};

} // namespace attune::model
