// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/delays.hpp>
#include <attune/model/parameters.hpp>
#include <attune/model/scalar.hpp>

#include <array>
#include <bit>
#include <ranges>

namespace attune::model {

/// How the acts of one answer are spread over channels and time: channel k is used with probability p_k,
/// apart from the others, and then begins after a latency u with density f(u) = r²u·e^(−ru), r = 2/τ_k:
/// Gamma(2) with mean τ_k. One set of p for a present caregiver and one for a distracted one.
template <class Scalar>
class LatencyLaw {
public:
    /// `use`: the first of six parameters, use_gaze or use_distracted_gaze. Channels that could not be seen
    /// are never used. `tick`: what times are known to, s.
    LatencyLaw(const BasicParameters<Scalar>& parameters, Parameter use, ChannelSet seen, double tick)
        : tick_{tick} {
        for (const Channel channel : channels) {
            use_[channel] = seen.contains(channel) ? parameters[of(use, channel)] : Scalar(0);
            unused_[channel] = 1 - use_[channel];
            rate_[channel] = 2 / parameters[of(Parameter::latency_gaze, channel)];
        }
        silent_.back() = Scalar(1);
        for (std::size_t bits = silent_.size() - 1; bits-- > 0;) {
            const auto left = static_cast<std::size_t>(std::countr_one(bits)); // a channel outside
            silent_[bits] = unused_[channels[left]] * silent_[bits | std::size_t{1} << left];
        }
        for (std::size_t bits = 1; bits < rates_.size(); ++bits) {
            const auto last = static_cast<std::size_t>(std::bit_width(bits) - 1); // a channel inside
            rates_[bits] = rates_[bits ^ std::size_t{1} << last] + rate_[channels[last]];
        }
    }

    const Scalar& use(Channel channel) const { return use_[channel]; }

    /// The probability that channel k begins in the tick around u seconds after the decision, if it is used.
    Scalar begins(Channel channel, double u) const {
        return in_one_step(rate_[channel], [&](const auto& r) {
            const double early = u - tick_ / 2;
            if (early > 10 * tick_) return tick_ * r * r * u * exponential(-r * u);
            const auto late = begun_at(r, u + tick_ / 2);
            return early > 0 ? late - begun_at(r, early) : late;
        });
    }

    /// F(u): that it has begun after u seconds, if it is used.
    Scalar begun(Channel channel, double u) const {
        return in_one_step(rate_[channel], [&](const auto& r) { return begun_at(r, u); });
    }

    /// That none of the channels outside `used` is used.
    const Scalar& silent(ChannelSet used = {}) const { return silent_[place(used)]; }

    /// That none of the channels outside `used` has begun u seconds after the decision.
    Scalar quiet(ChannelSet used, double u) const {
        Scalar all(1);
        for (const Channel channel : channels)
            if (!used.contains(channel)) all *= 1 - use_[channel] * begun(channel, u);
        return all;
    }

    /// Whether the probability that a channel outside `used` begins later than u seconds after the decision
    /// may be `least`: by the sum over these channels, as far as it is needed.
    bool may_begin_after(ChannelSet used, double u, double least) const {
        double most = 0;
        for (const Channel channel : channels | std::views::reverse) { // as a rule the slow ones come last
            if (most >= least) return true;
            if (used.contains(channel)) continue;
            const double ru = plain(rate_[channel]) * u;
            most += plain(use_[channel]) * (1 + ru) * exponential(-ru);
        }
        return most >= least;
    }

    /// What an offer's acts have in common: with the first of them at 0 and the others d_j later,
    /// ∫ Π f_j(u + d_j) du over the unseen moment −u of its decision, each in its tick but the first. It is
    /// the product of each channel's `lagging`, r²·e^(−r d) in a tick, and of what is `shared` by those that
    /// are used, Σ c_m·m!/R^(m+1) with Σ c_m uᵐ = Π (u + d_j) and R = Σ r_j.
    Scalar lagging(Channel channel, double lag) const {
        return in_one_step(rate_[channel],
                           [&](const auto& r) { return tick_ * r * r * exponential(-r * lag); });
    }
    Scalar shared(ChannelSet used, const Delays& c) const {
        return in_one_step(rates_[place(used)], [&](const auto& R) { return moments(c, R, c.degree()); });
    }

    /// That an answer uses channel k and begins with it: p_k ∫ f_k(u) Π (1 − p_i F_i(u)) du over the others.
    Scalar leads(Channel channel) const {
        std::array<Scalar, channels.size() + 1> c{};
        c[1] = use_[channel] * rate_[channel] * rate_[channel];
        return leads_from(0, channel, c, {channel});
    }

private:
    static std::size_t place(ChannelSet set) {
        std::size_t bits = 0;
        for (std::size_t i = 0; i < channels.size(); ++i)
            if (set.contains(channels[i])) bits |= std::size_t{1} << i;
        return bits;
    }

    template <class Rate>
    static Rate begun_at(const Rate& r, double u) {
        const Rate ru = r * u;
        return 1 - exponential(-ru) * (1 + ru);
    }

    /// ∫ Σ c_m uᵐ e^(−Ru) du over u > 0, from m = 1 on: one channel begins at u itself, so that c_0 is 0.
    template <class Coefficients, class Rate>
    static Rate moments(const Coefficients& c, const Rate& R, std::size_t degree) {
        const Rate length = 1 / R;
        Rate sum = c[degree];
        for (std::size_t m = degree; m > 1; --m) sum = sum * length * static_cast<double>(m) + c[m - 1];
        return sum * length * length;
    }

    /// Each other channel is either not used or has not begun: 1 − pF(u) = (1 − p) + p·(1 + ru)·e^(−ru).
    Scalar leads_from(std::size_t next, Channel first, const std::array<Scalar, channels.size() + 1>& c,
                      ChannelSet used) const {
        const std::size_t degree = used.size();
        if (next == channels.size()) return moments(c, rates_[place(used)], degree);
        const Channel channel = channels[next];
        const Scalar& p = use_[channel];
        if (channel == first || plain(p) == 0) return leads_from(next + 1, first, c, used);
        const Scalar& r = rate_[channel];
        auto later = c;
        later[degree + 1] = r * c[degree];
        for (std::size_t m = degree; m > 1; --m) later[m] = c[m] + r * c[m - 1];
        ChannelSet with = used;
        with.insert(channel);
        return unused_[channel] * leads_from(next + 1, first, c, used)
               + p * leads_from(next + 1, first, later, with);
    }

    ByChannel<Scalar> use_;
    ByChannel<Scalar> unused_; ///< 1 − p
    ByChannel<Scalar> rate_;
    std::array<Scalar, std::size_t{1} << channels.size()> rates_{}; ///< the sum of a set, one bit a channel
    std::array<Scalar, std::size_t{1} << channels.size()> silent_;  ///< by what is used, one bit a channel
    double tick_;
};

} // namespace attune::model
