// SPDX-License-Identifier: Apache-2.0
#include <attune/model/growing_up.hpp>

#include <attune/model/dyad.hpp>
#include <attune/model/exponential.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::model {
namespace {

const PlannedEpisode& play() {
    static const PlannedEpisode& episode = built_in_procedure("free-play")->episodes.front();
    return episode;
}

/// Ten minutes of an ordinary day, with what disrupts it.
template <class Watcher>
void live_through(Simulation<Watcher>& simulation, const DisruptorSet& disruptors) {
    const Conditions free = play().conditions;
    const double length = play().length.count();
    if (disruptors.is_away()) {
        simulation.run(length, {CaregiverState::absent, false, free.stressors});
        return;
    }
    const double interrupted = disruptors.still_seconds();
    if (interrupted == 0) {
        simulation.run(length, free);
        return;
    }
    simulation.run((length - interrupted) / 2, free);
    simulation.run(interrupted, {CaregiverState::still, false, free.stressors});
    simulation.run((length - interrupted) / 2, free);
}

} // namespace

GrowingUp::GrowingUp(const Population& population, Upbringing upbringing, chance::Seed seed,
                     std::uint64_t dyad)
    : population_{population}, seed_{seed}, dyad_{dyad}, upbringing_{std::move(upbringing)},
      row_{upbringing_.row("session")}, time_{upbringing_.at(1)}, drawn_{upbringing_.parameters(time_)},
      relationships_{caregivers(population_), first_learned(drawn_)} {}

Development GrowingUp::through_all_sessions() {
    Development told;
    unsigned session = 1;
    for (const unsigned last : population_.told_after) {
        watched_.assign(relationships_.caregivers(), {});
        for (; session <= last; ++session) live(session, session + population_.watched > last);
        told.push_back(telling(last));
    }
    return told;
}

void GrowingUp::live(unsigned session, bool is_watched) {
    come_to(session);
    if (is_watched) {
        count(session, watched_[time_.caregiver]);
    } else if (population_.self_regulation > 0) { // which grows with what is counted
        Everyday unread;
        count(session, unread);
    } else {
        Unobserved nobody;
        run(session, nobody);
    }
}

void GrowingUp::count(unsigned session, Everyday& watcher) {
    const std::uint64_t soon = watcher.soon();
    watcher.begins();
    run(session, watcher);
    settling_ *= exponential(-population_.self_regulation * static_cast<double>(watcher.soon() - soon));
}

void GrowingUp::come_to(unsigned session) {
    const Time now = upbringing_.at(session);
    if (now == time_) return;
    time_ = now;
    drawn_ = upbringing_.parameters(now);
}

template <class Watcher>
void GrowingUp::run(unsigned session, Watcher& watcher) {
    chance::Stream stream{seed_, row_, dyad_ * sessions_of_a_dyad + session};
    const Parameters parameters = grown(drawn_);
    DyadState state = model::session(parameters, relationships_.meets(time_.caregiver),
                                     attentiveness_of_a_day(parameters, stream));
    Simulation simulation{state, parameters, stream, watcher};
    live_through(simulation, time_.disruptors);
    relationships_.learns(time_.caregiver, state.learned, parameters);
}

/// As far as self-regulation has got: distress falls faster, ds/dt = −s/τs with a shorter τs, and rises as it
/// did: what drives it, (b + w·(1 − x))/τs, stays as it was where b and w shrink with τs.
Parameters GrowingUp::grown(Parameters parameters) const {
    double& settling = parameters[Parameter::distress_settling];
    const double shorter = std::max(settling * settling_, std::min(settling, population_.settling_floor));
    const double share = shorter / settling;
    settling = shorter;
    for (const Parameter drive :
         {Parameter::distress_unmet, Parameter::distress_alone, Parameter::threat_distress})
        parameters[drive] *= share;
    return parameters;
}

Telling GrowingUp::telling(unsigned session) const {
    Telling told(relationships_.caregivers());
    for (std::size_t caregiver = 0; caregiver < told.size(); ++caregiver)
        if (relationships_.knows(caregiver)) told[caregiver] = learning(session, caregiver);
    return told;
}

Learning GrowingUp::learning(unsigned session, std::size_t caregiver) const {
    const Learned& learned = relationships_.of(caregiver);
    const Everyday& watched = watched_[caregiver];
    const Parameters parameters = grown(upbringing_.parameters({caregiver, time_.disruptors}));
    Learning told;
    told.trust = learned.trust.share();
    told.threat = learned.threat.share();
    told.chances = learned.policy.chances(parameters);
    if (watched.seconds() > 0) told.distress = watched.distress() / watched.seconds();
    if (watched.episodes() > 0)
        told.settling = watched.episode_seconds() / static_cast<double>(watched.episodes());
    if (watched.cues() > 0)
        told.answered = static_cast<double>(watched.answered()) / static_cast<double>(watched.cues());
    const std::string of = caregiver == 0 ? "reunion" : fmt::format("reunion with caregiver {}", caregiver);
    chance::Stream stream{seed_, upbringing_.row(of), dyad_ * sessions_of_a_dyad + session};
    told.reunion = reunion(parameters, learned, stream);
    return told;
}

} // namespace attune::model
