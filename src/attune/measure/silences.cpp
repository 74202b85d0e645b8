// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/silences.hpp>

#include <algorithm>

namespace attune::measure {

Silences::Silences(const Observation& seen, std::size_t episode) {
    const Stretches watched = seen.watched_in(episode);
    for (const Channel channel : channels) {
        if (!seen.asked.contains(channel)) continue;
        OneChannel one{channel, {}, {}};
        Position end = 0;
        for (const Bout& bout : seen.bouts.caregiver) {
            if (bout.channel != channel || !watched.meets(bout.state())) continue;
            const Position onset = watched.length_before(bout.onset).count();
            const Position offset = watched.length_before(bout.offset).count();
            // Bouts that abut are still two acts: only those that overlap move together.
            if (one.active.empty() || onset >= end) {
                one.gaps.push_back(onset - end);
                one.active.push_back({0, {}});
                end = onset;
            }
            const Position begin = end - one.active.back().length;
            end = std::max(end, offset);
            one.active.back().length = end - begin;
            if (bout.act == Act::answer && !bout.elsewhere && watched.contains(bout.onset))
                one.active.back().answers.push_back(onset - begin);
        }
        if (one.active.empty()) continue;
        one.gaps.push_back(watched.length().count() - end);
        channels_.push_back(std::move(one));
    }
}

void Silences::shuffle(chance::Stream& stream, std::vector<AnswerOnset>& answers) const {
    answers.clear();
    for (const OneChannel& one : channels_) {
        std::vector<Position> gaps = one.gaps;
        stream.shuffle(std::span{gaps});
        Position at = 0;
        for (std::size_t i = 0; i < one.active.size(); ++i) {
            at += gaps[i];
            for (const Position lag : one.active[i].answers) answers.push_back({at + lag, {one.channel}});
            at += one.active[i].length;
        }
    }
    merge_moments(answers);
}

} // namespace attune::measure
