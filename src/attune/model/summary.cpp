// SPDX-License-Identifier: Apache-2.0
#include <attune/model/summary.hpp>

#include <attune/measure/in_parallel.hpp>

#include <algorithm>
#include <cmath>

namespace attune::model {
namespace {

/// Dyads are added up in blocks, and the blocks in their order: floating-point sums depend on the order of
/// the additions, and this one is the same for any number of threads. However many dyads, there are at most
/// 4,096 blocks to hold.
std::uint64_t block_size(std::uint64_t dyads) {
    return std::max<std::uint64_t>(512, (dyads + 4095) / 4096);
}

void add(Means& means, const Cell& cell) {
    if (cell.seconds <= 0) return;
    const ByQuantity<double> told = cell.told();
    for (std::size_t i = 0; i < quantity_count; ++i) means.values[i].add(told.values[i]);
}

void add(std::vector<Means>& means, const std::vector<Means>& others) {
    for (std::size_t i = 0; i < means.size(); ++i)
        for (std::size_t k = 0; k < quantity_count; ++k) means[i].values[k] += others[i].values[k];
}

} // namespace

double Mean::error() const {
    if (n_ < 2) return 0;
    const auto n = static_cast<double>(n_);
    return std::sqrt(std::max(0.0, squares_ / n - value() * value()) / (n - 1));
}

void OnsetOrder::add(const FirstOnsets& onsets) {
    using enum ChildState;
    if (is_calling(onsets.at_onset) || onsets.at_onset == averted) {
        ++already;
        return;
    }
    bids += onsets.times[bidding];
    turnings_away += onsets.times[averted];
    cries += onsets.times[alarmed];
    if (std::max({onsets.at[bidding], onsets.at[averted], onsets.at[alarmed]}) == Answer::never) return;
    ++all_three;
    if (onsets.at[bidding] < onsets.at[averted] && onsets.at[averted] < onsets.at[alarmed]) ++in_order;
}

void OnsetOrder::operator+=(const OnsetOrder& other) {
    already += other.already;
    all_three += other.all_three;
    in_order += other.in_order;
    bids += other.bids;
    turnings_away += other.turnings_away;
    cries += other.cries;
}

double OnsetOrder::expected() const {
    if (bids == 0 || turnings_away == 0) return 0;
    return bids / (bids + turnings_away + cries) * turnings_away / (turnings_away + cries);
}

Summary::Summary(const Bins& layout)
    : bins{layout}, course(layout.size()), episodes(layout.episodes()), order(layout.episodes()) {}

void Summary::add(const Course& one) {
    ++dyads;
    for (std::size_t episode = 0; episode < bins.episodes(); ++episode) {
        Cell whole;
        for (std::size_t bin = bins.first(episode); bin < bins.end(episode); ++bin) {
            model::add(course[bin], one.cells()[bin]);
            whole += one.cells()[bin];
        }
        model::add(episodes[episode], whole);
        order[episode].add(one.onsets()[episode]);
    }
}

void Summary::operator+=(const Summary& other) {
    dyads += other.dyads;
    model::add(course, other.course);
    model::add(episodes, other.episodes);
    for (std::size_t i = 0; i < order.size(); ++i) order[i] += other.order[i];
}

Summary simulate_many(const Plan& plan, chance::Seed seed, std::uint64_t dyads, unsigned threads,
                      Progress& progress) {
    const Bins bins{plan.procedure};
    const std::uint64_t block = block_size(dyads);
    std::vector<Summary> blocks((dyads + block - 1) / block, Summary{bins});
    const auto work = [&](std::size_t first, std::size_t last) {
        Course course{bins};
        for (std::size_t i = first; i < last; ++i)
            for (std::uint64_t dyad = i * block; dyad < std::min(dyads, (i + 1) * block); ++dyad) {
                course.clear();
                simulate(plan, seed, dyad, course);
                blocks[i].add(course);
            }
    };
    measure::in_parallel(blocks.size(), threads, progress, work);
    Summary whole{bins};
    for (const Summary& one : blocks) whole += one;
    return whole;
}

} // namespace attune::model
