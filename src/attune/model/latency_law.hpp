// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/dual.hpp>
#include <attune/model/parameters.hpp>

#include <array>
#include <bit>
#include <span>

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
            rate_[channel] = 2 / parameters[of(Parameter::latency_gaze, channel)];
        }
        silent_.back() = Scalar(1);
        for (std::size_t bits = silent_.size() - 1; bits-- > 0;) {
            const auto left = static_cast<std::size_t>(std::countr_one(bits)); // a channel outside
            silent_[bits] = (1 - use_[channels[left]]) * silent_[bits | std::size_t{1} << left];
        }
    }

    const Scalar& use(Channel channel) const { return use_[channel]; }

    /// The probability that channel k begins in the tick around u seconds after the decision, if it is used.
    Scalar begins(Channel channel, double u) const {
        const Scalar& r = rate_[channel];
        const double early = u - tick_ / 2;
        if (early > 10 * tick_) return tick_ * r * r * u * exponential(-r * u);
        return begun(channel, u + tick_ / 2) - (early > 0 ? begun(channel, early) : Scalar(0));
    }

    /// F(u): that it has begun after u seconds, if it is used.
    Scalar begun(Channel channel, double u) const {
        const Scalar ru = rate_[channel] * u;
        return 1 - exponential(-ru) * (1 + ru);
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

    /// At most the probability that a channel outside `used` begins later than u seconds after the decision.
    double quiet_at_least(ChannelSet used, double u) const {
        double most = 0;
        for (const Channel channel : channels)
            if (!used.contains(channel)) {
                const double ru = plain(rate_[channel]) * u;
                most += plain(use_[channel]) * (1 + ru) * exponential(-ru);
            }
        return most;
    }

    /// What an offer's acts so far have in common: with the first of them at 0 and the others `lags` later,
    /// ∫ Π f_j(u + d_j) du over the unseen moment −u of its decision, which is
    /// Π r_j²·e^(−r_j d_j) · Σ c_m·m!/R^(m+1), with Σ c_m uᵐ = Π (u + d_j) and R = Σ r_j.
    struct Act {
        Channel channel;
        double lag;
    };
    Scalar together(std::span<const Act> acts) const {
        std::array<double, channels.size() + 1> c{1};
        Scalar R(0);
        Scalar exponent(0);
        Scalar product(1);
        std::size_t degree = 0;
        for (const auto& [channel, lag] : acts) {
            const Scalar& r = rate_[channel];
            R += r;
            exponent -= r * lag;
            product *= r * r;
            c[++degree] = 0;
            for (std::size_t m = degree; m > 0; --m) c[m] = c[m - 1] + lag * c[m];
            c[0] *= lag;
        }
        return product * exponential(exponent) * moments(c, R, degree);
    }

    /// That an answer uses channel k and begins with it: p_k ∫ f_k(u) Π (1 − p_i F_i(u)) du over the others.
    Scalar leads(Channel channel) const {
        std::array<Scalar, channels.size() + 1> c{};
        c[1] = use_[channel] * rate_[channel] * rate_[channel];
        return leads_from(0, channel, c, 1, rate_[channel]);
    }

private:
    static std::size_t place(ChannelSet set) {
        std::size_t bits = 0;
        for (std::size_t i = 0; i < channels.size(); ++i)
            if (set.contains(channels[i])) bits |= std::size_t{1} << i;
        return bits;
    }

    /// ∫ Σ c_m uᵐ e^(−Ru) du over u > 0.
    template <class Coefficients>
    static Scalar moments(const Coefficients& c, const Scalar& R, std::size_t degree) {
        Scalar sum(0);
        Scalar factor = 1 / R;
        for (std::size_t m = 0; m <= degree; ++m) {
            sum += factor * c[m];
            factor *= static_cast<double>(m + 1) / R;
        }
        return sum;
    }

    /// Each other channel is either not used or has not begun: 1 − pF(u) = (1 − p) + p·(1 + ru)·e^(−ru).
    Scalar leads_from(std::size_t next, Channel first, const std::array<Scalar, channels.size() + 1>& c,
                      std::size_t degree, const Scalar& R) const {
        if (next == channels.size()) return moments(c, R, degree);
        const Channel channel = channels[next];
        const Scalar& p = use_[channel];
        if (channel == first || plain(p) == 0) return leads_from(next + 1, first, c, degree, R);
        const Scalar& r = rate_[channel];
        auto later = c;
        for (std::size_t m = degree + 1; m > 0; --m) later[m] = c[m] + r * c[m - 1];
        return (1 - p) * leads_from(next + 1, first, c, degree, R)
               + p * leads_from(next + 1, first, later, degree + 1, R + r);
    }

    ByChannel<Scalar> use_;
    ByChannel<Scalar> rate_;
    std::array<Scalar, std::size_t{1} << channels.size()> silent_; ///< by what is used, one bit a channel
    double tick_;
};

} // namespace attune::model
