// SPDX-License-Identifier: Apache-2.0
#include <attune/model/course.hpp>

#include <algorithm>
#include <cmath>

namespace attune::model {
namespace {

using enum Quantity;

/// Those that are time integrals; the others are counts.
constexpr bool is_integral(Quantity quantity) {
    return quantity <= contact;
}

Quantity kind_of(ChildState state) {
    if (state == ChildState::engaged) return soft_cues;
    return state == ChildState::bidding ? bids : cries;
}

void add(Cell& cell, ChildState state, double seconds, const ByDriver<double>& integrals) {
    cell.seconds += seconds;
    cell.sums[share_of(state)] += seconds;
    cell.sums[distress] += integrals[Driver::distress];
    cell.sums[contact] += integrals[Driver::contact];
    if (state == ChildState::alarmed) cell.sums[cried] = 1;
}

} // namespace

Bins::Bins(const Procedure& procedure) : first_{0} {
    for (std::size_t i = 0; i < procedure.episodes.size(); ++i) {
        const double bins = std::ceil(procedure.episodes[i].length.count() / bin_length);
        episode_.resize(episode_.size() + static_cast<std::size_t>(bins), i);
        first_.push_back(episode_.size());
    }
}

void Cell::operator+=(const Cell& other) {
    seconds += other.seconds;
    for (std::size_t i = 0; i < quantity_count; ++i) sums.values[i] += other.sums.values[i];
    sums[cried] = std::min(1.0, sums[cried]);
}

ByQuantity<double> Cell::told() const {
    ByQuantity<double> made = sums;
    for (const QuantityRow& row : quantities())
        if (row.quantity != cried) made[row.quantity] *= (is_integral(row.quantity) ? 1 : 60) / seconds;
    return made;
}

Course::Course(const Bins& bins) : bins_{&bins}, cells_(bins.size()), onsets_(bins.episodes()) {}

void Course::clear() {
    std::fill(cells_.begin(), cells_.end(), Cell{});
    std::fill(onsets_.begin(), onsets_.end(), FirstOnsets{});
    onset_ = 0;
}

Cell& Course::at(double clock) {
    const auto bin = bins_->first(episode_) + static_cast<std::size_t>((clock - onset_) / bin_length);
    return cells_[std::min(bin, bins_->end(episode_) - 1)];
}

void Course::happens(const DyadState& state, const Began& began) {
    episode_ = began.episode;
    onset_ = state.clock;
    onsets_[episode_].at_onset = state.child;
}

void Course::passes(const Stretch& stretch) {
    const ChildState child = stretch.before.child;
    const double from = stretch.before.clock - onset_;
    double done = 0;
    ByDriver<double> before; // the integrals up to `done`
    for (;;) {
        const double border = (std::floor((from + done) / bin_length) + 1) * bin_length - from;
        const bool is_last = border >= stretch.seconds;
        const double until = is_last ? stretch.seconds : border;
        const Affect<double> then = is_last ? stretch.after : stretch.flow.at(until);
        ByDriver<double> all = stretch.flow.integrals(until, then);
        ByDriver<double> part = all;
        for (std::size_t i = 0; i < part.values.size(); ++i) part.values[i] -= before.values[i];
        add(at(onset_ + from + done), child, until - done, part);
        if (is_last) return;
        done = until;
        before = all;
    }
}

void Course::happens(const DyadState& state, const Moved& moved) {
    FirstOnsets& onsets = onsets_[episode_];
    onsets.at[moved.to] = std::min(onsets.at[moved.to], state.clock - onset_);
    ++onsets.times[moved.to];
}

void Course::happens(const DyadState& state, const Cued& cued) {
    Cell& cell = at(state.clock);
    ++cell.sums[kind_of(cued.state)];
    if (cued.fate == Fate::noticed) ++cell.sums[noticed];
    if (cued.fate == Fate::absorbed) ++cell.sums[absorbed];
}

void Course::happens(const DyadState& state, const Acted& acted) {
    const Quantity which = acted.kind == ActKind::comfort  ? comforts
                           : acted.kind == ActKind::rebuff ? rebuffs
                                                           : frights;
    ++at(state.clock).sums[which];
}

} // namespace attune::model
