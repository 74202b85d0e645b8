// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/circle.hpp>

#include <algorithm>

namespace attune::measure {
namespace {

constexpr std::uint32_t not_complete = UINT32_MAX;

bool by_onset(const CuePiece& one, const CuePiece& next) {
    return one.onset < next.onset;
}

} // namespace

Circle::Circle(const Observation& seen, const Ledger& ledger, std::size_t episode) {
    const Stretches watched = seen.watched_in(episode);
    place_answers(seen, watched);
    const auto cue_at = [&](std::size_t i) -> const Cue& { return ledger.rows[i].cue; };
    place(watched, ledger.rows.size(), cue_at, ledger.own_time, episode);
}

Circle::Circle(const Observation& seen, const std::vector<Cue>& cues, const std::vector<OwnTime>& own_time,
               std::size_t episode) {
    const Stretches watched = seen.watched_in(episode);
    place_answers(seen, watched);
    const auto cue_at = [&](std::size_t i) -> const Cue& { return cues[i]; };
    place(watched, cues.size(), cue_at, own_time, episode);
}

void Circle::place_answers(const Observation& seen, const Stretches& watched) {
    length_ = watched.length().count();
    answers_.reserve(seen.answers().size());
    for (const Bout& answer : seen.answers())
        if (seen.asked.contains(answer.channel) && watched.contains(answer.onset))
            answers_.push_back({watched.length_before(answer.onset).count(), {answer.channel}});
    merge_moments(answers_);
}

template <typename CueAt>
void Circle::place(const Stretches& watched, std::size_t cues, const CueAt& cue_at,
                   const std::vector<OwnTime>& own_time, std::size_t episode) {
    const auto position = [&](Instant moment) { return watched.length_before(moment).count(); };
    std::vector<std::uint32_t> number(cues, not_complete);
    acts_.reserve(cues);
    windows_.reserve(cues);
    for (std::size_t i = 0; i < cues; ++i) {
        const Cue& cue = cue_at(i);
        if (cue.episode != episode || !cue.complete) continue;
        number[i] = static_cast<std::uint32_t>(acts_.size());
        acts_.push_back(cue.act);
        const Position onset = position(cue.window_onset);
        windows_.push_back({onset, onset + (cue.window_offset - cue.window_onset).count(), number[i]});
    }
    own_time_.reserve(own_time.size());
    reaches_end_.assign(acts_.size(), false);
    for (const OwnTime& own : own_time) {
        if (number[own.cue] == not_complete) continue;
        const Position onset = position(own.onset);
        own_time_.push_back({onset, onset + (own.offset - own.onset).count(), number[own.cue]});
        if (own.offset == cue_at(own.cue).window_offset) reaches_end_[number[own.cue]] = true;
    }
    // An empty window has no own time; it is over at once, unanswered.
    for (const CuePiece& window : windows_)
        if (window.onset == window.offset) reaches_end_[window.cue] = true;
    for (std::vector<CuePiece>* pieces : {&own_time_, &windows_})
        if (!std::is_sorted(pieces->begin(), pieces->end(), by_onset))
            std::stable_sort(pieces->begin(), pieces->end(), by_onset);
}

Position Circle::longest_window() const {
    Position longest = 0;
    for (const CuePiece& window : windows_) longest = std::max(longest, window.offset - window.onset);
    return longest;
}

AnswerCounts Circle::count(std::span<const AnswerOnset> answers, std::vector<ChannelSet>& first) const {
    AnswerCounts counts;
    first.assign(acts_.size(), ChannelSet{});
    auto next = answers.begin();
    for (const CuePiece& piece : own_time_) {
        while (next != answers.end() && next->at < piece.onset) ++next;
        if (next == answers.end()) break;
        if (next->at < piece.offset && first[piece.cue].empty()) first[piece.cue] = next->channels;
    }
    for (std::size_t cue = 0; cue < acts_.size(); ++cue) {
        const auto kind = acts_[cue] == Act::alarm ? CueKind::alarm : CueKind::bid;
        ++counts.complete[kind];
        counts.answered[kind] += !first[cue].empty();
        counts.unanswered[kind] += first[cue].empty() && reaches_end_[cue];
        if (first[cue].empty()) continue;
        for (const Channel channel : channels) counts.by_channel[channel] += first[cue].contains(channel);
    }
    next = answers.begin();
    for (const CuePiece& window : windows_) {
        while (next != answers.end() && next->at < window.onset) ++next;
        if (next == answers.end()) break;
        const auto kind = acts_[window.cue] == Act::alarm ? CueKind::alarm : CueKind::bid;
        counts.in_window[kind] += next->at < window.offset;
    }
    const auto add_up = [](ByCueKind<std::uint32_t>& by_kind) {
        by_kind[CueKind::any] = by_kind[CueKind::bid] + by_kind[CueKind::alarm];
    };
    for (auto* by_kind : {&counts.complete, &counts.answered, &counts.unanswered, &counts.in_window})
        add_up(*by_kind);
    return counts;
}

void merge_moments(std::vector<AnswerOnset>& onsets) {
    const auto by_position = [](const AnswerOnset& one, const AnswerOnset& next) { return one.at < next.at; };
    if (!std::is_sorted(onsets.begin(), onsets.end(), by_position))
        std::stable_sort(onsets.begin(), onsets.end(), by_position);
    std::size_t kept = 0;
    for (const AnswerOnset& onset : onsets) {
        if (kept > 0 && onsets[kept - 1].at == onset.at)
            for (const Channel channel : channels) {
                if (onset.channels.contains(channel)) onsets[kept - 1].channels.insert(channel);
            }
        else
            onsets[kept++] = onset;
    }
    onsets.resize(kept);
}

void rotate(std::span<const AnswerOnset> answers, Position lag, Position length,
            std::vector<AnswerOnset>& moved) {
    const auto over = std::lower_bound(answers.begin(), answers.end(), length - lag,
                                       [](const AnswerOnset& onset, Position at) { return onset.at < at; });
    moved.clear();
    moved.reserve(answers.size());
    for (auto onset = over; onset != answers.end(); ++onset)
        moved.push_back({onset->at + lag - length, onset->channels});
    for (auto onset = answers.begin(); onset != over; ++onset)
        moved.push_back({onset->at + lag, onset->channels});
}

} // namespace attune::measure
