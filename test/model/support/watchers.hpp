// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/dyad.hpp>
#include <attune/model/parameter_table.hpp>

#include <cmath>
#include <map>
#include <vector>

namespace attune::model::test {

/// Watches nothing, for `run` and `simulate` too.
struct Nobody : Unobserved {
    void ends(const DyadState&) {}
};

/// Seconds in each state.
struct Occupancy : Nobody {
    ByChildState<double> seconds;
    void passes(const Stretch& stretch) { seconds[stretch.before.child] += stretch.seconds; }
};

/// Writes down everything that happens, to the last bit.
struct Log : Nobody {
    std::vector<double> all;
    void passes(const Stretch& stretch) {
        all.insert(all.end(), {stretch.seconds, stretch.after.distress, stretch.after.contact});
    }
    void happens(const DyadState& state, const Moved& moved) {
        all.insert(all.end(), {state.clock, 1., static_cast<double>(moved.to)});
    }
    void happens(const DyadState& state, const Cued& cued) {
        all.insert(all.end(), {state.clock, 2., cued.strength, static_cast<double>(cued.fate)});
    }
    void happens(const DyadState& state, const Acted& acted) {
        all.insert(all.end(), {state.clock, 3., static_cast<double>(acted.channel)});
    }
    using Nobody::happens;
};

/// A mean and its standard error.
struct Sample {
    double n = 0, sum = 0, squares = 0;
    void add(double value) {
        ++n;
        sum += value;
        squares += value * value;
    }
    double mean() const { return sum / n; }
    double error() const { return std::sqrt((squares / n - mean() * mean()) / (n - 1)); }
};

/// The share of time in each state over dyads that live `seconds` under `conditions`, beginning as
/// `begin(dyad)` says.
template <class Begin>
ByChildState<Sample> shares(const Parameters& parameters, const Conditions& conditions, double seconds,
                            int dyads, std::uint64_t seed, Begin begin) {
    ByChildState<Sample> sample;
    for (int dyad = 0; dyad < dyads; ++dyad) {
        chance::Stream stream{chance::Seed{seed}, "test", static_cast<std::uint64_t>(dyad)};
        DyadState state = begin(parameters);
        Occupancy occupancy;
        Simulation simulation{state, parameters, stream, occupancy};
        simulation.run(seconds, conditions);
        for (const ChildState one : child_states) sample[one].add(occupancy.seconds[one] / seconds);
    }
    return sample;
}

inline DyadState beginning(const Parameters& parameters) {
    return session(parameters, first_learned(parameters));
}

/// Any parameters in their plausible ranges, of a caregiver who may do anything.
inline Parameters any_parameters(chance::Stream& stream) {
    Parameters parameters;
    for (const ParameterRow& row : parameter_table())
        parameters[row.parameter] = row.least + (row.most - row.least) * stream.uniform();
    if (parameters[Parameter::fright_alarms] + parameters[Parameter::fright_averts] > 1)
        parameters[Parameter::fright_averts] = 1 - parameters[Parameter::fright_alarms];
    return parameters;
}

} // namespace attune::model::test
