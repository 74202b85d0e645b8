// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/dual.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace attune::model {

class Traced;

/// How a number was computed, step by step. Going back over the steps once gives its slopes along everything
/// that the computation began with, for about what the value costs, however many they are (reverse
/// differentiation; Linnainmaa 1976, *BIT* 16). A step takes 24 bytes.
class Trace {
public:
    /// A number to begin with. All are begun with before the first step.
    Traced begin(double value);

    /// The slopes of `result` along the numbers that were begun with, one for each, in their order.
    void slopes(const Traced& result, std::span<double> slopes);

    /// Forgets all steps, and with them the numbers that come from them.
    void clear() { taken_ = 1; }

private:
    friend class Traced;

    /// A number that changes by `by_one` and `by_other` for each unit of the two that it was made of. One
    /// that was made of a single number has that for both: sent to the first step, all of these would wait
    /// for each other on the way back.
    struct Step {
        double by_one, by_other;
        std::uint32_t one, other;
    };

    std::uint32_t add(const Step& step) {
        if (taken_ == room_) make_room();
        steps_[taken_] = step;
        return taken_++;
    }
    void make_room();

    std::vector<Step> steps_{Step{}}; // the first stands for every number that does not change
    std::uint32_t room_ = 1;          // how many steps there is room for
    std::uint32_t taken_ = 1;         // how many were taken
    std::vector<double> reached_;     // how the result changes with each step
};

/// A number that leaves a trace. The code of a function is the same as for double, and so is its value, to
/// the last bit. It must not outlive its trace.
class Traced {
public:
    Traced() = default;
    Traced(double number) : value_{number} {} // NOLINT: a number is a Traced that does not change

    double value() const { return value_; }

    Traced& operator+=(const Traced& other) { return *this = *this + other; }
    Traced& operator-=(const Traced& other) { return *this = *this - other; }
    Traced& operator*=(const Traced& other) { return *this = *this * other; }
    Traced& operator/=(const Traced& other) { return *this = *this / other; }

    friend Traced operator-(const Traced& one) { return one.into(-one.value_, -1); }
    friend Traced operator+(const Traced& one, const Traced& other) {
        return meet(one, 1, other, 1, one.value_ + other.value_);
    }
    friend Traced operator-(const Traced& one, const Traced& other) {
        return meet(one, 1, other, -1, one.value_ - other.value_);
    }
    friend Traced operator*(const Traced& one, const Traced& other) {
        return meet(one, other.value_, other, one.value_, one.value_ * other.value_);
    }
    friend Traced operator/(const Traced& one, const Traced& other) {
        const double quotient = one.value_ / other.value_;
        return meet(one, 1 / other.value_, other, -quotient / other.value_, quotient);
    }

    /// Order and equality are those of the values: a branch is taken as it would be without slopes.
    friend auto operator<=>(const Traced& one, const Traced& other) { return one.value_ <=> other.value_; }
    friend bool operator==(const Traced& one, const Traced& other) { return one.value_ == other.value_; }

    friend Traced exponential(const Traced& x) {
        const double grown = exponential(x.value_);
        return x.into(grown, grown);
    }
    friend Traced logarithm(const Traced& x) { return x.into(logarithm(x.value_), 1 / x.value_); }
    friend double plain(const Traced& x) { return x.value_; }

    /// Forward inside, backward outside: the slope of one number along one other is cheap to carry along.
    template <class Function>
    friend Traced in_one_step(const Traced& x, const Function& function) {
        if (x.trace_ == nullptr) return function(x.value_);
        Dual<1> forward{x.value_};
        forward.slopes = {1};
        forward = function(forward);
        return x.into(forward.value, forward.slopes[0]);
    }

private:
    friend class Trace;
    Traced(double value, Trace& trace, std::uint32_t place) : value_{value}, trace_{&trace}, place_{place} {}

    Traced into(double value, double slope) const {
        if (trace_ == nullptr) return value;
        return {value, *trace_, trace_->add({slope, 0, place_, place_})};
    }
    static Traced meet(const Traced& one, double by_one, const Traced& other, double by_other, double value) {
        Trace* const trace = one.trace_ != nullptr ? one.trace_ : other.trace_;
        if (trace == nullptr) return value;
        return {value, *trace, trace->add({by_one, by_other, one.place_, other.place_})};
    }

    double value_ = 0;
    Trace* trace_ = nullptr; // none for a number that does not change
    std::uint32_t place_ = 0;
};

inline Traced Trace::begin(double value) {
    return {value, *this, add({})};
}

} // namespace attune::model
