// SPDX-License-Identifier: Apache-2.0
#include <attune/model/lineage.hpp>

#include <attune/measure/in_parallel.hpp>
#include <attune/model/growing_up.hpp>

namespace attune::model {
namespace {

constexpr std::size_t children_of_the_norms = 500;

/// Stops when the whole is to stop, and says nothing of how far it is.
class Quiet : public Progress {
public:
    explicit Quiet(const Progress& whole) : whole_{whole} {}
    bool stop_wanted() const override { return whole_.stop_wanted(); }

private:
    const Progress& whole_;
};

} // namespace

ByLesson childhood(const Population& population, const Upbringing& upbringing, const Telling& last) {
    std::vector<double> sessions(last.size());
    for (unsigned session = 1; session <= population.sessions; ++session)
        ++sessions[upbringing.at(session).caregiver];
    ByLesson made{};
    for (std::size_t caregiver = 0; caregiver < last.size(); ++caregiver) {
        if (!last[caregiver]) continue;
        const Learning& learned = *last[caregiver];
        const Parameters parameters = upbringing.parameters({caregiver, {}});
        const double weight = sessions[caregiver] / population.sessions;
        at(made, Lesson::trust) += weight * learned.trust;
        at(made, Lesson::minimise) += weight * learned.chances[Strategy::minimise];
        at(made, Lesson::maximise) += weight * learned.chances[Strategy::maximise];
        at(made, Lesson::fear) += weight * fear(learned.threat, parameters);
    }
    return made;
}

Norms norms(const DevelopmentPlan& plan, chance::Seed seed, unsigned threads, Progress& progress) {
    std::vector<ByLesson> childhoods(children_of_the_norms);
    std::vector<Parameters> first_caregivers(children_of_the_norms);
    Quiet quiet{progress};
    measure::in_parallel(children_of_the_norms, threads, quiet, [&](std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i) {
            const Upbringing upbringing{plan, seed, i, {0, {}}};
            const Development one = GrowingUp{plan.population, upbringing, seed, i}.through_all_sessions();
            childhoods[i] = childhood(plan.population, upbringing, one.back());
            first_caregivers[i] = upbringing.parameters({});
        }
    });
    return norms(childhoods, first_caregivers);
}

std::vector<Upbringing> lineage(const DevelopmentPlan& plan, chance::Seed seed, std::uint64_t dyad,
                                const Development& development) {
    std::vector<Upbringing> all;
    Generation generation;
    for (; generation.number <= plan.population.generations; ++generation.number) {
        all.emplace_back(plan, seed, dyad, generation);
        const std::size_t last = generation.number * plan.population.told_after.size() - 1;
        generation.childhood = childhood(plan.population, all.back(), development[last]);
    }
    return all;
}

} // namespace attune::model
