// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/parameters.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace attune::model {

/// What goes from a childhood into the caregiving of whoever had it, when it is grown up: of what it
/// learned, each thing into one thing that it does.
enum class Lesson : std::uint8_t {
    trust,    ///< θ → attentiveness κ
    minimise, ///< the chance to signal less than it feels → rejection ρ
    maximise, ///< the chance to signal more than it feels → inconsistency σ
    fear,     ///< ψ' → frightening φ
};

inline constexpr std::array lessons{Lesson::trust, Lesson::minimise, Lesson::maximise, Lesson::fear};

/// One value for each.
using ByLesson = std::array<double, lessons.size()>;

constexpr double& at(ByLesson& values, Lesson one) {
    return values[static_cast<std::size_t>(one)];
}
constexpr double at(const ByLesson& values, Lesson one) {
    return values[static_cast<std::size_t>(one)];
}

/// The parameter of the caregiver that a lesson goes into.
Parameter consequence(Lesson one);

/// What is learned, and how caregivers are, where nothing disrupts: what a childhood is compared with. The
/// caregiver's numbers are y = ln κ, ln(ρ + .05), σ, ln(φ + .01), in the order of the lessons.
struct Norms {
    ByLesson learned{};           ///< means
    ByLesson learned_deviation{}; ///< and deviations over children; 0: all learned the same
    ByLesson caregiver{};
    ByLesson caregiver_deviation{};
};

/// The norms of some children and their caregivers; both of the same length, ≥ 2, or Misuse.
Norms norms(std::span<const ByLesson> childhoods, std::span<const Parameters> caregivers);

/// Somebody who would be a caregiver as `drawn`, and had this childhood: in place of each y as drawn,
///
///     y = μ + h·s·z + √(1 − h²)·(y drawn − μ),    z = (learned − its mean)/its deviation,
///
/// with μ and s the mean and the deviation of y, and h in [0, 1]. So mean and deviation stay what they are
/// from one generation to the next as long as those of what is learned do, and h is the correlation of z and
/// y. What comes out below 0 is 0. h is a guess, and so is that each thing goes into one thing only; κ and y
/// otherwise as in the design of the model (docs/model/development.md).
Parameters with_heritage(Parameters drawn, const ByLesson& childhood, const Norms& norms, double h);

} // namespace attune::model
