// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/mirror_circle.hpp>

#include <attune/measure/mirrored.hpp>

#include <algorithm>
#include <optional>

namespace attune::measure {
namespace {

constexpr std::size_t negative = 0;
constexpr std::size_t positive = 1;

std::optional<std::size_t> tone_index(const Observation& seen, const Cue& cue) {
    if (cue.act != Act::bid || !feeling_could_be_seen(seen, cue)) return std::nullopt;
    if (cue.tone == Tone::negative) return negative;
    if (cue.tone == Tone::positive) return positive;
    return std::nullopt;
}

/// Moved round the circle, in order.
std::vector<Position> rotated(const std::vector<Position>& moments, Position lag, Position length) {
    const auto over = std::lower_bound(moments.begin(), moments.end(), length - lag);
    std::vector<Position> moved;
    moved.reserve(moments.size());
    for (auto at = over; at != moments.end(); ++at) moved.push_back(*at + lag - length);
    for (auto at = moments.begin(); at != over; ++at) moved.push_back(*at + lag);
    return moved;
}

/// Marks the cues in one of whose pieces, by onset, some moment lies.
void mark_hits(const std::vector<CuePiece>& pieces, const std::vector<Position>& moments,
               std::vector<bool>& hit) {
    auto next = moments.begin();
    for (const CuePiece& piece : pieces) {
        while (next != moments.end() && *next < piece.onset) ++next;
        if (next == moments.end()) return;
        if (*next < piece.offset) hit[piece.cue] = true;
    }
}

Counted both(const std::vector<bool>& answered, const std::vector<bool>& also) {
    Counted counted{0, 0};
    for (std::size_t i = 0; i < answered.size(); ++i) {
        counted.n += answered[i];
        counted.x += answered[i] && also[i];
    }
    return counted;
}

} // namespace

MirrorCircle::MirrorCircle(const Observation& seen, const Ledger& ledger, std::size_t episode) {
    const Circle circle{seen, ledger, episode};
    length_ = circle.length();
    place_bids(seen, ledger, circle, episode);
    place_answers(seen, seen.watched_in(episode));
}

void MirrorCircle::place_bids(const Observation& seen, const Ledger& ledger, const Circle& circle,
                              std::size_t episode) {
    // The circle numbers the complete cues of its episode in the order of the ledger.
    std::vector<std::optional<std::size_t>> tones;
    for (const Row& row : ledger.rows)
        if (row.cue.episode == episode && row.cue.complete) tones.push_back(tone_index(seen, row.cue));
    bids_ = tones.size();
    for (const CuePiece& piece : circle.own_time())
        if (tones[piece.cue]) own_time_.push_back(piece);
    for (const CuePiece& window : circle.windows()) {
        if (!tones[window.cue]) continue;
        windows_.push_back(window);
        in_tone_[*tones[window.cue]].push_back(window);
    }
}

void MirrorCircle::place_answers(const Observation& seen, const Stretches& watched) {
    for (const Bout& answer : seen.answers()) {
        if (!seen.asked.contains(answer.channel) || !watched.contains(answer.onset)) continue;
        const Position at = watched.length_before(answer.onset).count();
        answers_.push_back(at);
        if (answer.marked) marked_.push_back(at);
        if (answer.imitates) imitating_.push_back(at);
        if (!shows_feeling(answer.channel) || answer.valence == Valence::neutral) continue;
        feeling_[answer.valence == Valence::negative ? negative : positive].push_back(at);
    }
}

MirrorCounts MirrorCircle::count(Position lag) const {
    const std::vector<bool> none(bids_, false);
    std::vector<bool> answered = none;
    mark_hits(own_time_, rotated(answers_, lag, length_), answered);
    std::vector<bool> mirrored = none;
    for (const std::size_t tone : {negative, positive})
        mark_hits(in_tone_[tone], rotated(feeling_[tone], lag, length_), mirrored);
    const auto with = [&](const Positions& moments) {
        std::vector<bool> hit = none;
        if (!moments.empty()) mark_hits(windows_, rotated(moments, lag, length_), hit);
        return both(answered, hit);
    };
    return {both(answered, mirrored), with(marked_), with(imitating_)};
}

} // namespace attune::measure
