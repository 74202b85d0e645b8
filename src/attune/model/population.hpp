// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/disruptor.hpp>
#include <attune/model/distribution.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace attune::model {

/// Sessions of a development, counted from 1; both ends belong to it.
struct Sessions {
    unsigned from = 1;
    unsigned to = std::numeric_limits<unsigned>::max();

    bool contain(unsigned session) const { return from <= session && session <= to; }
};

/// How parameters are spread. `distracted` is the share of time in distraction: from it follows how often
/// distractions begin, with how they end.
struct Spread {
    std::vector<std::pair<Parameter, Distribution>> parameters;
    std::optional<Distribution> distracted;
};

/// A further caregiver: drawn as the first one is, but for what is said here.
struct PlannedCaregiver {
    std::string name;
    Sessions sessions;
    unsigned every = 1; ///< 1: each of those sessions; 3: the first, the fourth, …
    double share = 1;   ///< of those: each with this chance
    Spread spread;

    /// Whether the session is one of those; where `share` is below 1, chance has a say as well.
    bool has(unsigned session) const {
        return sessions.contain(session) && (session - sessions.from) % every == 0;
    }
};

/// A disruptor and when it holds, in this share of the dyads.
struct TimedDisruptor {
    const Disruptor* disruptor;
    Sessions sessions;
    double share = 1;
    std::optional<unsigned> generation{}; ///< the only one that it holds in; none: each
};

/// Many dyads, how they differ, and what happens to them (docs/model/population.md).
struct Population {
    std::string name;
    std::string title;
    std::uint64_t dyads = 1000;
    unsigned generations = 1;         ///< a child grows up and is the first caregiver of a child in the next
    unsigned sessions = 150;          ///< of each child
    std::vector<unsigned> told_after; ///< sessions after which is told what was learned; ends with the last
    unsigned watched = 10;            ///< the sessions before each of those that means are taken over
    double self_regulation = 0; ///< λτ: ln τs falls by it with each episode that ends within a minute
    double settling_floor = 20; ///< s; τs does not fall below it
    Spread spread;
    std::vector<PlannedCaregiver> caregivers;
    std::vector<TimedDisruptor> disruptors;
};

/// Reads a population. `name` is what it is called where it does not say, and stands in messages. Throws
/// UnusableScript.
Population population(std::string_view toml, const std::string& name);

/// Those that are built in, in the order of their names.
const std::vector<Population>& built_in_populations();
const Population* built_in_population(std::string_view name);

/// How many caregivers a child of the population may meet: the first, the further ones, one by adoption.
std::size_t caregivers(const Population& population);
/// "first", the name that the population gives, "by adoption".
std::string caregiver_name(const Population& population, std::size_t caregiver);

/// Everything of a population that what is learned depends on, as one text: two that have the same text give
/// the same dyads. How many they are does not belong to it.
std::string description(const Population& population);

/// The parameters between the caregiver's first and last, which a further caregiver has of its own.
bool is_of_caregiver(Parameter parameter);

} // namespace attune::model
