// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/ablation.hpp>
#include <attune/model/heritage.hpp>
#include <attune/model/population.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune::model {

/// What is developed: a population, the parameters that it does not name, and the mechanisms that are
/// switched off, which have the last word.
struct DevelopmentPlan {
    Population population;
    Parameters parameters;
    std::vector<const Ablation*> without;
    std::optional<Norms> norms{}; ///< of the population; wanted where it has several generations
};

/// Where in its line a child stands.
struct Generation {
    unsigned number = 1;               ///< 0: of those from whom norms are had, whom nothing disrupts
    std::optional<ByLesson> childhood; ///< of its first caregiver; none in the first generation
};

/// Rows of chance that the sessions of a dyad may use.
inline constexpr std::uint64_t sessions_of_a_dyad = 1 << 17;

/// Who is there in a session, and what disrupts it.
struct Time {
    std::size_t caregiver = 0; ///< 0: the first; 1 …: further ones in their order; the last: by adoption
    DisruptorSet disruptors;

    bool operator==(const Time&) const = default;
};

/// What one dyad of a population lives under. Each parameter of each person is drawn from a row of chance of
/// its own, so the same seed and dyad are the same people whatever else a population changes: two populations
/// can be compared dyad by dyad. The plan must outlive it.
class Upbringing {
public:
    /// Throws Misuse for a childhood without norms to compare it with.
    Upbringing(const DevelopmentPlan& plan, chance::Seed seed, std::uint64_t dyad,
               const Generation& generation = {});

    /// The caregiver that is named last among those that have the session; under adoption another one. A
    /// caregiver that has a share of its sessions has each by a row of chance of its own.
    Time at(unsigned session) const;
    /// Of the dyad at that time: drawn, inherited (by the first caregiver), disrupted, pulled to the nearest
    /// value that makes sense, ablated.
    Parameters parameters(const Time& time) const;
    /// What the row of chance for a purpose is called in this generation.
    std::string row(std::string_view purpose) const;

private:
    bool has(std::size_t caregiver, unsigned session) const;
    double heritage(Parameters drawn) const;
    void draw(const Spread& spread, std::size_t caregiver, Parameters& parameters) const;

    const DevelopmentPlan& plan_;
    chance::Seed seed_;
    std::uint64_t dyad_;
    Generation generation_;
    std::vector<const TimedDisruptor*> disruptors_; ///< those that this dyad has
};

} // namespace attune::model
