// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/expected.hpp>

#include <algorithm>
#include <numeric>
#include <utility>

namespace attune::measure {
namespace {

using Lags = std::pair<Position, Position>; // [from, until)

Position joined_length(std::vector<Lags>& lags) {
    std::sort(lags.begin(), lags.end());
    Position total = 0;
    Position reached = 0;
    bool any = false;
    for (const auto& [from, until] : lags) {
        const Position begin = any ? std::max(from, reached) : from;
        if (until > begin) total += until - begin;
        reached = any ? std::max(reached, until) : until;
        any = true;
    }
    return total;
}

/// How many of all lags round the circle bring some answer into a window of each width: the circle minus, for
/// each silence between answers, what of it is longer than the window.
class FullCircle {
public:
    explicit FullCircle(const Circle& circle) : length_{circle.length()} {
        const auto answers = circle.answers();
        silences_.reserve(answers.size());
        for (std::size_t i = 0; i < answers.size(); ++i)
            silences_.push_back(i + 1 < answers.size() ? answers[i + 1].at - answers[i].at
                                                       : length_ - answers[i].at + answers[0].at);
        std::sort(silences_.begin(), silences_.end());
        longer_.assign(silences_.size() + 1, 0);
        for (std::size_t i = silences_.size(); i-- > 0;) longer_[i] = longer_[i + 1] + silences_[i];
    }

    Position hit_by(Position width) const {
        if (silences_.empty()) return 0;
        const auto i = static_cast<std::size_t>(std::upper_bound(silences_.begin(), silences_.end(), width)
                                                - silences_.begin());
        return length_ - (longer_[i] - static_cast<Position>(silences_.size() - i) * width);
    }

private:
    Position length_;
    std::vector<Position> silences_;
    std::vector<Position> longer_; // total of silence i and all longer ones
};

/// The lags in [0, length) that bring the answers, one after the other, to the onset of a piece.
class Walk {
public:
    Walk(const Circle& circle, const CuePiece& piece)
        : answers_{circle.answers()}, length_{circle.length()}, piece_{piece}, left_{answers_.size()} {
        const auto after =
            std::upper_bound(answers_.begin(), answers_.end(), piece.onset,
                             [](Position at, const AnswerOnset& onset) { return at < onset.at; });
        next_ = static_cast<std::size_t>(after - answers_.begin());
        step_back();
    }

    /// Beyond the circle once every answer has been there.
    Position lag() const { return lag_; }
    Position width() const { return piece_.offset - piece_.onset; }
    void step() {
        --left_;
        step_back();
    }

private:
    void step_back() {
        if (left_ == 0) {
            lag_ = length_;
            return;
        }
        next_ = next_ == 0 ? answers_.size() - 1 : next_ - 1;
        const Position back = piece_.onset - answers_[next_].at;
        lag_ = back < 0 ? back + length_ : back;
    }

    std::span<const AnswerOnset> answers_;
    Position length_;
    CuePiece piece_;
    std::size_t left_; // answers not yet walked to, the present one included
    std::size_t next_ = 0;
    Position lag_ = 0;
};

/// The lags in [margin, length - margin] that bring an answer into one of the pieces.
class HitLags {
public:
    HitLags(const Circle& circle, Position margin) : circle_{circle}, margin_{margin}, full_{circle} {}

    Position of_one(const CuePiece& piece) {
        // Lags nearer than the margin are taken away: only answers near the piece can have them.
        lags_.clear();
        add_near(piece, -circle_.length());
        add_near(piece, 0);
        add_near(piece, circle_.length());
        return full_.hit_by(piece.offset - piece.onset) - joined_length(lags_);
    }

    /// The lags of each piece ascend as its answers descend; walking over all pieces at once joins them
    /// unsorted.
    Position of_several(std::span<const CuePiece> pieces) {
        walks_.clear();
        for (const CuePiece& piece : pieces) walks_.emplace_back(circle_, piece);
        const Position most = circle_.length() - margin_;
        Position total = 0;
        Position reached = margin_;
        while (true) {
            const auto next =
                std::min_element(walks_.begin(), walks_.end(),
                                 [](const Walk& one, const Walk& other) { return one.lag() < other.lag(); });
            if (next->lag() >= most) return total;
            const Position from = std::max(next->lag(), reached);
            const Position until = std::min(next->lag() + next->width(), most);
            if (until > from) total += until - from;
            reached = std::max(reached, until);
            next->step();
        }
    }

private:
    void add(Position from, Position until, Position least, Position most) {
        from = std::max(from, least);
        until = std::min(until, most);
        if (from < until) lags_.emplace_back(from, until);
    }

    void add_near(const CuePiece& piece, Position turn) {
        const Position low = piece.onset - margin_ + turn;
        const Position high = piece.offset + margin_ + turn;
        const auto answers = circle_.answers();
        auto answer = std::lower_bound(answers.begin(), answers.end(), low,
                                       [](const AnswerOnset& onset, Position at) { return onset.at < at; });
        for (; answer != answers.end() && answer->at < high; ++answer)
            add(piece.onset + turn - answer->at, piece.offset + turn - answer->at, -margin_, margin_);
    }

    const Circle& circle_;
    Position margin_;
    FullCircle full_;
    std::vector<Lags> lags_;
    std::vector<Walk> walks_;
};

} // namespace

std::optional<ByCueKind<double>> expected_with_answer(const Circle& circle, std::span<const CuePiece> pieces,
                                                      Position margin) {
    std::vector<std::uint32_t> by_cue(pieces.size());
    std::iota(by_cue.begin(), by_cue.end(), 0U);
    const auto earlier_cue = [&](std::uint32_t one, std::uint32_t next) {
        return pieces[one].cue < pieces[next].cue;
    };
    if (!std::is_sorted(by_cue.begin(), by_cue.end(), earlier_cue))
        std::stable_sort(by_cue.begin(), by_cue.end(), earlier_cue);
    std::vector<CuePiece> own; // the pieces of one cue
    HitLags hits{circle, margin};
    ByCueKind<double> expected{};
    const auto lags = static_cast<double>(circle.length() - 2 * margin);
    std::size_t steps = 0;
    for (auto piece = by_cue.begin(); piece != by_cue.end();) {
        const std::uint32_t cue = pieces[*piece].cue;
        own.clear();
        for (; piece != by_cue.end() && pieces[*piece].cue == cue; ++piece) own.push_back(pieces[*piece]);
        if (own.size() > 1) steps += own.size() * circle.answers().size();
        if (steps > 100'000'000) return std::nullopt;
        const Position hit = own.size() == 1 ? hits.of_one(own.front()) : hits.of_several(own);
        const auto kind = circle.acts()[cue] == Act::alarm ? CueKind::alarm : CueKind::bid;
        expected[kind] += static_cast<double>(hit) / lags;
    }
    expected[CueKind::any] = expected[CueKind::bid] + expected[CueKind::alarm];
    return expected;
}

} // namespace attune::measure
