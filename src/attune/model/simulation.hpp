// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/chance/ziggurat.hpp>
#include <attune/model/encounter.hpp>

#include <algorithm>

namespace attune::model {

/// Moves a dyad through time, exactly and event by event: no step, no queue, nothing allocated. Between two
/// events affect follows its flow; the next event is found by thinning (Lewis & Shedler 1979): a proposal
/// comes after an exponential time at a rate Λ that Σλ does not exceed however affect flows, and is taken
/// with probability Σλ/Λ at the affect that it finds. An act that is due earlier comes first.
///
/// All chance comes from `stream`; the same state, parameters and stream give the same course to the last
/// bit. The state, the parameters, the stream and the watcher must outlive it.
template <Observer Watcher>
class Simulation {
public:
    Simulation(DyadState& state, const Parameters& parameters, chance::Stream& stream, Watcher& watcher)
        : state_{state}, stream_{stream}, watcher_{watcher},
          encounter_{state, parameters, stream, watcher}, fading_{parameters} {}

    /// Goes on for `seconds` under `conditions`. The caregiver turns to what they ask for; for a free one
    /// that means coming back from a still face or absence, or into a distraction that they name. Ends
    /// earlier where the conditions end it: once the child has cried for so long.
    void run(double seconds, const Conditions& conditions) {
        const double onset = state_.clock;
        const auto end = [&] {
            if (state_.child != ChildState::alarmed) return onset + seconds;
            return std::min(onset + seconds, std::max(state_.since, onset) + conditions.longest_cry);
        };
        encounter_.begin(conditions);
        while (step(end())) encounter_.judge();
        state_.clock = end();
    }

private:
    /// To the next event, or to the end: then false.
    bool step(double end) {
        for (;;) {
            const Prospects& prospects = encounter_.prospects();
            const Flow<double> flow{state_.affect, prospects.pulled(), fading_};
            const double bound = prospects.bound(flow);
            const double proposed = state_.clock + chance::standard_exponential(stream_) / bound;
            const double due = state_.answer.earliest();
            if (due <= proposed && due <= end) {
                pass(due, flow);
                encounter_.act();
                return true;
            }
            pass(std::min(proposed, end), flow);
            if (proposed >= end) return false;
            if (encounter_.happens(prospects.at(stream_.uniform() * bound, state_.affect))) return true;
        }
    }

    /// Lets affect flow until `moment`.
    void pass(double moment, const Flow<double>& flow) {
        const double seconds = moment - state_.clock;
        const Affect<double> after = flow.at(seconds);
        watcher_.passes(Stretch{state_, flow, seconds, after});
        if (state_.episode.is_on) state_.episode.distress += flow.integrals(seconds, after)[Driver::distress];
        state_.affect = after;
        state_.clock = moment;
    }

    DyadState& state_;
    chance::Stream& stream_;
    Watcher& watcher_;
    Encounter<Watcher> encounter_;
    Fading<double> fading_;
};

} // namespace attune::model
