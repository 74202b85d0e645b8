// SPDX-License-Identifier: Apache-2.0
#include <attune/model/development.hpp>

#include <attune/measure/in_parallel.hpp>
#include <attune/model/dyad.hpp>
#include <attune/model/everyday.hpp>
#include <attune/model/exponential.hpp>

#include <algorithm>

namespace attune::model {
namespace {

constexpr std::uint64_t sessions_of_a_dyad = 1 << 17; // rows of chance that it may use
/// Some seconds of one core. A wave has at least as many dyads as keep several threads busy.
constexpr std::uint64_t sessions_of_a_wave = 100'000;
constexpr std::uint64_t least_dyads_of_a_wave = 16;

const PlannedEpisode& play() {
    static const PlannedEpisode& episode = built_in_procedure("free-play")->episodes.front();
    return episode;
}

/// One child with its caregivers, on the way through its sessions.
class GrowingUp {
public:
    GrowingUp(const DevelopmentPlan& plan, chance::Seed seed, std::uint64_t dyad)
        : population_{plan.population}, seed_{seed}, dyad_{dyad}, upbringing_{plan, seed, dyad},
          time_{upbringing_.at(1)}, drawn_{upbringing_.parameters(time_)}, learned_{first_learned(drawn_)} {}

    Development through_all_sessions() {
        Development told;
        unsigned session = 1;
        for (const unsigned last : population_.told_after) {
            Everyday watched;
            for (; session <= last; ++session) {
                if (session + population_.watched > last)
                    live(session, watched);
                else
                    live(session);
            }
            told.push_back(learning(last, watched));
        }
        return told;
    }

private:
    /// A session that nobody has to watch, unless self-regulation grows with it.
    void live(unsigned session) {
        Everyday unread;
        Unobserved nobody;
        if (population_.self_regulation > 0)
            live(session, unread);
        else
            run(session, nobody);
    }

    void live(unsigned session, Everyday& watcher) {
        const std::uint64_t soon = watcher.soon();
        watcher.begins();
        run(session, watcher);
        const auto more = static_cast<double>(watcher.soon() - soon);
        settling_ *= exponential(-population_.self_regulation * more);
    }

    template <class Watcher>
    void run(unsigned session, Watcher& watcher) {
        if (const Time now = upbringing_.at(session); now != time_) {
            time_ = now;
            drawn_ = upbringing_.parameters(now);
        }
        chance::Stream stream{seed_, "session", dyad_ * sessions_of_a_dyad + session};
        const Parameters parameters = grown();
        DyadState state = model::session(parameters, learned_, attentiveness_of_a_day(parameters, stream));
        Simulation simulation{state, parameters, stream, watcher};
        const Conditions free = play().conditions;
        Conditions still{CaregiverState::still, false, free.stressors};
        if (time_.disruptors.is_away()) {
            still.caregiver = CaregiverState::absent;
            simulation.run(play().length.count(), still);
        } else {
            const double interrupted = time_.disruptors.still_seconds();
            const double together = play().length.count() - interrupted;
            if (interrupted > 0) {
                simulation.run(together / 2, free);
                simulation.run(interrupted, still);
            }
            simulation.run(interrupted > 0 ? together / 2 : together, free);
        }
        learned_ = state.learned;
    }

    /// With τs as far as self-regulation has shortened it.
    Parameters grown() const {
        Parameters parameters = drawn_;
        double& settling = parameters[Parameter::distress_settling];
        settling = std::max(settling * settling_, std::min(settling, population_.settling_floor));
        return parameters;
    }

    Learning learning(unsigned session, const Everyday& watched) const {
        const Parameters parameters = grown();
        chance::Stream stream{seed_, "reunion", dyad_ * sessions_of_a_dyad + session};
        Learning told;
        told.trust = learned_.trust.share();
        told.threat = learned_.threat.share();
        told.chances = learned_.policy.chances(parameters);
        told.distress = watched.distress() / watched.seconds();
        if (watched.episodes() > 0)
            told.settling = watched.episode_seconds() / static_cast<double>(watched.episodes());
        if (watched.cues() > 0)
            told.answered = static_cast<double>(watched.answered()) / static_cast<double>(watched.cues());
        told.reunion = reunion(parameters, learned_, stream);
        return told;
    }

    const Population& population_;
    chance::Seed seed_;
    std::uint64_t dyad_;
    Upbringing upbringing_;
    Time time_;
    Parameters drawn_;
    Learned learned_;
    double settling_ = 1; ///< τs for each of the drawn one
};

/// A fraction of the whole, told by the part of it that is under way.
class Part : public Progress {
public:
    Part(Progress& whole, double from, double share) : whole_{whole}, from_{from}, share_{share} {}
    void at(double fraction) override { whole_.at(from_ + share_ * fraction); }
    bool stop_wanted() const override { return whole_.stop_wanted(); }

private:
    Progress& whole_;
    double from_;
    double share_;
};

} // namespace

Development develop(const DevelopmentPlan& plan, chance::Seed seed, std::uint64_t dyad) {
    return GrowingUp{plan, seed, dyad}.through_all_sessions();
}

void develop_many(const DevelopmentPlan& plan, chance::Seed seed, std::uint64_t first, std::uint64_t dyads,
                  unsigned threads, Progress& progress,
                  const std::function<void(std::span<const Development>)>& keep) {
    const std::uint64_t wave = std::max(least_dyads_of_a_wave, sessions_of_a_wave / plan.population.sessions);
    const auto all = static_cast<double>(dyads);
    std::vector<Development> done;
    for (std::uint64_t begin = first; begin < dyads; begin += done.size()) {
        done.assign(std::min(wave, dyads - begin), {});
        Part part{progress, static_cast<double>(begin) / all, static_cast<double>(done.size()) / all};
        measure::in_parallel(done.size(), threads, part, [&](std::size_t from, std::size_t to) {
            for (std::size_t i = from; i < to; ++i) done[i] = develop(plan, seed, begin + i);
        });
        keep(done);
    }
}

} // namespace attune::model
