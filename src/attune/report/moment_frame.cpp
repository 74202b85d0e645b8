// SPDX-License-Identifier: Apache-2.0
#include <attune/report/moment_frame.hpp>

#include <algorithm>

namespace attune::report {

using namespace std::chrono_literals;

namespace {

constexpr Duration before = 1500ms;
constexpr Duration shortest = 4s;
constexpr Duration longest = 12s;
constexpr Duration seen_apart = 200ms; // two pictures of less look alike

} // namespace

Instant MomentFrame::first_shown(Instant signal) const {
    Instant first = seen_.watched.holding(signal).value_or(Interval{signal, signal + tick}).onset();
    for (const Episode& episode : seen_.episodes)
        if (episode.instruction && episode.interval.offset() <= signal)
            first = std::max(first, episode.interval.offset());
    return std::max(first, signal - before);
}

Interval MomentFrame::around(Instant signal, Instant end) const {
    const Instant onset = first_shown(signal);
    return {onset, std::min(std::max(end, onset + shortest), onset + longest)};
}

Instant MomentFrame::effect_of(const measure::Break& mended, Instant answer) const {
    if (mended.close - answer >= seen_apart) return mended.close;
    return std::min(mended.close + settle_, first_shown(mended.onset) + longest);
}

bool MomentFrame::offered(const Candidate& one) const {
    const measure::SomeBouts directed = seen_.directed();
    auto act =
        std::lower_bound(directed.begin(), directed.end(), one.time.onset(),
                         [](const measure::Bout& bout, Instant moment) { return bout.onset < moment; });
    for (; act != directed.end() && act->onset < one.time.offset(); ++act)
        if (act->act == Act::rebuff || act->act == Act::frighten) return false;
    return fits(one);
}

} // namespace attune::report
