// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/course.hpp>
#include <attune/model/dyad.hpp>
#include <attune/timeline/progress.hpp>

#include <cstdint>
#include <vector>

namespace attune::model {

/// A mean over dyads and how sure it is.
class Mean {
public:
    void add(double value) {
        ++n_;
        sum_ += value;
        squares_ += value * value;
    }
    void operator+=(const Mean& other) {
        n_ += other.n_;
        sum_ += other.sum_;
        squares_ += other.squares_;
    }

    std::uint64_t n() const { return n_; }
    /// 0 where n is 0.
    double value() const { return n_ == 0 ? 0 : sum_ / static_cast<double>(n_); }
    /// Standard error of the mean; 0 where n is below 2.
    double error() const;

private:
    std::uint64_t n_ = 0;
    double sum_ = 0;
    double squares_ = 0;
};

using Means = ByQuantity<Mean>;

/// In what order children began to bid, to turn away and to cry in an episode, and the order that rates alone
/// would give: with λ onsets per second in it, B < V < A has probability λB/(λB + λV + λA) · λV/(λV + λA).
/// Only what is beyond that speaks for a sequence. A child that was doing one of the three already as the
/// episode began is left out of both (definitions, section 7).
struct OnsetOrder {
    std::uint64_t already = 0;   ///< dyads that are left out
    std::uint64_t all_three = 0; ///< dyads in which each began
    std::uint64_t in_order = 0;  ///< of those, in that order
    double bids = 0;             ///< onsets in all dyads that are not left out
    double turnings_away = 0;
    double cries = 0;

    void add(const FirstOnsets& onsets);
    void operator+=(const OnsetOrder& other);
    double expected() const;
};

/// What many dyads did in a procedure.
struct Summary {
    explicit Summary(const Bins& layout);

    Bins bins;
    std::uint64_t dyads = 0;
    std::vector<Means> course;     ///< for each bin, over the dyads that reached it
    std::vector<Means> episodes;   ///< for each episode
    std::vector<OnsetOrder> order; ///< for each episode

    void add(const Course& course);
    void operator+=(const Summary& other);
};

/// Takes dyads 0 … dyads − 1 through a plan on `threads` threads (0: one for each core) and sums them up. The
/// result is the same to the last bit for any number of threads. Asks `progress`; throws Stopped.
Summary simulate_many(const Plan& plan, chance::Seed seed, std::uint64_t dyads, unsigned threads,
                      Progress& progress);

} // namespace attune::model
