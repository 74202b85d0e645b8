// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/turned_counts.hpp>

#include <attune/measure/in_parallel.hpp>
#include <attune/measure/lag.hpp>

namespace attune::measure {
namespace {

Measured<std::vector<std::vector<Counted>>> random_counts(const Evidence& evidence, std::size_t episode,
                                                          const CountAtLag& count) {
    const Options& options = evidence.options;
    if (options.null == Null::shuffled_gaps)
        return Undetermined{"shuffled gaps tear acts from their context; ask for a shift"};
    const Measured<Coincidence>& shifted = evidence.coincidence[episode];
    if (!shifted) return Undetermined{shifted.because()};
    std::vector<std::vector<Counted>> random(options.shifts);
    Progress silent;
    // About what moving all stretches and cutting them at the seam takes.
    const std::size_t bytes_each =
        2 * sizeof(Bout) * (evidence.seen.bouts.child.size() + evidence.seen.bouts.caregiver.size());
    const auto count_shifts = [&](std::size_t first, std::size_t last) {
        for (std::size_t shift = first; shift < last; ++shift) {
            chance::Stream stream = stream_of(options, episode, shift);
            const Position lag = draw_lag(stream, options, shifted->length.count(), shifted->margin.count());
            random[shift] = count(Duration{lag});
        }
    };
    in_parallel(options.shifts, options.threads, silent, count_shifts, bytes_each);
    return random;
}

PrepareCount turned(const Evidence& evidence, const CountTurned& count) {
    return [&](std::size_t episode) -> CountAtLag {
        return [&count, turning = Turning{evidence.seen.watched_in(episode)}](Duration lag) {
            return count(turning, lag);
        };
    };
}

} // namespace

TurnedCounts::TurnedCounts(const Evidence& evidence, const CountTurned& count)
    : TurnedCounts{evidence, turned(evidence, count)} {}

TurnedCounts::TurnedCounts(const Evidence& evidence, const PrepareCount& prepare)
    : options_{evidence.options} {
    for (std::size_t episode = 0; episode < evidence.seen.episodes.size(); ++episode) {
        const CountAtLag count = prepare(episode);
        std::vector<Counted> real = count(Duration{0});
        episodes_.push_back({std::move(real), random_counts(evidence, episode, count)});
    }
}

Measured<AgainstChance> TurnedCounts::beside(const Scope& scope, std::size_t which, const Counted& observed,
                                             chance::Sided sided) const {
    if (observed.n == 0) return Undetermined{"nothing to compare"};
    if (options_.shifts == 0) return Undetermined{"no shifts were asked for"};
    std::vector<Counted> random(options_.shifts, Counted{0, 0});
    for (const std::size_t episode : scope.episodes) {
        const OneEpisode& one = episodes_[episode];
        if (one.real[which].n == 0) continue;
        if (!one.random) return Undetermined{one.random.because()};
        for (std::size_t shift = 0; shift < random.size(); ++shift) {
            random[shift].x += (*one.random)[shift][which].x;
            random[shift].n += (*one.random)[shift][which].n;
        }
    }
    std::vector<double> null;
    for (const Counted& one : random)
        if (one.n > 0) null.push_back(share(one));
    if (null.empty()) return Undetermined{"no random recording held anything to count"};
    return beside_null(options_, share(observed), null, {.sided = sided});
}

} // namespace attune::measure
