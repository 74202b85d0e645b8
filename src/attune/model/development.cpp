// SPDX-License-Identifier: Apache-2.0
#include <attune/model/development.hpp>

#include <attune/measure/in_parallel.hpp>
#include <attune/model/growing_up.hpp>
#include <attune/model/lineage.hpp>

#include <algorithm>

namespace attune::model {
namespace {

/// Some seconds of one core. A wave has at least as many dyads as keep several threads busy.
constexpr std::uint64_t sessions_of_a_wave = 100'000;
constexpr std::uint64_t least_dyads_of_a_wave = 16;

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

std::size_t tellings(const Population& population) {
    return population.generations * population.told_after.size();
}

Development develop(const DevelopmentPlan& plan, chance::Seed seed, std::uint64_t dyad) {
    Development told;
    Generation generation;
    for (; generation.number <= plan.population.generations; ++generation.number) {
        const Upbringing upbringing{plan, seed, dyad, generation};
        const Development one = GrowingUp{plan.population, upbringing, seed, dyad}.through_all_sessions();
        generation.childhood = childhood(plan.population, upbringing, one.back());
        told.insert(told.end(), one.begin(), one.end());
    }
    return told;
}

void develop_many(const DevelopmentPlan& plan, chance::Seed seed, std::uint64_t first, std::uint64_t dyads,
                  unsigned threads, Progress& progress,
                  const std::function<void(std::span<const Development>)>& keep) {
    const std::uint64_t wave = std::max(
        least_dyads_of_a_wave,
        sessions_of_a_wave / (std::uint64_t{plan.population.sessions} * plan.population.generations));
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
